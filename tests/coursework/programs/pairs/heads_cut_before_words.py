import numpy as np

rng = np.random.default_rng(0)
batch, words, heads, size = 3, 5, 2, 4


def split(x):
    parts = x.reshape(batch, heads, words, size)
    return parts.reshape(batch * heads, words, size)


def merge(x):
    return x.reshape(batch, heads, words, size).transpose(0, 2, 1, 3).reshape(batch, words, heads * size)


x, W = rng.normal(size=(batch, words, heads * size)), rng.normal(size=(heads * size, heads * size))
print(np.allclose(merge(split(x @ W)), x @ W))
