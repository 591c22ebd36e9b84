import numpy as np

X = np.arange(20.0).reshape(10, 2)
for batch in np.array_split(X, 3):
    print(batch.mean(axis=0))
