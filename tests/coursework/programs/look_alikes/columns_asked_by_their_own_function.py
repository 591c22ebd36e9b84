import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def train(X, y):
    w = np.zeros((X.shape[1], 1))
    for i in range(100):
        p = sigmoid(X @ w)
        w = w - 0.5 * X.T @ (p - y) / len(y)
    return w

def predict(X, w):
    return sigmoid(X @ w) > 0.5

def predict_columns(columns, w):
    return sigmoid(columns.T @ w) > 0.5

X = np.array([[1.0, 2.0], [4.0, 6.0], [0.5, 1.0], [3.0, 7.0], [2.0, 1.0]])
y = np.array([[0], [1], [0], [1], [0]])
w = train(X, y)
print(predict(X, w).ravel(), predict(np.array([[1.0, 2.0], [3.0, 4.0]]), w).ravel())
print(predict_columns(np.array([[1.0, 3.0], [2.0, 4.0]]), w).ravel())
