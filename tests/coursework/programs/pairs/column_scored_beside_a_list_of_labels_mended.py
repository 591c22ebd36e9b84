import numpy as np

X = np.array([[1.0, 4.0], [2.0, 3.0]])
y = [1, 0]
w = np.zeros(2)
for epoch in range(5):
    for i in range(len(X)):
        z = np.sum(w * X[i])
        a = 1 / (1 + np.exp(-z))
        w = w - 0.1 * (a - y[i]) * X[i]
print(w.round(3), X @ w)
