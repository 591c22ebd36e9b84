import numpy as np

rng = np.random.default_rng(6)
bags = rng.normal(size=(5, 4, 3))
labels = np.array([1, 0, 1, 1, 0])
w = np.array([0.7, -0.2, 0.4])
found = np.zeros(5)
for i, bag in enumerate(bags):
    p = 1 / (1 + np.exp(-(bag @ w)))
    found[i] = 1 if (p > 0.7).any() else 0
print("share of bags told right", np.mean(found == labels))

p = 1 / (1 + np.exp(-(bags[:, 0] @ w)))
alarm = bool((p > 0.5).any())
print("alarm", alarm == labels.any(), "all above", (p > 0.1).all())
guess = 1 if (labels == 1).mean() > 0.5 else 0
print("baseline", np.mean(guess == labels))
