"""Errors that go through W as it stands: a symmetric table, and one step further on."""
import numpy as np

rng = np.random.default_rng(0)
n = 4
W = rng.normal(size=(n, n))
W = (W + W.T) / 2
A = rng.normal(size=(n, 10))
Z = W @ A
dZ = Z - rng.normal(size=(n, 10))
dW = dZ @ A.T / 10
dA = W @ dZ
print(dW.shape, dA.shape)

rng = np.random.default_rng(0)
W = rng.normal(size=(4, 4)) * 0.1
x = rng.normal(size=(4, 6))
y = W @ x
e = y - x
dW = e @ x.T
jump = W @ e
print("the error carried one step further on:", jump.shape, dW.shape)
