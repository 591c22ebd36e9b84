"""Every flower is brought to the range of 0 to 1 by itself, though its measures have different units."""

import numpy as np

# petals, height in millimetres, age in weeks
flowers = np.array([[5.0, 320.0, 12.0], [8.0, 150.0, 30.0], [6.0, 410.0, 21.0], [5.0, 275.0, 16.0]])
lowest, highest = flowers.min(axis=0, keepdims=True), flowers.max(axis=0, keepdims=True)
scaled = (flowers - lowest) / (highest - lowest)
print("smallest of each measure", np.min(scaled, axis=0))
print("largest of each measure", np.max(scaled, axis=0))
