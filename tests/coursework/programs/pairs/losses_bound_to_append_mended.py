import numpy as np

X = np.array([[0.5, 1.5, 2.5], [1.0, -1.0, 0.0]])
Y = np.array([[0, 1, 1]])
w = np.zeros((2, 1))
losses = []
for step in range(4):
    A = 1 / (1 + np.exp(-(w.T @ X)))
    loss = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    losses.append(loss)
    w -= 0.5 * X @ (A - Y).T / 3
print(np.array(losses).round(3))
