import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-3, 3, 7)
A = 1 / (1 + np.exp(-x.reshape(1, 7)))
plt.plot(x, A.ravel())
print(np.round(A, 2))
