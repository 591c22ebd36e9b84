"""Vectors with names joined to a table whose other axis is asked for, or whose names go where they belong."""

import numpy as np

anna, bert, carl = np.array([1.8, 1.1, 1.4]), np.array([0.1, 0.7, 0.6]), np.array([2.3, 0.9, 1.6])
people = np.vstack((anna, bert, carl))
for name, score in zip(["anna", "bert", "carl"], people @ np.array([1.5, 0.8, 2.0])):
    print(name, score)
for name, mean in zip(["temperature", "pulse", "cells"], people.mean(axis=0)):
    print(name, mean)
for name, weight in zip(["anna", "bert", "carl"], np.array([0.2, 0.5, 0.3])):
    print(name, weight, "of", weight * people.sum())

# What a mixture of rows gives, and how the rows are alike.
mixture = np.array([0.2, 0.5, 0.3]) @ people
print(dict(zip(["temperature", "pulse", "cells"], mixture)))
for name, row in zip(["anna", "bert", "carl"], people @ people.T):
    print(name, row)

# The rows of a basis have names, and so have the numbers that mix them.
u, v = np.array([1.0, 2.0]), np.array([3.0, -1.0])
coefficients = np.linalg.solve(np.array([u, v]).T, np.array([5.0, 3.0]))
for name, number in zip(["u", "v"], coefficients):
    print(name, number)
