"""Two weight matrices that fit side by side are flattened into one vector by np.append, as an optimiser wants them."""

import numpy as np

rng = np.random.default_rng(0)
ratings = rng.integers(1, 6, size=(4, 5)).astype(float)
rated = rng.random((4, 5)) < 0.7


def cost(params, n_films, n_users, k):
    films = np.reshape(params[: n_films * k], (n_films, k))
    users = np.reshape(params[n_films * k :], (n_users, k))
    error = rated * (films @ users.T - ratings)
    gradient = np.append(error @ users, error.T @ films)
    return 0.5 * np.sum(error**2), gradient


def numerical(function, params, step=1e-5):
    slopes = np.zeros(params.shape)
    shift = np.zeros(params.shape)
    for place in range(len(params)):
        shift[place] = step
        slopes[place] = (function(params + shift)[0] - function(params - shift)[0]) / (2 * step)
        shift[place] = 0
    return slopes


params = np.append(rng.normal(size=(4, 2)), rng.normal(size=(5, 2)))
value, gradient = cost(params, 4, 5, 2)
slopes = numerical(lambda p: cost(p, 4, 5, 2), params)
print(round(float(value), 3), bool(np.linalg.norm(slopes - gradient) < 1e-6))
