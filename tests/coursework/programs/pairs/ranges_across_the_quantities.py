import numpy as np

flats = np.array([[60.0, 2.0, 1.0], [85.0, 3.0, 4.0], [120.0, 5.0, 2.0], [70.0, 2.0, 6.0]])
low, high = flats.min(axis=1), flats.max(axis=1)
print((flats - low) / (high - low))
