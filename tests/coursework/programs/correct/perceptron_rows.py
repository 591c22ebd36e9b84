import numpy as np

rng = np.random.default_rng(27)
X = rng.normal(size=(40, 2))
y = np.where(X[:, 0] + X[:, 1] > 0, 1, -1)
w = np.zeros(1 + X.shape[1])
errors = []
for epoch in range(10):
    wrong = 0
    for xi, target in zip(X, y):
        output = np.where(np.dot(xi, w[1:]) + w[0] >= 0.0, 1, -1)
        update = 0.1 * (target - output)
        w[1:] += update * xi
        w[0] += update
        wrong += int(update != 0.0)
    errors.append(wrong)
print(errors, w.round(4))
