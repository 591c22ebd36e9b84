"""Precision, recall and F1 of every class, with and without the kept axis."""

import numpy as np

cm = np.array([[50, 3, 7], [4, 20, 1], [10, 5, 100]])
precision, recall = np.diag(cm) / cm.sum(axis=0), np.diag(cm) / cm.sum(axis=1)
print((2 * precision * recall / (precision + recall)).mean())
shares = cm / cm.sum(axis=1, keepdims=True)
print(np.diag(shares), shares.sum(axis=1))
hits = np.diag(cm).reshape(-1, 1)
print((hits / cm.sum(axis=1, keepdims=True)).ravel())
