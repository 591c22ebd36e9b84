import numpy as np

a = np.arange(24).reshape(2, 3, 4)
b = a.reshape(4, 3, 2)
print(b, b.shape, b[0].sum())
x = np.random.default_rng(0).normal(size=(2, 3, 4))
y = x.reshape(3, 2, 4)
print(y.shape)
z = np.zeros((2, 3, 4)).reshape(3, 4, 2)
z[0] = 1
print(z.sum())
