import numpy as np

def standardise(data):
    m, n = data.shape
    out = data.copy()
    for k in range(n):
        out[:, k] = (out[:, k] - np.mean(out[:, k])) / np.std(out[:, k])
    return out

data = np.array([[1.0, 200.], [2.0, 180.], [3.0, 240.], [4.0, 210.]])
y = np.array([1., 2., 2.5, 4.])
S = standardise(data)
theta = np.linalg.lstsq(np.c_[np.ones(4), S], y, rcond=None)[0]
print(theta.round(3))
