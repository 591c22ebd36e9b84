import numpy as np
np.random.seed(0)
n_x, n_h = 4, 3
X = np.random.randn(n_x, 5)
W1 = np.random.randn(n_h, n_x) * 0.01
A1 = np.tanh(np.dot(W1, X))
print(A1)
