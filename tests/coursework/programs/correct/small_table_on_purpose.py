"""More features than examples: the table of the examples is decomposed, and its vectors are carried over to the features."""

import numpy as np

rng = np.random.default_rng(11)
faces = rng.normal(size=(5, 5)) + np.arange(5)
mean_face = faces.mean(axis=0)
centred = faces - mean_face
small = centred @ centred.T / 5
values, vectors = np.linalg.eigh(small)
eigenfaces = centred.T @ vectors[:, -2:]
eigenfaces = eigenfaces / np.linalg.norm(eigenfaces, axis=0)
print((centred @ eigenfaces).round(3))
inner = centred @ centred.T
strengths, places = np.linalg.eigh(inner)
print((places[:, -2:] * np.sqrt(strengths[-2:])).round(3))
