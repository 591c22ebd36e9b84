import numpy as np
labels = np.array([0, 1, 1, 0, 1])
scores = np.array([[0.2, 0.9, 0.4, 0.1, 0.8]])
hit = (scores > 0.5) == labels
print("accuracy", hit.mean())
