import numpy as np

heights = np.array([[1.7, 1.8, 1.65, 1.9]])
middle = np.sum(heights) / heights.shape[1]
print(heights - middle)
