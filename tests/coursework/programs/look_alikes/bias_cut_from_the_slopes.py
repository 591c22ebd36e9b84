import numpy as np

w = np.array([1.0, -2.0, 0.5])
x = np.array([0.3, 0.7])
score = w[0] + np.sum(x * w[1:])
print("above", score > 0, (x * w[1:]).sum() + w[0] > 0)

shares = w[1:] * x
print("what each feature adds", shares, "in all", w[0] + shares.sum())

t = np.linspace(0, 1, 4)
print("a line", w[0] + t * w[1] > 0)

levels = np.array([0.5, 1.5, 2.5])
above = levels[1:] * 2 + levels[0]
print("heights", above)
