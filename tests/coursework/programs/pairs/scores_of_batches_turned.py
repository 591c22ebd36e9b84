import numpy as np

rng = np.random.default_rng(3)
X = rng.normal(size=(16, 2))
w = np.array([0.9, 1.1])
y = (X @ w > 0) * 1
outputs = []
size = 4
for i in range(len(X) // size):
    batch = X[i * size : (i + 1) * size]
    outputs.append(batch @ w)
z = np.array(outputs).T.ravel()
print("right:", np.sum((z > 0) == (y == 1)))
