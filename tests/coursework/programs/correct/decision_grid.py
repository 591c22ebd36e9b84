import numpy as np

w, b = np.array([[1.5], [-0.7]]), 0.2
x1 = np.arange(-2, 2, 0.25)
x2 = np.arange(-1, 1.5, 0.25)
xx, yy = np.meshgrid(x1, x2)
grid = np.vstack([xx.ravel(), yy.ravel()])
Z = (np.dot(w.T, grid) + b > 0).astype(int)
Z = Z.reshape(xx.shape)
costs = np.array([[np.log(1 + np.exp(-(p * 1.0 + q))) for p in np.linspace(-1, 1, 5)] for q in np.linspace(-2, 2, 7)])
print(Z.shape, Z.sum(), costs.shape, np.unravel_index(costs.argmin(), costs.shape))
