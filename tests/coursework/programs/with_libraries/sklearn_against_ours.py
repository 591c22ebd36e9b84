import numpy as np
from sklearn.datasets import make_moons
from sklearn.linear_model import LogisticRegressionCV

np.random.seed(1)
X, Y = make_moons(n_samples=80, noise=0.2, random_state=3)
clf = LogisticRegressionCV(cv=3)
clf.fit(X, Y)
LR_predictions = clf.predict(X)
X, Y = X.T, Y.reshape(1, Y.shape[0])
accuracy = (np.dot(Y, LR_predictions) + np.dot(1 - Y, 1 - LR_predictions)).item() / float(Y.size) * 100
w, b = np.zeros((X.shape[0], 1)), 0.0
for i in range(200):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    w = w - 0.5 * np.dot(X, (A - Y).T) / Y.shape[1]
    b = b - 0.5 * np.sum(A - Y) / Y.shape[1]
print(round(accuracy, 1), round(float(np.mean((A > 0.5) == Y)), 2))
