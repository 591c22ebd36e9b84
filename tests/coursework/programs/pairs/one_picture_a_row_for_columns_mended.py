import numpy as np

rng = np.random.default_rng(1)
weights = rng.normal(size=(12, 1))


def classify(weights, bias, data):
    weights = weights.reshape(data.shape[0], 1)
    return (weights.T @ data + bias > 0).astype(int)


image = rng.integers(0, 256, (2, 2, 3)) / 255
sample = image.reshape(-1, 1)
print(classify(weights, 0.1, sample))
