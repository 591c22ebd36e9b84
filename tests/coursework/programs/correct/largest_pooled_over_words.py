"""The largest of each column pooled over the words of one text; the largest of each class; the range of each feature."""
import numpy as np
rng = np.random.default_rng(2)
words = rng.normal(size=(8, 3))
W1, b1 = rng.normal(size=(3, 5)), np.zeros((1, 5))
W2, b2 = rng.normal(size=(5, 1)), np.zeros((1, 1))
label = np.array([[1]])
pooled = np.max(np.tanh(words @ W1 + b1), 0)
p = 1 / (1 + np.exp(-(pooled @ W2 + b2)))
print(-np.sum(label * np.log(p) + (1 - label) * np.log(1 - p)))
scores = words @ W1 + b1
best = np.max(scores, 0)
p = 1 / (1 + np.exp(-(best @ W2 + b2)))
loss = -np.log(p)
print(loss.shape, best)
spread = np.max(words, 0) - np.min(words, 0)
print(spread, (words - np.min(words, 0)) / spread)
