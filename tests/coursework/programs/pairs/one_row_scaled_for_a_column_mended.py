import numpy as np

data = np.array([[34.0, 52000.0], [29.0, 48000.0], [51.0, 91000.0], [42.0, 67000.0]])
data[:, 1] = (data[:, 1] - data[:, 1].min()) / (data[:, 1].max() - data[:, 1].min())
print("income:", data[:, 1].round(3))
