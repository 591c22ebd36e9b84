"""A recurrent layer: the error that holds the slope of a state meets the state of the time before."""

import numpy as np

rng = np.random.default_rng(0)
Wx, Wh = rng.normal(size=(3, 3)) * 0.5, rng.normal(size=(3, 3)) * 0.5
inputs, targets = rng.normal(size=(4, 3, 1)), rng.normal(size=(4, 3, 1))
states = {-1: np.zeros((3, 1))}
for t in range(4):
    states[t] = np.tanh(Wx @ inputs[t] + Wh @ states[t - 1])
dWx, dWh, dh_next = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros((3, 1))
for t in reversed(range(4)):
    dh = states[t] - targets[t] + dh_next
    dz = dh * (1 - states[t] ** 2)
    dWx += dz @ inputs[t].T
    dWh += dz @ states[t - 1].T
    dh_next = Wh.T @ dz
print(dWx, dWh)

# Two steps written out, the second layer fed with the first.
h0 = np.zeros((3, 1))
h1 = np.tanh(Wh @ h0 + Wx @ inputs[0])
h2 = np.tanh(Wh @ h1 + Wx @ inputs[1])
d2 = (h2 - targets[1]) * (1 - h2 ** 2)
grad = d2 @ h1.T
d1 = (Wh.T @ d2) * (1 - h1 ** 2)
grad = grad + d1 @ h0.T
print(grad)
