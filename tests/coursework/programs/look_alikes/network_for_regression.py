import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(3, 40)); Y = np.sin(X[:1])
n, m = X.shape
W1, b1 = rng.normal(size=(5, n)), np.zeros((5, 1))
W2, b2 = rng.normal(size=(1, 5)), np.zeros((1, 1))
bs = 8
for e in range(3):
    p = rng.permutation(m)
    for s in range(0, m, bs):
        i = p[s:s + bs]
        x, y = X[:, i], Y[:, i]
        A1 = np.tanh(W1 @ x + b1)
        E = W2 @ A1 + b2 - y
        dW2 = E @ A1.T / bs
        D = W2.T @ E * (1 - A1 ** 2)
        W2 = W2 - 0.1 * dW2
        b2 = b2 - 0.1 * E.mean(axis=1, keepdims=True)
        W1 = W1 - 0.1 / bs * D @ x.T
        b1 = b1 - 0.1 * D.mean(axis=1, keepdims=True)
print(np.sum(E ** 2) / (2 * E.shape[1]))
theta = np.concatenate((W1.ravel(), b1.ravel(), W2.ravel(), b2.ravel()))
k = W1.size
print(np.allclose(theta[:k].reshape(W1.shape), W1), theta[k:k + 5].reshape(5, 1).shape)
params, start = [], 0
for P in (W1, b1, W2, b2):
    params.append(theta[start:start + P.size].reshape(P.shape)); start += P.size
print([np.allclose(a, c) for a, c in zip(params, (W1, b1, W2, b2))])
