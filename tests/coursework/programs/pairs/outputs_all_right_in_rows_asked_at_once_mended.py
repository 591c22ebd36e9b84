import numpy as np
rng = np.random.default_rng(0)
out = rng.random((6, 3))
target = (rng.random((6, 3)) > 0.5).astype(int)
decided = (out > 0.5).astype(int)
same = np.all(decided == target, axis=1)
print("accuracy:", 100 * np.mean(same), "%")
