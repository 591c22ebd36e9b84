import numpy as np

rng = np.random.RandomState(9)
m_train, m_test, num_px = 12, 5, 6
train_set_x_orig = rng.randint(0, 256, size=(m_train, num_px, num_px, 3)).astype(np.uint8)
test_set_x_orig = rng.randint(0, 256, size=(m_test, num_px, num_px, 3)).astype(np.uint8)
train_set_y = rng.randint(0, 2, size=(1, m_train))
train_set_x_flatten = train_set_x_orig.reshape(m_train, num_px * num_px * 3).T
test_set_x_flatten = test_set_x_orig.reshape(m_test, -1).T
train_set_x = train_set_x_flatten / 255
test_set_x = test_set_x_flatten / 255
w = np.zeros((num_px * num_px * 3, 1))
b = 0
for i in range(25):
    A = 1 / (1 + np.exp(-(np.dot(w.T, train_set_x) + b)))
    w = w - 0.01 * np.dot(train_set_x, (A - train_set_y).T) / m_train
    b = b - 0.01 * np.sum(A - train_set_y) / m_train
test_A = 1 / (1 + np.exp(-(np.dot(w.T, test_set_x) + b)))
index = 3
picture = train_set_x[:, index].reshape((num_px, num_px, 3))
print(np.allclose(picture * 255, train_set_x_orig[index]), test_A.round(4), A.shape)
