import numpy as np
from jaxtyping import Float


def f(w: Float[np.ndarray, "n_x 1"], X: Float[np.ndarray, "n_x m"]) -> Float[np.ndarray, "1 m"]:
    Z: Float[np.ndarray, "1 m"] = w.T @ X
    return Z


for n, m in ((2, 3), (3, 2), (7, 4), (3, 3), (3, 1), (7, 2), (2, 2)):
    print(f(np.ones((n, 1)), np.ones((n, m))).shape)
calls = list(map(lambda s: f(np.ones((s[0], 1)), np.ones(s)).shape, ((2, 3), (3, 2), (7, 4), (3, 3), (3, 1))))
print(calls)
print(sorted(((2, 3), (3, 2), (7, 4), (3, 3), (3, 1)), key=lambda s: f(np.ones((s[0], 1)), np.ones(s)).sum()))
