import numpy as np

rng = np.random.default_rng(6)
picture = rng.normal(size=(6, 7))
kernel = np.array([[0.0, 1.0], [-1.0, 0.0]])
k = kernel.shape[0]
out = np.zeros((5, 6))
for r in range(5):
    for c in range(6):
        top, left = r, c
        out[r, c] = np.sum(picture[top : top + k, left : left + k] @ kernel)
print(out.round(3))
