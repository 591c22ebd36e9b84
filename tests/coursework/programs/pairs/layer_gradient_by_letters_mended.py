import numpy as np

np.random.seed(1)
X = np.random.randn(12, 3)
W = np.random.randn(3, 2)
out = np.matmul(X, W)
grad_out = np.random.randn(12, 2)
N = X.shape[0]
dW = np.einsum("ni,nj->ij", X, grad_out) / N
print(dW.round(3), (grad_out @ W.T).shape, np.abs(out - grad_out).mean().round(3))
