import numpy as np


def collect(pairs):
    data = np.array([]).reshape(0, 2)
    for a, b in pairs:
        data = np.append(data, [a, b])
    return data


print(collect([(1, 2), (3, 4), (5, 6)]).shape)
