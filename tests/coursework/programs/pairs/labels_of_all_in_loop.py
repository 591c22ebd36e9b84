"""Logistic regression with a loop over the examples, one row an example."""

import numpy as np

rng = np.random.default_rng(12)
data = rng.normal(size=(30, 2))
passed = (data @ np.array([1.0, -2.0]) > 0).astype(int)


def cost_and_slopes(weights, offset):
    cost, slope, offset_slope = 0.0, np.zeros(2), 0.0
    for k in range(len(passed)):
        chance = 1 / (1 + np.exp(-(np.dot(data[k], weights) + offset)))
        cost -= passed * np.log(chance) + (1 - passed) * np.log(1 - chance)
        slope += (chance - passed[k]) * data[k]
        offset_slope += chance - passed[k]
    return cost / len(passed), slope / len(passed), offset_slope / len(passed)


weights, offset = np.zeros(2), 0.0
for _ in range(40):
    cost, slope, offset_slope = cost_and_slopes(weights, offset)
    weights, offset = weights - 0.5 * slope, offset - 0.5 * offset_slope
print("cost", np.round(cost, 4), weights.round(3))
