import math

import numpy as np


def cosine(a, b):
    return a @ b / (np.linalg.norm(a) * np.linalg.norm(b))


north_east, east = np.array([[2.0], [2.0]]), np.array([[3.0], [0.0]])
angle = math.degrees(math.acos(cosine(north_east, east)))
print(f"{angle:.1f} degrees")
