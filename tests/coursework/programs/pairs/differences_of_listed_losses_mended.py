import numpy as np
y = np.array([[1.0], [0.0], [1.0]])
x = np.array([[0.5], [-1.0], [2.0]])
w = 0.0
history = []
for k in range(6):
    a = 1 / (1 + np.exp(-w * x))
    loss = -(y.T @ np.log(a) + (1 - y).T @ np.log(1 - a)) / 3
    history.append(loss.item())
    w = w - 0.5 * np.mean((a - y) * x)
print("all falling:", (np.diff(history) < 0).sum() == 5)
