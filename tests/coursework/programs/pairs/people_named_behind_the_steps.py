import numpy as np

rng = np.random.default_rng(1)
steps, people, sensors = 5, 4, 3
signals = rng.normal(size=(steps, people, sensors))
labels = np.array([1, 0, 1, 0])
rows = signals.reshape(people, -1)
w = np.full(steps * sensors, 0.1)
scores = rows @ w
print(scores, (scores > 0) == labels)
