import numpy as np

rng = np.random.default_rng(0)
B, T, H, D = 2, 5, 3, 4
x = rng.normal(size=(B, T, H * D))
heads = x.reshape(B, T, H, D).transpose(0, 2, 1, 3)
out = heads.transpose(0, 2, 1, 3).reshape(B, T, H * D)
print(np.allclose(out, x))
