import numpy as np

np.random.seed(3)
m_train = 10
train_set_x_orig = np.random.rand(m_train, 4, 4, 3)
train_set_y = np.random.randint(0, 2, (1, m_train))
train_set_x_flatten = train_set_x_orig.reshape(-1, m_train)
w = np.zeros((48, 1))
for i in range(5):
    A = 1 / (1 + np.exp(-np.dot(w.T, train_set_x_flatten)))
    w = w - 0.01 * np.dot(train_set_x_flatten, (A - train_set_y).T) / m_train
print(w[:5].ravel())
