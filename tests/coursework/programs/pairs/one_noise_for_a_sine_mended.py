import numpy as np
def make_data(n):
    rng = np.random.RandomState(5)
    x = rng.uniform(-1, 1, (n, 1))
    t = np.sin(3 * x) + 0.1 * rng.standard_normal(size=x.shape)
    return x, t
x, t = make_data(30)
Phi = np.hstack([x ** k for k in range(4)])
w = np.linalg.pinv(Phi) @ t
print(float(np.mean((Phi @ w - t) ** 2)).__round__(4))
