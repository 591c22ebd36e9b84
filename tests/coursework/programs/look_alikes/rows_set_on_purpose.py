"""Rows set to one number, or scaled by themselves: a reference class, a first moment, a sensor a row."""
import numpy as np

K, n = 4, 3
rng = np.random.default_rng(0)
Theta = np.zeros((K, n + 1))
Theta[:, 1:] = rng.normal(size=(K, n))
Theta[0] = 0.0  # the first class is the reference
X = rng.normal(size=(10, n))
Xb = np.c_[np.ones(10), X]
scores = Xb @ Theta.T
print(scores.argmax(axis=1))

nx, nt = 6, 5
u = np.zeros((nt, nx + 1))
u[:, 1:] = np.linspace(0, 1, nx) * np.ones((nt, nx))
u[0] = 1.0
K = np.eye(nx + 1) * 0.5
for t in range(1, nt):
    u[t] = K @ u[t - 1]
print(u)

# three sensors, one a row; every sensor is standardised over its own readings at rising loads
readings = np.array([[1.0, 10.0, 100.0], [1.2, 11.0, 120.0], [0.9, 9.5, 99.0]])
for i in range(3):
    readings[i] = (readings[i] - readings[i].mean()) / readings[i].std()
print("at the lowest load:", readings[:, 0])
