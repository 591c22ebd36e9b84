import numpy as np

rng = np.random.default_rng(1)
names = np.array(["a", "b", "c"])
P = rng.random((20, 3))
truth = rng.integers(0, 3, 20)
pred = P.argmax(axis=1)
conf = np.zeros((3, 3), dtype=int)
for t, p in zip(truth, pred):
    conf[t, p] += 1
print(names[pred], conf)
onehot = np.eye(3)[truth]
conf2 = np.zeros((3, 3))
np.add.at(conf2, (onehot.argmax(axis=1), pred), 1)
conf3 = np.zeros((3, 3))
for i in range(20):
    conf3[np.argmax(onehot[i]), np.argmax(P[i])] += 1
print(conf2, conf3, P[np.arange(20), pred].mean(), P[np.argmax(P[:, 0])])
ranked = np.argsort(P, axis=1)[:, ::-1]
print(names[ranked[:, 0]], np.take_along_axis(P, ranked, axis=1)[0], np.sort(P, axis=None)[:3], np.argsort(P, axis=None)[:2])
