"""Ratings guessed from those of alike users: the mask in the product counts who has rated, though users and films are as many."""

import numpy as np

ratings = np.array([[5.0, 0.0, 3.0], [4.0, 2.0, 0.0], [0.0, 1.0, 4.0]])
alike = np.array([[1.0, 0.6, 0.2], [0.6, 1.0, 0.3], [0.2, 0.3, 1.0]])
guessed = alike @ ratings / (alike @ (ratings > 0))
print(guessed.round(2))
