import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

x = np.array([1.0, 2.0, -1.0, 0.5])
y = np.array([1, 1, 0, 0])
ws, bs = np.linspace(-5, 5, 41), np.linspace(-3, 3, 31)
W, B = np.meshgrid(ws, bs)
Z = W[..., None] * x + B[..., None]
J = np.mean(np.log1p(np.exp(Z)) - y * Z, axis=-1)
fig = plt.figure()
ax = fig.add_subplot(projection="3d")
ax.plot_surface(W, B, J)
hist, edges = np.histogram(Z.ravel(), bins=20)
centres = (edges[:-1] + edges[1:]) / 2
plt.bar(centres, hist)
plt.close("all")
best = np.unravel_index(np.argmin(J), J.shape)
print(J.shape, ws[best[1]].round(2), bs[best[0]].round(2))
