"""Pictures given back from a table of columns."""
import numpy as np
px, m = 3, 4
pictures = np.arange(m * px * px * 3).reshape(m, px, px, 3)
X = pictures.reshape(m, -1).T / 255
again = np.round(X * 255).reshape(m, px, px, 3)
print(again[:, 0, 0, :])
