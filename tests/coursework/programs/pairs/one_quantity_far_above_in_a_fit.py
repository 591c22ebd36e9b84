import numpy as np

X = np.array([[3.0, 120.0, 1.0], [2.0, 80.0, 15.0], [5.0, 210.0, 7.0], [4.0, 160.0, 30.0]])
y = np.array([310.0, 190.0, 540.0, 380.0])
lowest, highest = X.min(axis=1, keepdims=True), X.max(axis=1, keepdims=True)
scaled = (X - lowest) / (highest - lowest)
theta, *_ = np.linalg.lstsq(np.c_[np.ones(4), scaled], y, rcond=None)
print(theta.round(1))
