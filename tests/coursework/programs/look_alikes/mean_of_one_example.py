"""Losses of one example, and an entropy, whose mean is taken as well: one number stays what it is."""
import numpy as np

rng = np.random.default_rng(0)
Y = np.eye(3)[[0, 1, 2, 0]]
P = rng.dirichlet(np.ones(3), size=4)
losses = np.array([-np.mean(y @ np.log(p)) for y, p in zip(Y, P)])
print(losses.mean())

y = np.array([0.0, 1.0, 0.0])
p = np.array([0.2, 0.7, 0.1])
cost = -np.mean(np.dot(y, np.log(p)))
print("cost of one example:", cost)

v = np.array([1.0, 2.0])
u = v - 0.5
print(np.mean(u @ u))

p = np.array([0.5, 0.25, 0.25])
entropy = np.mean(-p @ np.log2(p))
print("entropy", entropy)
