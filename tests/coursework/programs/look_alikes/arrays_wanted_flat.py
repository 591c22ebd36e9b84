"""Parameters unrolled, a track that is cut into rows after the loop, numbers put to a flat list of them."""
import numpy as np

rng = np.random.default_rng(0)
W, b = rng.normal(size=(2, 3)), rng.normal(size=3)
unrolled = np.append(W, b)
track = np.zeros((1, 2))
position = np.zeros(2)
for _ in range(4):
    position = position + rng.normal(size=2)
    track = np.append(track, position)
track = track.reshape(-1, 2)
costs = np.array([])
for _ in range(3):
    costs = np.append(costs, rng.random())
pool = rng.normal(size=(3, 2))
pool = np.append(pool, 1.0)
print(unrolled, track, costs, np.median(pool))
