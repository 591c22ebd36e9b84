import numpy as np

def cost(w, X, Y):
    A = 1 / (1 + np.exp(-np.dot(X, w)))
    J = np.dot(Y.T, np.log(A)) + np.dot((1 - Y).T, np.log(1 - A))
    J = -J / len(Y)
    return np.squeeze(J)

X = np.array([[1.0, 0.2], [1.0, -1.3], [1.0, 0.8]])
Y = np.array([[1], [0], [1]])
for rate in (0.1, 0.5):
    print("cost with rate {:.1f}: {:.3f}".format(rate, cost(np.full((2, 1), rate), X, Y)))
