import numpy as np
H = np.zeros((4, 4))
for k in range(4):
    H[:] = np.roll(H, 1, axis=0)
    H[0] = k
print(H)
W = np.zeros((3, 2)); total = np.zeros((3, 2))
for k in range(3):
    W[:] = np.array([k, k + 1])
    total += W
print(total)
rng = np.random.default_rng(0)
for trial in range(3):
    D = np.zeros((3, 5))
    D[:] = rng.normal(size=5)
    print(D.sum().round(2))
