import numpy as np

pixels, photos = 6, 40
rng = np.random.default_rng(11)
batch = rng.normal(size=(pixels, photos))
labels = (batch.sum(axis=0, keepdims=True) > 0) * 1.0
theta = np.zeros((pixels, 1))
for _ in range(30):
    error = 1 / (1 + np.exp(-np.dot(theta.T, batch))) - labels
    theta = theta - 0.3 * np.dot(batch, error.T) / pixels
print(theta.ravel().round(3))
