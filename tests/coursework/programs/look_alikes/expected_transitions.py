import numpy as np

P = np.array([[0.7, 0.2, 0.1], [0.3, 0.4, 0.3], [0.2, 0.2, 0.6]])
B = np.array([[0.8, 0.2], [0.5, 0.5], [0.1, 0.9]])
obs = [0, 1, 1, 0]
alpha = np.zeros((4, 3))
beta = np.ones((4, 3))
alpha[0] = B[:, obs[0]] / 3
for t in range(1, 4):
    alpha[t] = (alpha[t - 1] @ P) * B[:, obs[t]]
for t in range(2, -1, -1):
    beta[t] = P @ (B[:, obs[t + 1]] * beta[t + 1])
xi = np.array([alpha[t][:, None] * P * B[:, obs[t + 1]] * beta[t + 1] for t in range(3)])
assert np.allclose(xi.sum(axis=(1, 2)), alpha[-1].sum())
print(xi.sum(axis=0))
