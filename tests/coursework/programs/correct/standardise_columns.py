import numpy as np

rng = np.random.default_rng(14)
X_train = rng.normal(loc=[[10.0], [-5.0], [100.0]], scale=[[2.0], [0.5], [30.0]], size=(3, 40))
X_test = rng.normal(loc=[[10.0], [-5.0], [100.0]], scale=[[2.0], [0.5], [30.0]], size=(3, 9))
mu = np.mean(X_train, axis=1, keepdims=True)
sigma = np.std(X_train, axis=1, keepdims=True)
X_train = (X_train - mu) / sigma
X_test = (X_test - mu) / sigma
Y_train = (X_train[0:1] * X_train[2:3] > 0).astype(int)
features = np.concatenate((X_train, X_train[0:1] * X_train[2:3]), axis=0)
test_features = np.concatenate((X_test, X_test[0:1] * X_test[2:3]), axis=0)
w, b = np.zeros((4, 1)), 0.0
for _ in range(200):
    A = 1 / (1 + np.exp(-(w.T @ features + b)))
    w = w - 0.5 * features @ (A - Y_train).T / features.shape[1]
    b = b - 0.5 * np.sum(A - Y_train) / features.shape[1]
print(w.ravel().round(3), round(b, 4), (w.T @ test_features + b > 0).astype(int))
