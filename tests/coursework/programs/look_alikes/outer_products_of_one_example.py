import numpy as np

# One example at a time, softmax: gradient is an outer product, and the loss one number.
rng = np.random.default_rng(3)
W = rng.normal(size=(3, 3)) * 0.1
x = rng.normal(size=(3, 1))
y = np.array([[1.0], [0.0], [0.0]])
for i in range(5):
    z = W @ x
    p = np.exp(z) / np.sum(np.exp(z))
    loss = -np.sum(y * np.log(p))
    dz = p - y
    dW = dz @ x.T
    W = W - 0.1 * dW
    print(loss)
jac = np.diagflat(p) - p @ p.T
print(jac)
fisher = dz @ dz.T / 3
print(fisher)
# BFGS: s and y are differences of columns
s = np.array([[0.1], [0.2], [0.3]]) - np.array([[0.0], [0.1], [0.1]])
H = np.eye(3)
H = H + s @ s.T / (s.T @ s)
print(H)
Phi = 2.0
Householder = np.eye(3) - 2 * np.dot(s, s.T) / np.dot(s.T, s)
print(Householder)
P = np.dot(s, s.T) / np.dot(s.T, s)
print(P)
