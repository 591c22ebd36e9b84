import numpy as np
from sklearn.datasets import load_digits

digits = load_digits()
images, target = digits.images, digits.target
X = images.reshape(images.shape[0], -1).T / 16.0
Y = (target == 3).astype(int)[np.newaxis, :]
cut = 1500
X_train, X_test, Y_train, Y_test = X[:, :cut], X[:, cut:], Y[:, :cut], Y[:, cut:]
w, b = np.zeros((X.shape[0], 1)), 0.0
for _ in range(50):
    A = 1 / (1 + np.exp(-(w.T @ X_train + b)))
    w -= 0.5 * X_train @ (A - Y_train).T / cut
    b -= 0.5 * np.mean(A - Y_train)
guess = (w.T @ X_test + b) > 0
print(round(float((guess == Y_test).mean()), 3), w.reshape(8, 8).shape)
