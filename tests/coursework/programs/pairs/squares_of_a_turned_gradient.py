import numpy as np

rng = np.random.default_rng(6)
weights = {"W": rng.normal(size=(2, 3)), "b": np.zeros((2, 1))}
squares = {name: np.zeros_like(value) for name, value in weights.items()}
X, T = rng.normal(size=(3, 9)), rng.normal(size=(2, 9))
for epoch in range(15):
    error = weights["W"] @ X + weights["b"] - T
    slopes = {"W": X @ error.T / 9, "b": error.mean(axis=1, keepdims=True)}
    for name in weights:
        squares[name] += slopes[name] ** 2
        weights[name] -= 0.1 * slopes[name] / np.sqrt(squares[name] + 1e-8)
print(weights["W"].round(3))
