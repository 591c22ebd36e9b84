import numpy as np
def confusion(y, p, k):
    cm = np.zeros((k, k), dtype=int)
    for a, b in zip(y, p):
        cm[a, b] += 1
    return cm
y = np.array([0, 0, 0, 0, 1, 1, 1, 2, 2, 0])
p = np.array([0, 0, 1, 2, 1, 1, 0, 2, 1, 0])
cm = confusion(y, p, 3)
normalised = cm / np.sum(cm, axis=1)
for k in range(3):
    print("class", k, np.round(normalised[k], 2))
