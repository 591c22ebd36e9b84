"""np.append of two tables whose numbers are only looked at together."""
import numpy as np

a = np.array([[1, 2], [3, 4]])
b = np.array([[5, 6]])
everything = np.append(a, b)
print("median of all", np.median(everything), everything.max())

W1, W2 = np.ones((2, 3)), np.ones((1, 2))
theta = np.append(W1, W2)
print(theta.shape, theta[:6].reshape(2, 3).shape)
print("norm of all weights", np.sqrt(theta @ theta))

losses = np.array([])
w = np.ones((2, 2))
history = np.array([])
for i in range(3):
    history = np.append(history, w)
    losses = np.append(losses, (w ** 2).sum())
    w = w * 0.9
print(losses, history.reshape(-1, 2, 2).shape)
