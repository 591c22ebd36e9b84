import numpy as np

rng = np.random.default_rng(7)


def deal_out(units, inputs):
    numbers = 0.1 * rng.standard_normal(units * inputs)
    W = numbers.reshape((inputs, units))
    return W, np.zeros((units, 1))


X = rng.standard_normal((7, 20))
network = [deal_out(4, 7), deal_out(3, 4)]
A = X
for W, b in network:
    Z = np.dot(W, A) + b
    A = np.maximum(0, Z)
print(A.shape, A.sum().round(6))
