import numpy as np

rng = np.random.default_rng(21)
X = rng.normal(size=(9, 2))
T = np.eye(3)[np.arange(9) % 3]
V = np.zeros((2, 3))
best = np.inf
for _ in range(30):
    S = np.exp(X @ V)
    P = S / S.sum(axis=1, keepdims=True)
    loss = -np.sum(T * np.log(P)) / len(X)
    if loss > best - 1e-4:
        break
    best = loss
    V = V - 0.5 * X.T @ (P - T) / len(X)
print("loss", np.round(loss, 4))
