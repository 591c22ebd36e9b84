import numpy as np

rng = np.random.default_rng(3)


def spread(points):
    centre = points.mean(axis=0).reshape(1, -1)
    width = points.std(axis=0)
    np.reshape(width, (1, width.size))
    return centre, width


def near(points, centre, width):
    if width.shape[1] != points.shape[1]:
        raise ValueError("one width for each feature")
    return (np.abs(points - centre) < 2 * width).all(axis=1)


P = rng.normal(size=(20, 3))
centre, width = spread(P)
print(near(P, centre, width).sum())
