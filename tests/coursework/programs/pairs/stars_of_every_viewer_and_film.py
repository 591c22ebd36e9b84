import numpy as np

rng = np.random.default_rng(1)
viewers, films = rng.normal(size=(10, 4)), rng.normal(size=(12, 4))
who, what = rng.integers(0, 10, 30), rng.integers(0, 12, 30)
stars = rng.integers(1, 6, 30).astype(float)
predicted = np.dot(viewers[who], films[what].T)
print("rmse", np.sqrt(np.mean((predicted - stars) ** 2)))
