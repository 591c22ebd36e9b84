import numpy as np

rng = np.random.default_rng(1)
X, w = rng.normal(size=(2, 6)), np.array([[1.0], [-1.0]])
A = 1 / (1 + np.exp(-(w.T @ X)))
kinds = []
for i in range(A.shape[1]):
    row = A[:, i]
    if np.any(row > 0.5):
        kinds.append(1)
    else:
        kinds.append(0)
alarms = np.zeros(6)
for t in range(6):
    if np.any(A > 0.9):
        alarms[t] = 1
    A = A * 0.8
seen = np.zeros(6)
for k in range(6):
    A[0, k] = 0.1
    if (A > 0.2).any():
        seen[k] = 1
for i in range(6):
    if np.all(A < 0.5):
        print("nobody is sure")
        break
print(kinds, alarms, seen)
