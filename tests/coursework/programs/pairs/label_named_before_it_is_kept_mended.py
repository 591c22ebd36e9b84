import numpy as np

rng = np.random.default_rng(2)
X, w = rng.normal(size=(2, 5)), rng.normal(size=(2, 1))
Z = np.dot(w.T, X)
pred = []
for i in range(X.shape[1]):
    label = 0
    if Z[0, i] > 0:
        label = 1
    pred.append(label)
print(pred)
