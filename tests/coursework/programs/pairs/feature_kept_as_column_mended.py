import numpy as np

houses = np.array([[2.1, 3.0, 0.2], [1.6, 3.0, 0.9], [2.4, 4.0, 0.4], [1.4, 2.0, 0.7]])
scaled = np.empty_like(houses)
for k in range(houses.shape[1]):
    feature = houses[:, k]
    low, high = feature.min(), feature.max()
    scaled[:, k] = (feature - low) / (high - low)
print(scaled.round(3))
