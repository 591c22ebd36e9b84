import numpy as np

def descend(f_grad, start, rate, n):
    x = np.array(start, dtype=float)
    path = np.array([x])
    for _ in range(n):
        x = x - rate * f_grad(x)
        path = np.append(path, x)
    return x, path

def grad(v):
    return np.array([2 * v[0], 4 * v[1]])

best, path = descend(grad, [3.0, -2.0], 0.1, 15)
print(path.shape)
print(path[-1])
