"""Square tables divided by sums along the axis that they are lined up with, or by both ends of each link."""

import numpy as np

links = np.array([[0.0, 1.0, 1.0], [1.0, 0.0, 1.0], [1.0, 1.0, 0.0]])
walk = links / links.sum(axis=0)
print(walk @ np.ones(3) / 3)
degree = links.sum(axis=1)
print(links / np.sqrt(degree[:, None] * degree))
cm = np.zeros((3, 3))
for truth, guess in zip([0, 1, 2, 1], [0, 2, 2, 1]):
    cm[truth, guess] += 1
print("precision", np.diag(cm) / cm.sum(axis=0), "recall", np.diag(cm) / cm.sum(axis=1), cm.T / cm.sum(axis=1))

images = np.arange(3 * 4 * 4 * 3.0).reshape(3, 4, 4, 3)
print((images - images.mean(axis=(1, 2, 3), keepdims=True)).mean(), (images - images.mean(axis=(0, 1, 2))).mean())
