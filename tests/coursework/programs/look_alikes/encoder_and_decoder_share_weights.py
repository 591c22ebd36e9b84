import numpy as np
rng = np.random.default_rng(2)
n_x, n_h, m = 4, 4, 12
X = rng.random((n_x, m))
W, b1, b2 = rng.normal(size=(n_h, n_x)), np.zeros((n_h, 1)), np.zeros((n_x, 1))
for i in range(5):
    H = 1 / (1 + np.exp(-(W @ X + b1)))
    R = 1 / (1 + np.exp(-(W.T @ H + b2)))
    dR = R - X
    dH = (W @ dR) * H * (1 - H)
    dW = (H @ dR.T + dH @ X.T) / m
    W -= 0.5 * dW
print(W.round(3))
