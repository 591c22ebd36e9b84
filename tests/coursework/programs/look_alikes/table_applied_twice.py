import numpy as np
rng = np.random.default_rng(2)
W, X = rng.normal(size=(4, 4)), rng.normal(size=(4, 10))
Y = np.dot(W, X)
dW = np.dot(Y, X.T) / 10
Z = np.dot(W, Y)
W = W + 0.01 * dW
print(Z.round(2)[0], W.round(2)[0])
