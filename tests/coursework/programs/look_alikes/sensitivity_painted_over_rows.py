"""What a whole row does to a picture, painted over the row."""
import numpy as np

rng = np.random.default_rng(0)
image = rng.uniform(size=(4, 5))
h = 0.01
sensitivity = np.zeros((4, 5))
for i in range(4):
    up = image.copy()
    up[i] += h
    sensitivity[i] = (up.std() - image.std()) / h
print(sensitivity.round(3))
