import numpy as np


def relu(Z):
    A = np.zeros(Z.shape)
    for row in range(len(Z)):
        for column in range(len(Z)):
            A[row][column] = max(0.0, Z[row][column])
    return A


print(relu(np.array([[1.0, -2.0, 3.0, 0.5], [0.1, 0.2, -0.7, 4.0]])))
