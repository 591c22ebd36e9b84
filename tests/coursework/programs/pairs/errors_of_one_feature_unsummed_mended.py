import numpy as np

x = np.array([1.0, 2.0, 3.0, 4.0])
y = np.array([2.0, 4.1, 6.2, 7.9])
w, b, alpha = 0.0, 0.0, 0.05
for _ in range(100):
    err = w * x + b - y
    dw = np.dot(err, x) / len(x)
    db = np.sum(err) / len(x)
    w = w - alpha * dw
    b = b - alpha * db
print(w, b)
