import numpy as np

P = np.array([[0.7, 0.2, 0.1], [0.3, 0.4, 0.3], [0.2, 0.2, 0.6]])
B = np.array([[0.8, 0.2], [0.5, 0.5], [0.1, 0.9]])
delta = np.log(np.ones(3) / 3) + np.log(B[:, 0])
for o in [1, 1, 0]:
    scores = delta[:, None] + np.log(P)
    back = scores.argmax(axis=0)
    delta = scores.max(axis=0) + np.log(B[:, o])
print(delta, back)
