import numpy as np

class SelfAttention:
    def __init__(self, size, rng):
        self.Wq = rng.normal(size=(size, size))
        self.Wk = rng.normal(size=(size, size))
        self.Wv = rng.normal(size=(size, size))

    def softmax(self, s):
        e = np.exp(s - s.max(axis=-1, keepdims=True))
        return e / e.sum(axis=-1, keepdims=True)

    def __call__(self, x):
        q, k, v = np.dot(x, self.Wq), np.dot(x, self.Wk), np.dot(x, self.Wv)
        scores = np.dot(q, k.T) / np.sqrt(k.shape[1])
        return np.dot(self.softmax(scores), v)

rng = np.random.default_rng(1)
print(SelfAttention(5, rng)(rng.normal(size=(5, 5))))
