import numpy as np

rng = np.random.default_rng(4)
first, second = rng.normal(size=(20, 3)), rng.normal(size=(25, 3)) + [1.0, 0.0, 2.0]
within = np.cov(first, rowvar=False) + np.cov(second, rowvar=False)
step = second.mean(axis=0) - first.mean(axis=0)
between = np.outer(step, step)
ratio = np.dot(np.linalg.inv(within), between)
print(np.linalg.matrix_rank(ratio))
