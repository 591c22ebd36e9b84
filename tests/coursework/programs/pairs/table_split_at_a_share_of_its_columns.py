import numpy as np
rng = np.random.default_rng(8)
data = rng.random((30, 6))
def train_test_split(data, share):
    n = int(share * data.shape[1])
    return data[:n, :], data[n:, :]
train, test = train_test_split(data, 0.7)
print("train", train.shape, "test", test.shape)
