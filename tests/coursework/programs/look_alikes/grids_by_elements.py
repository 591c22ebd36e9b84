"""Tables filled element by element from square grids, by the lengths of the other axis."""
import numpy as np

xs = np.arange(10.0)
ys = np.arange(10.0) * 2
X, Y = np.meshgrid(xs, ys)
Z = np.array([x ** 2 - y for x, y in zip(X.ravel(), Y.ravel())]).reshape((xs.size, ys.size))
print("smallest at x =", X.ravel()[np.argmin(Z)], "y =", Y.ravel()[np.argmin(Z)])

xs = np.linspace(0, 1, 8)
ys = np.linspace(0, 1, 8)
K = np.exp(-((xs[:, None] - ys) ** 2))
X, Y = np.meshgrid(xs, ys, indexing="ij")
print(X.ravel()[np.argmax(K * X)], Y.ravel()[np.argmin(K)])

xs, ys = np.linspace(-1, 1, 9), np.linspace(-1, 1, 9)
Z = np.zeros((len(xs), len(ys)))
for i, x in enumerate(xs):
    for j, y in enumerate(ys):
        Z[j, i] = (x - 0.5) ** 2 + y
X, Y = np.meshgrid(xs, ys)
k = np.argmin(Z)
print(X.flat[k], Y.flat[k], X.ravel()[k])

lrs = np.array([0.01, 0.1, 1.0])
regs = np.array([0.0, 0.1, 1.0])
acc = np.zeros((len(lrs), len(regs)))
for i, lr in enumerate(lrs):
    for j, reg in enumerate(regs):
        acc[i, j] = 1 - (np.log10(lr) + 1) ** 2 - reg
i, j = np.unravel_index(acc.argmax(), acc.shape)
print("lr", lrs[i], "reg", regs[j], "best lr on average", lrs[acc.mean(axis=1).argmax()])
best_lr = lrs[np.argmax(acc.max(axis=1))]
best_reg = regs[np.argmax(acc.max(axis=0))]
print(best_lr, best_reg)
