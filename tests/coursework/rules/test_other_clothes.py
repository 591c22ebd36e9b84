"""Mistakes in other clothes: programs unlike those the rules were first written for, each with its line to change."""

import pytest

from shapesafe_lr.coursework.analysis import analyse
from shapesafe_lr.coursework.run import watch_text

PROGRAMS = {
    "one_hot_eye": (
        5,
        """\
import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(4, 30))
labels = rng.integers(0, 3, size=30)
Y = np.eye(3)[labels]
W, b = rng.normal(size=(3, 4)) * 0.01, np.zeros((3, 1))
Z = W @ X + b
T = np.exp(Z)
A = T / T.sum(axis=0)
dZ = A - Y
print(dZ.shape)
""",
    ),
    "weights_init_X0": (
        7,
        """\
import numpy as np
class LR:
    def fit(self, X, y):
        self.m, self.n = X.shape
        self.X = X
        self.y = y
        self.weights = np.zeros(X.shape[0])
        self.bias = 0
        for i in range(10):
            z = X @ self.weights + self.bias
            a = 1 / (1 + np.exp(-z))
            self.weights = self.weights - 0.1 * X.T @ (a - y) / self.m
            self.bias = self.bias - 0.1 * np.sum(a - y) / self.m
        return self
rng = np.random.default_rng(0)
X = rng.normal(size=(20, 3)); y = (X[:, 0] > 0).astype(int)
print(LR().fit(X, y).weights)
""",
    ),
    "dict_W1_swapped": (
        3,
        """\
import numpy as np
def initialize(n_x, n_h, n_y):
    W1 = np.random.randn(n_x, n_h) * 0.01
    b1 = np.zeros((n_h, 1))
    W2 = np.random.randn(n_y, n_h) * 0.01
    b2 = np.zeros((n_y, 1))
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
np.random.seed(1)
X = np.random.randn(2, 10); Y = (X[0:1] > 0).astype(int)
parameters = initialize(2, 4, 1)
Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
A1 = np.tanh(Z1)
print(A1.shape)
""",
    ),
    "cost_rows_dotT": (
        9,
        """\
import numpy as np
np.random.seed(0)
X = np.random.randn(3, 6)
Y = np.array([[1, 0, 1, 0, 1, 1]])
w = np.zeros((3, 1)); b = 0
m = X.shape[1]
for i in range(3):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    cost = -np.sum(np.dot(Y.T, np.log(A)) + np.dot((1 - Y).T, np.log(1 - A))) / m
    dw = np.dot(X, (A - Y).T) / m
    w = w - 0.1 * dw
print(cost)
""",
    ),
    "labels_T_cost": (
        5,
        """\
import numpy as np
A = np.array([[0.9, 0.2, 0.8]])
Y = np.array([[1, 0, 1]])
m = 3
losses = -(Y.T * np.log(A) + (1 - Y.T) * np.log(1 - A))
print(np.sum(losses) / m)
""",
    ),
    "rowwise_grad_star": (
        7,
        """\
import numpy as np
rng = np.random.default_rng(1)
X = rng.normal(size=(12, 3)); y = (X[:, :1] > 0).astype(float)
theta = np.zeros((3, 1))
m = len(y)
h = 1 / (1 + np.exp(-X @ theta))
gradient = X * (h - y) / m
print(gradient.shape, theta.shape)
""",
    ),
    "pred_loop_rows": (
        6,
        """\
import numpy as np
w = np.array([[0.2], [0.4]]); b = 0.1
X = np.array([[1., 2., -3., 4., 0.5], [0.5, 1., -2., 1., 1.]])
A = 1 / (1 + np.exp(-(w.T @ X + b)))
p = np.zeros((1, X.shape[1]))
for i in range(X.shape[0]):
    p[0, i] = A[0, i] > 0.5
print(p)
""",
    ),
    "mean_std_axes": (
        3,
        """\
import numpy as np
X = np.array([[1., 2., 3.], [10., 30., 20.], [5., 6., 8.]])
mu = np.mean(X, axis=0, keepdims=True)
sigma = np.std(X, axis=1, keepdims=True)
X = (X - mu) / sigma
print(X)
""",
    ),
    "batch_slice": (
        9,
        """\
import numpy as np
rng = np.random.default_rng(5)
X = rng.normal(size=(6, 20)); Y = (X[0:1] > 0).astype(int)
w = np.zeros((6, 1)); size = 6
m = X.shape[1]
order = rng.permutation(m)
X, Y = X[:, order], Y[:, order]
for k in range(0, m, size):
    X_batch = X[k:k + size]
    Y_batch = Y[:, k:k + size]
    A = 1 / (1 + np.exp(-(w.T @ X_batch)))
    w = w - 0.1 * X_batch @ (A - Y_batch).T / Y_batch.shape[1]
print(w.ravel())
""",
    ),
    "ragged": (
        4,
        """\
import numpy as np
X = np.array([
    [1., 2., 3.],
    [4., 5.],
    [7., 8., 9.]])
print(X.shape)
""",
    ),
    "softmax_axis": (
        10,
        """\
import numpy as np
rng = np.random.default_rng(7)
X = rng.normal(size=(5, 9))
Y = np.eye(3)[rng.integers(0, 3, 9)].T
W, b = rng.normal(size=(3, 5)), np.zeros((3, 1))
m = X.shape[1]
for i in range(4):
    Z = np.dot(W, X) + b
    T = np.exp(Z)
    A = T / np.sum(T, axis=1, keepdims=True)
    dZ = A - Y
    W = W - 0.1 * np.dot(dZ, X.T) / m
    b = b - 0.1 * np.sum(dZ, axis=1, keepdims=True) / m
print(W)
""",
    ),
    "accuracy_column": (
        7,
        """\
import numpy as np
rng = np.random.default_rng(2)
X = rng.normal(size=(2, 8)); w = np.array([[1.], [-1.]])
A = 1 / (1 + np.exp(-(w.T @ X)))
pred = (A > 0.5) * 1.0
truth = (X[0] - X[1] > 0).astype(float)
truth = truth.reshape(-1, 1)
acc = np.mean(pred == truth)
print(acc)
""",
    ),
    "x_col_loop": (
        10,
        """\
import numpy as np
X = np.array([[1., 2., 3.], [4., 5., 6.]])
Y = np.array([[0, 1, 1]])
w = np.zeros((2, 1)); b = 0.; m = X.shape[1]
dw = np.zeros((2, 1)); J = 0.
for i in range(m):
    z = np.dot(w.T, X[:, i]) + b
    a = 1 / (1 + np.exp(-z))
    dz = a - Y[0, i]
    dw = dw + X[:, i] * dz
print(dw.shape)
""",
    ),
    "w_row_dw": (
        9,
        """\
import numpy as np
np.random.seed(3)
X = np.random.randn(4, 7); Y = np.array([[1, 0, 1, 1, 0, 0, 1]])
w = np.zeros((1, 4)); b = 0.0; m = 7
for i in range(2):
    A = 1 / (1 + np.exp(-(np.dot(w, X) + b)))
    dZ = A - Y

    dw = np.dot(X, dZ.T) / m
    w = w - 0.1 * dw
    break
print(w.shape)
""",
    ),
    "cost_len_Y": (
        7,
        """\
import numpy as np
A = np.array([[0.9, 0.2, 0.8, 0.6]])
Y = np.array([[1, 0, 1, 0]])


def cost(A, Y):
    m = len(Y)
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
print(cost(A, Y))
""",
    ),
    "shape0_m_unpack": (
        4,
        """\
import numpy as np
np.random.seed(0)
X = np.random.randn(3, 8); Y = (X[0:1] > 0) * 1
m, n = X.shape
w = np.zeros((n, 1)); b = 0
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
print(A)
""",
    ),
    "squeeze_pred": (
        7,
        """\
import numpy as np
np.random.seed(0)
X = np.random.randn(8, 3); y = (X[:, :1] > 0) * 1
theta = np.random.randn(3, 1)
def predict(X, theta):
    z = X @ theta
    p = np.squeeze(1 / (1 + np.exp(-z)))
    return p
err = np.mean((predict(X, theta) - y) ** 2)
print(err)
""",
    ),
    "noise": (
        5,
        """\
import numpy as np
np.random.seed(0)
x = np.linspace(0, 1, 20).reshape(-1, 1)
theta = np.array([[2.0]])
y = x @ theta + np.random.normal(0, 0.1, 20)
print(y.shape)
""",
    ),
    "minus_mean_rows": (
        4,
        """\
import numpy as np
np.random.seed(0)
X = np.random.randn(5, 5); Y = np.array([[1, 0, 1, 1, 0]])
mu = X.mean(axis=1)
Xc = X - mu
w = np.zeros((5, 1))
A = 1 / (1 + np.exp(-w.T @ Xc))
print(A - Y)
""",
    ),
    "b_row_rank": (
        6,
        """\
import numpy as np
np.random.seed(0)
X = np.random.randn(2, 5)
W1 = np.random.randn(5, 2)

b1 = np.zeros(5)
Z1 = np.dot(W1, X) + b1
print(Z1)
""",
    ),
    "db_axis0_hidden": (
        8,
        """\
import numpy as np
np.random.seed(0)
m = 6
dZ1 = np.random.randn(4, m)
W1, b1 = np.random.randn(4, 3), np.zeros((4, 1))
A0 = np.random.randn(3, m)
dW1 = dZ1 @ A0.T / m
db1 = np.sum(dZ1, axis=0, keepdims=True) / m
b1 = b1 - 0.1 * db1
print(b1.shape)
""",
    ),
    "reshape_X_T": (
        6,
        """\
import numpy as np
rng = np.random.default_rng(0)
data = rng.normal(size=(10, 4))
y = (data[:, 0] > 0).astype(int)
Y = y.reshape(1, -1)
X = data.reshape(4, 10)
w = np.zeros((4, 1))
A = 1 / (1 + np.exp(-(w.T @ X)))
w -= 0.1 * X @ (A - Y).T / 10
print(w)
""",
    ),
    "images_minus1_m": (
        4,
        """\
import numpy as np
rng = np.random.default_rng(0)
images = rng.integers(0, 255, size=(7, 4, 4, 3))
X = images.reshape(-1, images.shape[0]) / 255
print(X.shape)
""",
    ),
    "images_T_missing_gray": (
        4,
        """\
import numpy as np
rng = np.random.default_rng(0)
images = rng.random((16, 4, 4)); Y = (images[:, 0, 0] > .5).astype(int).reshape(1, 16)
X = images.reshape(16, -1)
w = np.zeros((16, 1)); b = 0
A = 1 / (1 + np.exp(-(w.T @ X + b)))
dw = X @ (A - Y).T / 16
print(dw.sum())
""",
    ),
    "L2_sum_outer": (
        3,
        """\
import numpy as np
w = np.array([[1.], [2.]]); lam, m = 0.1, 10
l2 = lam / (2 * m) * np.sum(np.dot(w, w.T))
print(l2)
""",
    ),
    "hstack_bias": (
        4,
        """\
import numpy as np
X = np.array([[1., 2.], [3., 4.], [5., 6.]])
m = X.shape[0]
ones = np.ones((1, m))
X1 = np.hstack((ones, X))
print(X1)
""",
    ),
    "randn_tuple": (
        2,
        """\
import numpy as np
w = np.random.randn((3, 1))
print(w.shape)
""",
    ),
    "zeros_args": (
        3,
        """\
import numpy as np
dim = 3
w = np.zeros(dim, 1)
print(w.shape)
""",
    ),
    "append_bias_col": (
        4,
        """\
import numpy as np
X = np.array([[1., 2.], [3., 4.]])
ones = np.ones((2, 1))
X = np.append(ones, X)
print(X.shape)
""",
    ),
    "argmax_axis": (
        4,
        """\
import numpy as np
rng = np.random.default_rng(0); Y = np.array([[0, 1, 2, 1]])
S = rng.random((3, 4))
pred = np.argmax(S, axis=1)
print(np.mean(pred == Y))
""",
    ),
    "where0": (
        4,
        """\
import numpy as np
Y = np.array([[1, 0, 1, 0]])
X = np.arange(8.).reshape(2, 4)
idx = np.where(Y == 1)[0]
print(X[:, idx])
""",
    ),
    "mask_2d": (
        4,
        """\
import numpy as np
Y = np.array([[1, 0, 1, 0]])
X = np.random.rand(2, 4)
cats = X[Y == 1]
print(cats)
""",
    ),
    "Y_i": (
        7,
        """\
import numpy as np
X = np.array([[1., 2., 3.], [4., 5., 6.]]); Y = np.array([[0, 1, 1]])
w = np.zeros((2, 1)); J = 0
for i in range(X.shape[1]):
    a = 1 / (1 + np.exp(-np.dot(w.T, X[:, i:i+1])))

    J += -(Y[i] * np.log(a) + (1 - Y[i]) * np.log(1 - a))
print(J)
""",
    ),
    "float_cost_row": (
        6,
        """\
import numpy as np
A = np.array([[0.9, 0.2]]); Y = np.array([[1, 0]])
m = Y.shape[1]
def compute(A, Y):

    cost = -(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return cost
c = float(compute(A, Y))
print(c)
""",
    ),
    "cost_no_sum_appended": (
        7,
        """\
import numpy as np
A = np.array([[0.9, 0.2]]); Y = np.array([[1, 0]])
m = Y.shape[1]
costs = []
for i in range(3):

    cost = (-1 / m) * (Y * np.log(A) + (1 - Y) * np.log(1 - A))
    costs.append(cost)
print(costs)
""",
    ),
    "cv_test_set_m": (
        6,
        """\
import numpy as np
rng = np.random.default_rng(0)
X_train, X_test = rng.random((3, 10)), rng.random((3, 4))
Y_train = np.array([[1, 0] * 5]); Y_test = np.array([[1, 0, 1, 1]])
w = np.zeros((3, 1))
A = 1 / (1 + np.exp(-(w.T @ X_train)))
acc = np.mean((A > .5) == Y_test)
print(acc)
""",
    ),
    "elementwise_dot_dW": (
        6,
        """\
import numpy as np
X = np.array([[0.5, -1.5, 2.], [1., 0.4, -2.]]); Y = np.array([[1, 1, 0]])
w = np.zeros((2, 1)); b = 0.
for i in range(3):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dw = X * (A - Y) / 3
    w = w - 0.1 * dw
print(w.shape)
""",
    ),
    "idx_perm_rows": (
        5,
        """\
import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(5, 5)); Y = np.array([[1, 0, 1, 1, 0]])
order = rng.permutation(5)
Xs = X[order, :]
Ys = Y[:, order]
w = np.zeros((5, 1))
A = 1 / (1 + np.exp(-w.T @ Xs))
print(A - Ys)
""",
    ),
    "loop_row_example": (
        7,
        """\
import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(4, 4)); Y = np.array([[1, 0, 1, 0]])
w = np.zeros((4, 1)); m = X.shape[1]
A = np.zeros((1, m))
for i in range(m):
    x = X[i].reshape(4, 1)
    A[0, i] = (1 / (1 + np.exp(-w.T @ x))).item()
print(A - Y)
""",
    ),
    "zip_columns": (
        5,
        """\
import numpy as np
X = np.array([[1., 2., 3.], [4., 5., 6.]]); Y = np.array([[0, 1, 1]])
w = np.zeros((2, 1)); J = 0
ps = []
for x, y in zip(X, Y.ravel()):
    ps.append(x * y)
print(ps)
""",
    ),
    "vstack_train_test": (
        4,
        """\
import numpy as np
rng = np.random.default_rng(0)
a, b = rng.normal(size=(3, 6)), rng.normal(size=(3, 6))
X = np.vstack((a, b))
w = np.zeros((3, 1))
print(1 / (1 + np.exp(-w.T @ X)))
""",
    ),
    "y_T_column_rows": (
        6,
        """\
import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(10, 3)); y = (X[:, :1] > 0).astype(int)
theta = np.zeros((3, 1))
h = 1 / (1 + np.exp(-X @ theta))
J = np.mean(-y.T * np.log(h) - (1 - y.T) * np.log(1 - h))
print(J)
""",
    ),
    "std_no_axis": (
        4,
        """\
import numpy as np
X = np.random.default_rng(0).normal(size=(3, 9))
mu = np.mean(X, axis=1, keepdims=True)
sd = np.std(X)
Xn = (X - mu) / sd
print(Xn.std(axis=1))
""",
    ),
    "dW2_X": (
        21,
        """\
import numpy as np
rng = np.random.default_rng(3)
n_x, n_h, m = 4, 4, 12
X = rng.normal(size=(n_x, m)); Y = (X[0:1] > 0).astype(int)
W1 = rng.normal(size=(n_h, n_x)) * 0.1
b1 = np.zeros((n_h, 1))
W2 = rng.normal(size=(1, n_h)) * 0.1
b2 = np.zeros((1, 1))
for i in range(5):
    Z1 = W1 @ X + b1
    A1 = np.tanh(Z1)
    Z2 = W2 @ A1 + b2
    A2 = 1 / (1 + np.exp(-Z2))
    dZ2 = A2 - Y
    dW2 = 0



    dZ1 = W2.T @ dZ2 * (1 - A1 ** 2)

    dW2 = dZ2 @ X.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    W1 = W1 - 0.1 * dW1; b1 = b1 - 0.1 * db1; W2 = W2 - 0.1 * dW2; b2 = b2 - 0.1 * db2
print(W2)
""",
    ),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_line_to_change_is_found(name: str) -> None:
    line, program = PROGRAMS[name]
    findings = analyse(watch_text(program, f"{name}.py", in_process=True))
    loud = [finding for finding in findings if finding.level != "advice"]
    assert any(finding.place.covers(line) for finding in loud), [(f.code, f.place.line) for f in loud]
