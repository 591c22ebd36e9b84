"""Rotations beside which elements are meant: squares, masks, half axes, terms that are summed, a Frobenius product."""
import numpy as np

t = np.pi / 6
R = np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
squares = R * R
print(squares, squares.sum(axis=0))
mask = np.array([[1.0, 0.0], [0.0, 1.0]])
diagonal_part = R * mask
print(diagonal_part)

t = 0.3
R = np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
lengths = np.array([2.0, 0.5])
axes = R * lengths
print("half axes of the ellipse:", axes[:, 0], axes[:, 1])

t = 0.3
R = np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
G = np.array([[0.1, 0.2], [0.3, 0.4]])
print("Frobenius product:", np.sum(R * G), (R * G).sum())

t = 0.3
R = np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
x = np.array([1.0, 2.0])
terms = R * x
turned = terms.sum(axis=1)
print(terms, turned, np.allclose(turned, R @ x))
