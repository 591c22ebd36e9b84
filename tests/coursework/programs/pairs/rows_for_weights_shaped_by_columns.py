import numpy as np

rng = np.random.default_rng(1)
w = rng.normal(size=(5, 1))
X_train, X_test = rng.normal(size=(5, 8)), rng.normal(size=(4, 5))


def predict(w, b, X):
    n, m = X.shape
    w = w.reshape(n, 1)
    return 1 / (1 + np.exp(-(w.T.dot(X) + b)))


print(predict(w, 0.2, X_train).round(3))
print(predict(w, 0.2, X_test).round(3))
