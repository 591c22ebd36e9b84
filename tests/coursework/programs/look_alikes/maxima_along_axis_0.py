"""np.max with its axis as second operand, where the largest is what is wanted."""

import numpy as np

rng = np.random.default_rng(1)


def log_sum_exp(z):
    top = np.max(z, 0)
    return top + np.log(np.sum(np.exp(z - top), 0))


print(log_sum_exp(rng.normal(size=5)), log_sum_exp(rng.normal(size=(5, 3))))

features = rng.normal(size=(7, 4))
pooled = np.max(features, 0)
weights = rng.normal(size=(2, 4))
print(np.dot(weights, pooled))

similarity = rng.normal(size=(6, 3))
print(np.mean(np.max(1 - similarity, 0)), np.min(similarity, 0).sum())


def best(table):
    return np.mean(np.max(table, 0))


print(best(similarity), best(similarity[:, 0]))

losses = rng.random(9)
print("worst:", np.max(losses, 0), "share:", np.max(losses, 0) / np.sum(losses))
