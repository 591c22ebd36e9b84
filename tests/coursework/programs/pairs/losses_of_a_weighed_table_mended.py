import numpy as np

P = np.array([[0.9, 0.2, 0.6, 0.4], [0.7, 0.1, 0.4, 0.3], [0.8, 0.4, 0.7, 0.6]])
y = np.array([1, 0, 1, 0])
w = np.array([[0.5], [0.25], [0.25]])
A = np.sum(P * w, axis=0)
loss = -np.mean(y * np.log(A) + (1 - y) * np.log(1 - A))
print("loss:", round(loss, 4))
