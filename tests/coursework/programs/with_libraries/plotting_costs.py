import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(3)
X = rng.normal(size=(2, 40))
Y = (X[0:1] > X[1:2]).astype(int)
fig, axes = plt.subplots(1, 2, figsize=(8, 3))
for learning_rate in (0.01, 0.1, 1.0):
    w, b, costs = np.zeros((2, 1)), 0.0, []
    for i in range(50):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        costs.append(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
        w = w - learning_rate * X @ (A - Y).T / 40
        b = b - learning_rate * np.mean(A - Y)
    axes[0].plot(np.squeeze(costs), label=str(learning_rate))
axes[0].legend()
axes[1].scatter(X[0, :], X[1, :], c=Y.ravel(), cmap=plt.cm.Spectral)
xs = np.linspace(-2, 2, 20)
axes[1].plot(xs, -(w[0, 0] * xs + b) / w[1, 0])
x1, x2 = np.meshgrid(np.linspace(-2, 2, 30), np.linspace(-2, 2, 30))
Z = 1 / (1 + np.exp(-(w.T @ np.c_[x1.ravel(), x2.ravel()].T + b)))
axes[1].contourf(x1, x2, Z.reshape(x1.shape), alpha=0.3)
plt.close(fig)
print(len(costs), round(costs[-1], 4))
