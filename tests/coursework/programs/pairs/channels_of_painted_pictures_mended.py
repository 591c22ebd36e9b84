"""Channels moved to the front of pictures painted in one colour each."""
import numpy as np
painted = np.zeros((5, 6, 6, 3))
painted[:, :, :, 0] = 0.9
painted[:, :3, :, 1] = 0.4
count, side = painted.shape[0], painted.shape[1]
first = painted.transpose(0, 3, 1, 2)
print([round(first[:, c].mean(), 3) for c in range(3)])
