"""np.resize of tables that are no pictures: repeated, or cut into rows anew."""
import numpy as np

a = np.array([[0, 1], [2, 3]])
print(np.resize(a, (2, 3)))
print(np.resize(a, (1, 4)))
print(np.resize(a, (2, 4)))

rng = np.random.default_rng(0)
X = rng.normal(size=(6, 4))
print(np.resize(X, (8, 3)).shape, np.resize(X, (3, 8)).shape)

pattern = np.array([[0.0, 0.5], [0.75, 0.25]])
tiled = np.tile(pattern, (4, 4))
letters = np.resize(pattern * 255, (4, 5))
print(tiled.shape, letters)
