"""Slopes that belong where they stand: tied weights, an output error with its own slope, a net through time."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(5, 12))
W = rng.normal(size=(3, 5)) * 0.1
for turn in range(10):
    H = np.tanh(W @ X)
    R = np.tanh(W.T @ H)
    dR = (R - X) * (1 - R**2)
    dH = W @ dR * (1 - H**2)
    W -= 0.1 * (dH @ X.T + H @ dR.T) / X.shape[1]

Wx, Wh, Wy = rng.normal(size=(4, 2)), rng.normal(size=(4, 4)) * 0.1, rng.normal(size=(1, 4))
inputs, targets = rng.normal(size=(6, 2, 1)), rng.normal(size=(6, 1, 1))
for turn in range(5):
    states, outputs = {-1: np.zeros((4, 1))}, {}
    for t in range(6):
        states[t] = np.tanh(Wx @ inputs[t] + Wh @ states[t - 1])
        outputs[t] = Wy @ states[t]
    dWx, dWh, dWy, after = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(Wy), np.zeros((4, 1))
    for t in reversed(range(6)):
        dy = outputs[t] - targets[t]
        dWy += dy @ states[t].T
        raw = (Wy.T @ dy + after) * (1 - states[t] ** 2)
        dWx += raw @ inputs[t].T
        dWh += raw @ states[t - 1].T
        after = Wh.T @ raw
    for weights, slope in ((Wx, dWx), (Wh, dWh), (Wy, dWy)):
        weights -= 0.05 * slope
print(W.round(3), Wy.round(3))
