import numpy as np

rng = np.random.default_rng(4)
X = rng.normal(size=(3, 8))
m = X.shape[1]
w = np.array([[1.0], [-2.0], [0.5]])
A = 1 / (1 + np.exp(-(w.T @ X)))
valid = np.ones((1, m))
for i in range(m):
    if not np.isfinite(X[0, i]):
        valid[0] = 0
print(valid)
trusted = np.zeros(m)
for i in range(m):
    if A[0, i] > 0.99:
        trusted[:] = 1
        break
print(trusted)
probe = np.zeros(m)
total = 0.0
for i in range(m):
    probe[:] = 0
    probe[i] = 1
    total += X[0] @ probe
print(total)
row = np.zeros(m)
table = np.zeros((m, m))
for i in range(m):
    if A[0, i] > 0.5:
        row[:] = A[0, i]
    else:
        row[i] = 0
    table[i] = row
print(table.sum())
out = np.zeros((4, m))
for k in range(4):
    for i in range(m):
        if i == 0:
            out[k] = k
        out[k, i] = out[k, i] + A[0, i]
print(out.sum())
for i in range(m):
    line = np.zeros(m)
    line[:] = X[1, i]
    total += line.sum()
print(total)
