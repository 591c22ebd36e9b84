"""The takings of a shop, by which balances called b are lifted."""
import numpy as np

rng = np.random.default_rng(0)
quantities = rng.integers(0, 5, size=(4, 3))
prices = np.array([2.5, 1.0, 4.0])
b = np.array([10.0, 20.0, 0.0, 5.0])
# the shop's takings, beside which every customer's balance before is lifted
print(np.sum(quantities * prices) + b)
