"""Word counts times logarithms of probabilities, the trace of a turned product, a chain's likelihood: products that are meant."""
import numpy as np
words = np.array([[1, 0, 1], [0, 1, 1], [1, 1, 0]])
theta = np.array([[0.5, 0.2, 0.3], [0.1, 0.6, 0.3], [0.4, 0.2, 0.4]])
classes = np.log(np.array([0.5, 0.3, 0.2]))
scores = words @ np.log(theta).T + classes
print(scores.argmax(axis=1), np.sum(scores))
other = np.dot(words, np.log(theta)) + np.dot(1 - words, np.log(1 - theta))
print(other.argmax(axis=1), other.sum())
Y = np.array([[1, 0, 0], [0, 0, 1], [0, 1, 0]])
logits = np.array([[2.0, 0.5, -1.0], [0.1, 0.3, 1.8], [0.2, 0.9, 0.4]])
P = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
print(-np.trace(np.dot(Y.T, np.log(P))) / 3, -np.trace(Y @ np.log(P).T) / 3)
print((P - Y).T @ logits)
