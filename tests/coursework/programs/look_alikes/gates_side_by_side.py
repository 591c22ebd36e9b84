import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class Gates:
    def __init__(self, Wx, Wh):
        self.Wx, self.Wh = Wx, Wh

    def step(self, x, h):
        H, H3 = self.Wh.shape
        Wxz, Wxr, Wxn = self.Wx[:, :H], self.Wx[:, H:2 * H], self.Wx[:, 2 * H:]
        Whz, Whr, Whn = self.Wh[:, :H], self.Wh[:, H:2 * H], self.Wh[:, 2 * H:H3]
        z = sigmoid(x @ Wxz + h @ Whz)
        r = sigmoid(x @ Wxr + h @ Whr)
        n = np.tanh(x @ Wxn + (r * h) @ Whn)
        return (1 - z) * h + z * n


rng = np.random.default_rng(1)
gates = Gates(rng.normal(size=(3, 15)), rng.normal(size=(5, 15)))
h = np.zeros((4, 5))
for t in range(6):
    h = gates.step(rng.normal(size=(4, 3)), h)
print(h.round(3))

W = rng.normal(size=(20, 5))
b = np.zeros((20, 1))
n_a = W.shape[1]
a = rng.normal(size=(n_a, 7))
scores = W @ a + b
opened = [sigmoid(scores[k * n_a:(k + 1) * n_a]) for k in range(4)]
print(len(opened), opened[0].shape, opened[3].shape)
rows = [W[k * n_a:(k + 1) * n_a, :] for k in range(4)]
print([row.shape for row in rows])

Q = rng.normal(size=(4, 12))
d = Q.shape[0]
queries, keys, values = Q[:, :d], Q[:, d:2 * d], Q[:, 2 * d:3 * d]
print(queries.shape, keys.shape, values.shape)
