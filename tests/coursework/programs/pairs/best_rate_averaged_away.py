import numpy as np

rates, seeds = [0.01, 0.1, 1.0], range(5)
accuracy = np.zeros((len(rates), len(seeds)))
for rate in range(len(rates)):
    for seed in seeds:
        accuracy[rate, seed] = 0.8 - abs(rate - 1) * 0.1 + 0.01 * seed
best_rate = accuracy.mean(axis=0).argmax()
print(best_rate)
