import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(30, 3))
y = X @ np.array([1.0, 2.0, 3.0])
w = np.zeros(3)
history = np.array([w])
for i in range(20):
    w = w - 0.1 * X.T @ (X @ w - y) / 30
    history = np.append(history, [w], axis=0)
print(history.shape, history[-1])
