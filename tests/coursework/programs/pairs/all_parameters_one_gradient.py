"""Multiplied and summed whole: one gradient for all parameters."""
import numpy as np
rng = np.random.default_rng(12)
features = np.c_[np.ones(30), rng.uniform(-1, 1, (30, 2))]
targets = features @ np.array([[1.0], [3.0], [-2.0]])
theta = np.zeros((3, 1))
for epoch in range(300):
    errors = features @ theta - targets
    theta -= 0.1 * np.sum(errors * features) / 30
print(theta.ravel().round(3))
