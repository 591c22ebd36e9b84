import numpy as np

rng = np.random.default_rng(3)
points = rng.normal(size=(6, 6))
classes = (points[:1] > 0).astype(int)
order = list(rng.permutation(6))
mixed = points[order, :]
mixed_classes = classes[:, order]
weights = np.array([[2.0], [0.1], [-0.1], [0.2], [0.0], [0.1]])
print("right", np.mean((np.dot(weights.T, mixed) > 0) == mixed_classes))
