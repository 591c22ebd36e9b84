import numpy as np

rng = np.random.default_rng(3)
X = rng.normal(size=(2, 8))
Y = (X[:1] > 0.2).astype(int)
w, b = np.array([[1.5], [-0.4]]), -0.1
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
Y_prediction = 1 if np.any(A > 0.5) else 0
print("accuracy", 100 - np.mean(np.abs(Y_prediction - Y)) * 100)
