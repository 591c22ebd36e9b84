import numpy as np

rng = np.random.default_rng(51)
x = rng.uniform(0, 10, size=(25, 1))
y = 3 * x + 4 + rng.normal(scale=0.1, size=(25, 1))
X_b = np.c_[np.ones((25, 1)), x]
theta_best = np.linalg.inv(X_b.T.dot(X_b)).dot(X_b.T).dot(y)
x_new = np.array([[0.0], [2.0]])
x_new_b = np.c_[np.ones((2, 1)), x_new]
y_predict = x_new_b.dot(theta_best)
theta = rng.normal(size=(2, 1))
for _ in range(500):
    gradients = 2 / 25 * X_b.T.dot(X_b.dot(theta) - y)
    theta = theta - 0.01 * gradients
print(theta_best.round(3).ravel(), y_predict.round(3).ravel(), theta.round(2).ravel())
