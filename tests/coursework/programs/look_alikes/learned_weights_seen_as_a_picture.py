import numpy as np

side = 3
rng = np.random.default_rng(5)
stack = rng.random((12, side, side, 3))
labels = (stack[:, 1, 1, 0] > 0.5).astype(int).reshape(1, -1)
data = stack.reshape(stack.shape[0], -1).T
weights = np.zeros((side * side * 3, 1))
for _ in range(20):
    predicted = 1 / (1 + np.exp(-np.dot(weights.T, data)))
    weights = weights - 0.1 * np.dot(data, (predicted - labels).T) / 12
template = weights.reshape(side, side, 3)
print(template[:, :, 0].round(3))
