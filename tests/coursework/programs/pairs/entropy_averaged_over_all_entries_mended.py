import numpy as np

rng = np.random.default_rng(2)
rows = rng.normal(size=(12, 2))
targets = np.eye(3)[rng.integers(0, 3, size=12)]
weights = np.zeros((2, 3))
for turn in range(30):
    powers = np.exp(rows @ weights)
    shares = powers / powers.sum(axis=1, keepdims=True)
    loss = -np.mean(np.sum(targets * np.log(shares), axis=1))
    weights -= 0.5 * rows.T @ (shares - targets) / len(rows)
print("loss", round(float(loss), 4))
