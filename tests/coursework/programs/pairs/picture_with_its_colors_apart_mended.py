import numpy as np


def as_vector(image):
    return image.reshape(-1, 1)


rng = np.random.default_rng(5)
w, b = rng.normal(size=(4 * 4 * 3, 1)), 0.1
photo = rng.random((4, 4, 3))
print("cat" if (w.T @ as_vector(photo) + b).item() > 0 else "no cat")
