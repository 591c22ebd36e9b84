import numpy as np


def clip_gradient(dW, most):
    size = np.linalg.norm(dW)
    return dW / size * most if size > most else dW


def normalize(M):
    return M / np.linalg.norm(M)


def normalize_images(pictures):
    return (pictures - pictures.mean()) / pictures.std()


def normalizeRow(row):
    return row / np.linalg.norm(row)


rng = np.random.default_rng(1)
table = rng.normal(size=(4, 6))
print(clip_gradient(table, 1.0).shape, normalize(table).sum(), normalize_images(table).std())
print(np.array([normalizeRow(row) for row in table]).sum(axis=1))
