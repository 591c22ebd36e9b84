import numpy as np

rng = np.random.default_rng(3)
data, target = rng.normal(size=(8, 4)), rng.normal(size=(8, 1))
data_parts = np.split(data, 4, axis=1)
target_parts = np.split(target, 4)
for held_out in range(4):
    rest = [i for i in range(4) if i != held_out]
    A = np.vstack([data_parts[i] for i in rest])
    t = np.vstack([target_parts[i] for i in rest])
    theta = np.linalg.solve(A.T @ A + 0.1 * np.eye(4), A.T @ t)
    error = data_parts[held_out] @ theta - target_parts[held_out]
    print(np.mean(error**2).round(3))
