import numpy as np

rng = np.random.default_rng(5)
data = rng.normal(size=(6, 3))
truth = (data[:, 0] > 0).astype(int)
theta = np.array([0.4, -0.2, 0.1])
count = data.shape[0]
loss = 0.0
for k in range(count):
    p = 1 / (1 + np.exp(-np.dot(data[k], theta)))
    loss -= truth[k] * np.log(p) + (1 - truth[k]) * np.log(1 - p)
print(loss / count)
