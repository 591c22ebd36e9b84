import numpy as np

rng = np.random.default_rng(4)
units = np.array([[10.0], [4.0], [0.5]])
persons = rng.normal(size=(3, 40)) * units + np.array([[170.0], [70.0], [37.0]])
centred = persons - persons.mean(axis=1, keepdims=True)
spread = centred @ centred.T / persons.shape[1]
values, directions = np.linalg.eigh(spread)
largest = directions[:, -2:]
print(values.round(2), (largest.T @ centred).shape)
