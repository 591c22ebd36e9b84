import numpy as np

rng = np.random.default_rng(0)
x = rng.random((3, 8, 8, 3))
m, H, W, C = x.shape
f = 2
cols = np.array([x[:, i:i + f, j:j + f, :].reshape(m, -1) for i in range(H - f + 1) for j in range(W - f + 1)])
K = rng.normal(size=(f * f * C, 5))
out = (cols @ K).transpose(1, 0, 2).reshape(m, H - f + 1, W - f + 1, 5)
grid = x.reshape(m, H // f, f, W // f, f, C).transpose(0, 1, 3, 2, 4, 5).reshape(m, -1, f * f * C)
print(out.shape, grid.shape)
flat = out.reshape(m, -1)
back = flat.reshape(out.shape)
print(np.allclose(back, out), flat.T.reshape(H - 1, W - 1, 5, m).shape)
