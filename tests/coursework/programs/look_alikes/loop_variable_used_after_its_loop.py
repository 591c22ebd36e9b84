"""A loop variable that is used after its loop on purpose: the loop went to the last layer, or all layers are alike."""

import numpy as np

rng = np.random.RandomState(7)
sides = [4, 6, 3]
net = {}
for k in range(1, 3):
    net["W" + str(k)] = rng.randn(sides[k], sides[k - 1])
    net["b" + str(k)] = np.zeros((sides[k], 1))
A, X = rng.randn(4, 5), rng.randn(4, 5)
for k in range(1, 3):
    A_prev = A
    A = np.tanh(net["W" + str(k)] @ A + net["b" + str(k)])
again = np.tanh(net["W" + str(k)] @ A_prev + net["b" + str(k)])
skip = net["W" + str(1)] @ X + net["b" + str(1)]
for k in range(1, 3):
    net["b" + str(k)] = net["b" + str(k)] - 0.1 * np.sum(net["W" + str(k)], axis=1, keepdims=True)
print(again, skip, net["b" + str(k)])
