import numpy as np

w, b = np.array([[0.2], [0.7], [-0.5]]), -0.1
x = np.array([[1.0], [2.0], [0.5]])
a = 1 / (1 + np.exp(-(w @ x.T + b)))
print("a", a, "yes" if np.mean(a) > 0.5 else "no")
