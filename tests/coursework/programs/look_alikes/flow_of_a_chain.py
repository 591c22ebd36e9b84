import numpy as np

P = np.array([[0.7, 0.2, 0.1], [0.3, 0.4, 0.3], [0.2, 0.2, 0.6]])
pi = np.ones(3) / 3
for _ in range(200):
    pi = pi @ P
flow = pi[:, None] * P
assert np.allclose(flow.sum(axis=0), pi)
print(flow)
