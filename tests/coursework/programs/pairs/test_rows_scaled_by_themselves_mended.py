import numpy as np

rng = np.random.default_rng(0)
train_x, test_x = rng.normal(size=(20, 4)), rng.normal(size=(6, 4))
train_x = (train_x - train_x.mean(axis=0)) / train_x.std(axis=0)
test_x = (test_x - test_x.mean(axis=0)) / test_x.std(axis=0)
w = np.linalg.lstsq(train_x, rng.normal(size=20), rcond=None)[0]
print(test_x @ w)
