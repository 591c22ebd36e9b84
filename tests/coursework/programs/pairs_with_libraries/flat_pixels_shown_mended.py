import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

X = np.arange(48.0).reshape(16, 3) / 48
plt.imshow(X[:, 1].reshape(4, 4))
print(X[:, 1].max())
