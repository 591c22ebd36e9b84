import numpy as np

rng = np.random.default_rng(0)
x = np.linspace(0.0, 1.0, 12)

# An intercept that is drawn once, and is to be found again.
slope, offset = rng.normal(), rng.normal()
y = slope * x + offset
A = np.column_stack((x, np.ones(12)))
found = np.linalg.lstsq(A, y, rcond=None)[0]
print(np.allclose(found, [slope, offset]))

# One change of brightness for a whole picture.
picture = rng.random((6, 6))
brighter = 1.1 * picture + rng.normal() * 0.05
print(np.mean(brighter - picture).round(3))

# A fee for each line of a bill.
price, count, fee = np.array([2.0, 3.5, 1.0]), np.array([4, 1, 2]), 0.3
print(np.sum(price * count + fee).round(2))

# Weights of a sandwich estimate: the sum over the examples comes in the next product.
residuals = y + 0.1 * rng.normal(size=12) - A @ found
inverse = np.linalg.inv(A.T @ A)
meat = inverse @ A.T * residuals**2 @ A @ inverse
print(meat.shape)

# Share of the bias in each of n products.
w, z, b = np.array([0.2, -0.4, 0.1]), 0.0, 0.6
for j in range(3):
    z += w[j] * x[j] + b / 3
print(round(1 / (1 + np.exp(-z)), 3))
