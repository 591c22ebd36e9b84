import numpy as np

X = np.array([[1.0, 2.0, 3.0], [10.0, 30.0, 20.0]])
mu = X.mean(axis=1, keepdims=True)
print(X - np.broadcast_to(mu, X.shape))
