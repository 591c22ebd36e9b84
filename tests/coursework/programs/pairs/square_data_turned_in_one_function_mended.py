import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def train(X, y, steps=100):
    w, b = np.zeros((X.shape[1], 1)), 0.0
    for i in range(steps):
        p = sigmoid(np.dot(X, w) + b)
        w = w - 0.5 * np.dot(X.T, p - y) / len(y)
        b = b - 0.5 * np.mean(p - y)
    return {"w": w, "b": b}

def accuracy(model, X, y):
    return np.mean((sigmoid(np.dot(X, model["w"]) + model["b"]) > 0.5) == y)

def probabilities(model, X):
    return sigmoid(np.dot(X, model["w"]) + model["b"])

X = np.array([[1.0, 2.0], [4.0, 6.0], [0.5, 1.0], [3.0, 7.0], [2.0, 1.0]])
y = np.array([[0], [1], [0], [1], [0]])
model = train(X, y)
print(accuracy(model, X, y))
print(probabilities(model, np.array([[4.0, 1.5], [0.5, 6.5]])).round(3))
