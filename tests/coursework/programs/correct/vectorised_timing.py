import time

import numpy as np

a = np.random.RandomState(0).rand(20000)
b = np.random.RandomState(1).rand(20000)
tic = time.time()
c = np.dot(a, b)
toc = time.time()
vector_ms = 1000 * (toc - tic)
c2 = 0
tic = time.time()
for i in range(20000):
    c2 += a[i] * b[i]
toc = time.time()
print(np.isclose(c, c2), vector_ms >= 0, 1000 * (toc - tic) > 0)
v = np.linspace(0, 1, 50)
u = np.zeros((50, 1))
for i in range(50):
    u[i] = np.exp(v[i])
print(np.allclose(u.ravel(), np.exp(v)))
