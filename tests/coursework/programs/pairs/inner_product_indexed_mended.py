import numpy as np

weights = np.array([0.6, -0.2, 0.1])
rows = np.array([[1.0, 2.0, 0.0], [0.0, 3.0, 1.0], [2.0, 0.5, 1.0]])
decisions = []
for row in rows:
    z = np.dot(weights, row)
    decisions.append(1 if z > 0 else 0)
print(decisions)
