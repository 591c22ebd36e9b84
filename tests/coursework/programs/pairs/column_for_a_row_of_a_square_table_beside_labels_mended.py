import numpy as np

flowers = np.array([[5.0, 3.4, 1.5], [6.7, 3.1, 4.7], [0.8, 3.0, 2.4]])
kind = np.array([0, 1, 1])
w, b = np.zeros(3), 0.0
for epoch in range(12):
    for i in range(len(flowers)):
        x = flowers[i]
        answer = 1 if np.dot(w, x) + b > 0 else 0
        w = w + 0.1 * (kind[i] - answer) * x
        b = b + 0.1 * (kind[i] - answer)
print(w.round(2), (flowers @ w + b > 0).astype(int), kind)
