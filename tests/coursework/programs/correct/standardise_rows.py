import numpy as np

rng = np.random.default_rng(15)
data = rng.normal(size=(30, 4)) * np.array([1.0, 10.0, 0.1, 5.0]) + np.array([0.0, 3.0, -2.0, 7.0])
labels = (data[:, 1] > 3).astype(int)
mean = data.mean(axis=0)
std = data.std(axis=0)
normalised = (data - mean) / std
X = np.hstack([np.ones((normalised.shape[0], 1)), normalised])
theta = np.zeros(X.shape[1])
for _ in range(150):
    h = 1 / (1 + np.exp(-X.dot(theta)))
    gradient = X.T.dot(h - labels) / len(labels)
    theta = theta - 0.4 * gradient
print(theta.round(4), np.mean((h > 0.5) == labels))
