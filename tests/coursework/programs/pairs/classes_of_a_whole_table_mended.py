import numpy as np

scores = np.array([[2.0, 0.1, 0.3], [0.2, 1.5, 0.1], [0.3, 0.2, 2.2], [1.9, 0.4, 0.2]])
wanted = np.eye(3)[[0, 1, 2, 1]]
e = np.exp(scores)
p = e / e.sum(axis=1, keepdims=True)
right = np.argmax(p, axis=1) == np.argmax(wanted, axis=1)
print(right.mean())
