import numpy as np


def fit(X, Y, iterations=60, learning_rate=0.3):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T.dot(X) + b)))
        w = w - learning_rate * X.dot((A - Y).T) / X.shape[1]
        b = b - learning_rate * (A - Y).mean()
    return w, b


rng = np.random.default_rng(19)
X = rng.normal(size=(3, 40))
Y = (X[0:1, :] > 0.1).astype(int)
folds = np.array_split(rng.permutation(X.shape[1]), 5)
scores = []
for k, held_out in enumerate(folds):
    rest = np.concatenate([fold for j, fold in enumerate(folds) if j != k])
    w, b = fit(X[:, rest], Y[:, rest])
    guesses = (w.T.dot(X[:, held_out]) + b > 0).astype(int)
    scores.append(np.mean(guesses == Y[:, held_out]))
print(np.round(scores, 3), round(float(np.mean(scores)), 3))
