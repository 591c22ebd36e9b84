import numpy as np
a, b = np.array([1.0, 2.0, 3.0]), np.array([4.0, 0.0, -1.0])
dot_terms = a * b
print("terms of the dot product:", dot_terms, "sum:", dot_terms.sum())
dots = a * 2
print("dots at", dots)
mul = a * b
print("not a dot product:", mul)
dot = np.array([0.5, 0.5]) * np.array([2.0, 4.0])
print("drawn at", dot)
