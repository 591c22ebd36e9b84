import numpy as np


class Head:
    def __init__(self, d_model, d_head):
        rng = np.random.default_rng(5)
        self.W = {name: rng.normal(size=(d_model, d_head)) / np.sqrt(d_model) for name in ("query", "key", "value")}

    def __call__(self, x):
        query, key, value = x @ self.W["query"], x @ self.W["key"], x @ self.W["value"]
        score = np.dot(query, key.T) / np.sqrt(key.shape[1])
        e = np.exp(score - np.max(score, axis=-1, keepdims=True))
        return e / np.sum(e, axis=-1, keepdims=True) @ value


words = np.random.default_rng(1).normal(size=(5, 6))
print(Head(6, 3)(words).round(3))
