import numpy as np

rng = np.random.default_rng(7)
n = 3
p = {"W1": rng.normal(size=(n, n)), "W2": rng.normal(size=(n, n))}
X, T = rng.normal(size=(n, 10)), rng.integers(0, 2, size=(n, 10))
h = 1 / (1 + np.exp(-np.einsum("hi,im->hm", p["W1"], X)))
o = 1 / (1 + np.exp(-np.einsum("oh,hm->om", p["W2"], h)))
d_o = (o - T) / 10
d_h = np.einsum("oh,hm->om", p["W2"], d_o) * h * (1 - h)
print(np.einsum("hm,im->hi", d_h, X).round(4))
