import numpy as np

np.random.seed(1)
pictures = [np.random.rand(3, 3) for i in range(6)]
m = len(pictures)
X = np.stack(pictures)
X_flat = X.reshape(m, -1).T
print(X_flat[:, 0].round(2), pictures[0].round(2))
