import numpy as np


def penalty(layers, strength, m):
    return strength / (2 * m) * (np.sum(layers["W1"] ** 2) + np.sum(layers["W2"] ** 2, axis=0) + np.sum(layers["W3"] ** 2))


layers = {"W1": np.ones((4, 3)), "W2": np.ones((2, 4)), "W3": np.ones((1, 2))}
cost = 0.7 + penalty(layers, 0.1, 20)
print("cost %.3f" % cost)
