import numpy as np

rng = np.random.default_rng(3)
X = rng.normal(size=(3, 30))
Y = (X[:1] > 0.2).astype(int)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.dot(X, (A - Y).T) / X.shape[1]
    db = np.sum(A - Y) / X.shape[1]
    return {"dw": dw, "db": db}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))


# one update written as a loop over names
theta = {"w": np.zeros((3, 1)), "b": 0.0}
for i in range(10):
    grads, cost = propagate(theta["w"], theta["b"], X, Y)
    theta = {name: value - 0.1 * grads["d" + name] for name, value in theta.items()}

# an optimiser that is handed everything
def step(parameters, gradients, rate):
    for p, g in zip(parameters, gradients):
        p -= rate * g


w, b = np.zeros((3, 1)), np.zeros((1, 1))
for i in range(10):
    A = sigmoid(w.T @ X + b)
    dw = X @ (A - Y).T / 30
    db = np.sum(A - Y, axis=1, keepdims=True) / 30
    step([w, b], [dw, db], 0.1)

# no bias is learnt: it is shown what its gradient would be
w = np.zeros((3, 1))
b = 0.0
for i in range(10):
    A = sigmoid(w.T @ X + b)
    dw = X @ (A - Y).T / 30
    db = np.mean(A - Y)
    w = w - 0.1 * dw
print(theta, w, b, db)

# the last layer alone is trained
V, W = rng.normal(size=(4, 3)), rng.normal(size=(1, 4))
for i in range(10):
    H = np.tanh(V @ X)
    P = sigmoid(W @ H)
    W = W - 0.1 * (P - Y) @ H.T / 30
print(W)
