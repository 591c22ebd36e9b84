import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}

w, b = np.array([[0.2], [-0.4], [0.1]]), 0.5
X = np.array([[0.3, 2., 1., -1.5], [0.1, 1.5, 2.2, 1.], [-0.4, 0.8, 0.6, 2.]])
Y = np.array([[1, 1, 0, 0]])
grads = propagate(w, b, X, Y)
w = w - 0.3 * grads["dw"]
print("dw =", grads["dw"].round(3).tolist())
print("w", w.shape)
