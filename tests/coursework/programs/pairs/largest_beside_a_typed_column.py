import numpy as np
logits = np.array([[2.0, 0.1, -1.0], [0.3, 1.2, 0.0], [0.0, 0.2, 2.2], [1.0, 0.9, 0.8]])
classes = np.array([[0], [1], [2], [1]])
best = logits.argmax(axis=1)
print("hits", np.sum(best == classes))
