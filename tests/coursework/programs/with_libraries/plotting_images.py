import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(4)
pictures = rng.integers(0, 256, size=(9, 8, 8, 3), dtype=np.uint8)
labels = rng.integers(0, 2, size=(1, 9))
X = pictures.reshape(pictures.shape[0], -1).T / 255
fig, axes = plt.subplots(3, 3)
for i, ax in enumerate(axes.flat):
    ax.imshow(X[:, i].reshape(8, 8, 3))
    ax.set_title("y = " + str(np.squeeze(labels[:, i])))
grey = pictures @ np.array([0.299, 0.587, 0.114])
mean_picture = pictures.mean(axis=0)
plt.close(fig)
print(grey.shape, mean_picture.shape, X.shape)
