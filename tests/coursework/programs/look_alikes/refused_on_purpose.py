"""Shapes that numpy refuses, and a program that expects it to."""

import numpy as np

for attempt in (
    lambda: np.linalg.inv(np.ones((3, 2))),
    lambda: np.c_[np.ones(3), np.ones((2, 2))],
    lambda: np.einsum("ij,jk->ik", np.ones(3), np.ones((3, 2))),
    lambda: np.bincount(np.ones((1, 3), dtype=int)),
    lambda: np.squeeze(np.ones((3, 2)), axis=1),
):
    try:
        attempt()
    except ValueError as error:
        print(type(error).__name__, str(error)[:30])

try:
    rows, columns = np.ones(3).shape
except ValueError:
    rows, columns = 3, 1
print(rows, columns)
