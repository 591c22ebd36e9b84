import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(6, 40)); y = rng.normal(size=(1, 40))
m = X.shape[1]
cut = int(0.8 * m)
print(X[:, :cut].mean(), y[:, cut:].mean())
half = X.shape[0] // 2
top, bottom = X[:half], X[half:]
print(top.mean() - bottom.mean())
A = rng.normal(size=(4, 4)); n = len(A)
aug = np.hstack((A, np.eye(n)))
print(aug[:, :n].sum(), aug[:, n:].sum(), aug[:, n - 1:].sum())
img = rng.random((20, 30))
h, w = img.shape
s = min(h, w)
off = (w - h) // 2
print(img[:, off:off + h].mean(), img[:h // 2, :w // 2].mean(), img[:, :s].sum())
b = 8
for start in range(0, m, b):
    xb, yb = X[:, start:start + b], y[:, start:start + b]
    print(xb.shape, yb.shape)
for k in range(m // b):
    print(X[:, k * b:(k + 1) * b].sum())
signal = rng.normal(size=(3, 64))
spec = np.abs(np.fft.fft(signal, axis=1))[:, :signal.shape[1] // 2]
print(spec.shape)
