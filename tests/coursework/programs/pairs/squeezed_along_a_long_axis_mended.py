import numpy as np

scores = np.array([[0.2], [1.5], [-0.3]])
flat = np.squeeze(scores, axis=1)
print(np.where(flat > 0, 1, 0))
