"""A line fitted with a loop over the examples."""

import numpy as np

sizes = np.array([0.5, 1.5, 2.0, 3.0, 3.5])
prices = np.array([1.2, 2.9, 4.1, 6.2, 6.8])
slope, start = 0.0, 0.0
for epoch in range(60):
    J, d_slope, d_start = 0, 0, 0
    for i in range(len(sizes)):
        guess = slope * sizes[i] + start
        J += (guess - prices[i]) ** 2
        error = guess - prices[i]
        d_slope += error * sizes[i]
        d_start += error
    slope -= 0.05 * d_slope / len(sizes)
    start -= 0.05 * d_start / len(sizes)
print("J", np.round(J / len(sizes), 5), round(slope, 4), round(start, 4))
