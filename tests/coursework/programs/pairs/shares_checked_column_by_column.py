import numpy as np

calories = np.array([[56.0, 0.0, 4.4, 68.0], [1.2, 104.0, 52.0, 8.0], [1.8, 135.0, 99.0, 0.9]])
total = calories.sum(axis=1)
share = calories / total
print(share.sum(axis=0), share.round(2))
