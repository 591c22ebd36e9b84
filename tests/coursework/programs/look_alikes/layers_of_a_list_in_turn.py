"""Layers of a list, some of one size, worked out in turn forward and backward."""

import numpy as np

rng = np.random.default_rng(0)
sizes = [3, 3, 3, 1]
Ws = [rng.normal(size=(sizes[i + 1], sizes[i])) for i in range(3)]
bs = [np.zeros((s, 1)) for s in sizes[1:]]
X = rng.normal(size=(3, 12))
Y = (X.sum(0, keepdims=True) > 0) * 1.0
for it in range(200):
    acts = [X]
    for W, b in zip(Ws, bs):
        acts.append(1 / (1 + np.exp(-(W @ acts[-1] + b))))
    delta = acts[-1] - Y
    dWs, dbs = [], []
    for l in range(2, -1, -1):
        dWs.insert(0, delta @ acts[l].T / 12)
        dbs.insert(0, delta.mean(axis=1, keepdims=True))
        if l:
            delta = Ws[l].T @ delta * acts[l] * (1 - acts[l])
    for l in range(3):
        Ws[l] -= 0.8 * dWs[l]
        bs[l] -= 0.8 * dbs[l]
print(np.mean((acts[-1] > 0.5) == Y))
