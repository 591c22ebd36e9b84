import numpy as np
seen = np.array([[1.0, 20.0, 3.0], [2.0, 25.0, 1.0], [3.0, 30.0, 2.0], [2.5, 22.0, 1.5]])
unseen = np.array([[2.0, 21.0, 2.0], [1.0, 27.0, 3.0], [1.5, 26.0, 2.5], [0.5, 24.0, 1.0]])
both = np.concatenate((seen, unseen), axis=0)
spread = both.std(axis=0)
print((unseen / spread).round(2))
