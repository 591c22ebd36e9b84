import numpy as np

rng = np.random.default_rng(3)
table = rng.normal(size=(48, 4))
answers = (table[:, 0] > 0).astype(float)
weights = np.zeros(4)
size = 12
for turn in range(10):
    for k in range(int(table.shape[0] / size)):
        rows, wanted = table[k * size : (k + 1) * size], answers[k * size : (k + 1) * size]
        guessed = 1 / (1 + np.exp(-rows @ weights))
        weights -= 0.5 * rows.T @ (guessed - wanted) / size
print(weights.round(3))
