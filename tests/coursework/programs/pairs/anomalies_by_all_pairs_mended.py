import numpy as np

rng = np.random.default_rng(19)
readings = rng.normal(size=(2, 30)) * np.array([[1.0], [3.0]])
readings[:, 4] = [6.0, -9.0]
away = readings - readings.mean(axis=1, keepdims=True)
spread = away @ away.T / readings.shape[1]
distances = np.sum(away.T @ np.linalg.inv(spread) * away.T, axis=1)
likely = np.exp(-0.5 * distances)
print("strange:", int(np.sum(likely < 1e-3)))
