import numpy as np
images = np.zeros((6, 4, 4, 3))
images[..., 0], images[..., 1] = 0.5, 0.25
avg_color = images.mean(axis=(0, 1, 2))
for name, value in zip("rgb", avg_color):
    print(name, value)
