"""Attention over tokens as rows and as columns, attention over channels, a gate of features: each is right as it is."""
import numpy as np


def softmax(s):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


rng = np.random.default_rng(0)
X = rng.normal(size=(4, 4))
Wq, Wk, Wv, Wo = (rng.normal(size=(4, 4)) for _ in range(4))
Q, K, V = X @ Wq, X @ Wk, X @ Wv
over_tokens = softmax(Q @ K.T / np.sqrt(4)) @ V
over_channels = V @ softmax(Q.T @ K / np.sqrt(4)).T
gated = softmax(Q * K) @ Wo
columns_q, columns_k, columns_v = Wq.T @ X.T, Wk.T @ X.T, Wv.T @ X.T
turned = softmax(columns_q.T @ columns_k) @ columns_v.T
print(over_tokens[0], over_channels[0], gated[0], turned[0])
