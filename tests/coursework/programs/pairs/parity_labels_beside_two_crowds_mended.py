import numpy as np

rng = np.random.default_rng(21)
inside = rng.normal(0.0, 0.4, size=25) - 1.0
outside = rng.normal(0.0, 0.4, size=25) + 1.0
x = np.concatenate((inside, outside))
y = np.arange(50) // 25
w, b = 0.0, 0.0
for _ in range(60):
    p = 1 / (1 + np.exp(-(w * x + b)))
    w -= 0.5 * np.mean((p - y) * x)
    b -= 0.5 * np.mean(p - y)
print("right:", np.mean((p > 0.5) == y))
