"""Learners' implementations of the six functions, right and wrong: each wrong one has one slip, told by its name."""

# ruff: noqa: E501 -- a slip is read best beside the line that it spoils

SIGMOID = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"

PROPAGATE = """
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost
"""

OPTIMIZE = """
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
        cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
        dw = np.dot(X, (A - Y).T) / X.shape[1]
        db = np.mean(A - Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
"""

PREDICT = """
def predict(w, b, X):
    m = X.shape[1]
    Y_prediction = np.zeros((1, m))
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    for i in range(A.shape[1]):
        Y_prediction[0, i] = 1 if A[0, i] > 0.5 else 0
    return Y_prediction
"""

INITIALIZE = "def initialize_with_zeros(dim):\n    w = np.zeros((dim, 1))\n    b = 0.0\n    return w, b\n"

MODEL = """
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = np.zeros((X_train.shape[0], 1)), 0.0
    m = X_train.shape[1]
    costs = []
    for i in range(num_iterations):
        A = 1 / (1 + np.exp(-(w.T @ X_train + b)))
        if i % 100 == 0:
            costs.append(-np.mean(Y_train * np.log(A) + (1 - Y_train) * np.log(1 - A)))
        w = w - learning_rate * X_train @ (A - Y_train).T / m
        b = b - learning_rate * np.sum(A - Y_train) / m
    Y_prediction_train = (w.T @ X_train + b > 0).astype(float)
    Y_prediction_test = (w.T @ X_test + b > 0).astype(float)
    return {"costs": costs, "Y_prediction_train": Y_prediction_train, "Y_prediction_test": Y_prediction_test,
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}
"""


def _slip(source: str, right: str, wrong: str) -> str:
    assert source.count(right) >= 1, right
    return source.replace(right, wrong)


def _slips(function: str, source: str, slips: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    return {f"{function}: {name}": (function, _slip(source, *change)) for name, change in slips.items()}


WRONG: dict[str, tuple[str, str]] = {
    **_slips("sigmoid", SIGMOID, {
        "unstable for large z": ("1 / (1 + np.exp(-z))", "np.exp(z) / (1 + np.exp(z))"),
        "sign forgotten": ("-z", "z"),
        "one plus forgotten": ("(1 + np.exp(-z))", "np.exp(-z)"),
        "tanh instead": ("1 / (1 + np.exp(-z))", "np.tanh(z)"),
        "mean of everything": ("np.exp(-z)", "np.exp(-np.mean(z))"),
        "first row only": ("np.exp(-z)", "np.exp(-np.atleast_2d(z)[0])"),
        "flattened": ("1 / (1 + np.exp(-z))", "(1 / (1 + np.exp(-np.asarray(z)))).ravel()"),
        "shifts its input in place": ("    return", "    if np.ndim(z):\n        z -= 0.0\n        z *= 1.0 + 1e-3\n    return"),
        "clipped too early": ("-z", "-np.clip(z, -5, 5)"),
        "base ten": ("np.exp(-z)", "10.0 ** -np.asarray(z)"),
        "rounded": ("1 / (1 + np.exp(-z))", "np.round(1 / (1 + np.exp(-z)), 2)"),
        "prints instead of returning": ("return 1 / (1 + np.exp(-z))", "print(1 / (1 + np.exp(-z)))"),
    }),
    **_slips("initialize_with_zeros", INITIALIZE, {
        "rank 1": ("(dim, 1)", "dim"),
        "a row": ("(dim, 1)", "(1, dim)"),
        "square": ("(dim, 1)", "(dim, dim)"),
        "ones": ("np.zeros((dim, 1))", "np.ones((dim, 1))"),
        "random": ("np.zeros((dim, 1))", "np.random.randn(dim, 1)"),
        "b is an array": ("b = 0.0", "b = np.zeros((1, 1))"),
        "b is a list": ("b = 0.0", "b = [0.0]"),
        "size of the example": ("(dim, 1)", "(2, 1)"),
        "returned the other way round": ("return w, b", "return b, w"),
        "w only": ("return w, b", "return w"),
    }),
    **_slips("propagate", PROPAGATE, {
        "m from the rows": ("X.shape[1]", "X.shape[0]"),
        "m of the example": ("X.shape[1]", "3"),
        "m by len": ("X.shape[1]", "len(X)"),
        "m from the rows of Y": ("X.shape[1]", "Y.shape[0]"),
        "right for square X only": ("np.dot(X, (A - Y).T)", "np.dot(X.T, (A - Y).T) if X.shape[0] == X.shape[1] else np.dot(X, (A - Y).T)"),
        "dw a row": ("np.dot(X, (A - Y).T) / m", "np.dot(A - Y, X.T) / m"),
        "dw rank 1": ("np.dot(X, (A - Y).T) / m", "np.dot(X, (A - Y).ravel()) / m"),
        "dw not divided": ("np.dot(X, (A - Y).T) / m", "np.dot(X, (A - Y).T)"),
        "dw of the wrong sign": ("(A - Y).T", "(Y - A).T"),
        "dw by star": ("np.dot(X, (A - Y).T) / m", "X * (A - Y) / m"),
        "dw summed over features": ("np.dot(X, (A - Y).T) / m", "np.full(w.shape, np.sum(X * (A - Y)) / m)"),
        "db a matrix of one": ("np.sum(A - Y) / m", "np.sum(A - Y, axis=1, keepdims=True) / m"),
        "db rank 1": ("np.sum(A - Y) / m", "np.sum(A - Y, axis=1) / m"),
        "db not summed": ("np.sum(A - Y) / m", "(A - Y) / m"),
        "db not divided": ("np.sum(A - Y) / m", "np.sum(A - Y)"),
        "db summed down the columns": ("np.sum(A - Y) / m", "np.sum(A - Y, axis=0) / m"),
        "cost a matrix of one": ("-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m",
                                 "-(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / m"),
        "cost not divided": ("np.log(1 - A)) / m", "np.log(1 - A))"),
        "cost of the wrong sign": ("-np.sum(", "np.sum("),
        "cost in bits": ("np.log(", "np.log2("),
        "cost over all pairs": ("np.sum(Y * np.log(A)", "np.sum(Y.T * np.log(A)"),
        "cost of squares": ("-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m", "np.sum((A - Y) ** 2) / (2 * m)"),
        "bias forgotten": ("np.dot(w.T, X) + b", "np.dot(w.T, X)"),
        "Y changed in place": ("    m = X", "    Y -= Y * 0 + 1\n    Y += 1\n    Y *= 2\n    Y //= 2\n    X /= 1.001\n    m = X"),
        "names of the gradients": ('"dw": dw', '"w": dw'),
        "cost forgotten": ('{"dw": dw, "db": db}, cost', '{"dw": dw, "db": db}'),
    }),
    **_slips("optimize", OPTIMIZE, {
        "w changed in place": ("w = w - learning_rate * dw", "w -= learning_rate * dw"),
        "uphill": ("w = w - learning_rate", "w = w + learning_rate"),
        "b not updated": ("b = b - learning_rate * db", "pass"),
        "one iteration too few": ("range(num_iterations)", "range(1, num_iterations)"),
        "a fixed number of iterations": ("range(num_iterations)", "range(100)"),
        "returns at the first pass": ("            costs.append(cost)\n    return", "            costs.append(cost)\n        return"),
        "costs forgotten": ("            costs.append(cost)", "            pass"),
        "b a matrix": ("np.mean(A - Y)", "np.mean(A - Y, axis=1, keepdims=True)"),
        "w becomes a matrix": ("dw = np.dot(X, (A - Y).T) / X.shape[1]", "dw = np.dot(X, (A - Y).T).ravel() / X.shape[1]"),
        "returns w and b bare": ('{"w": w, "b": b}, {', '(w, b), {'),
    }),
    **_slips("predict", PREDICT, {
        "loop over the rows": ("range(A.shape[1])", "range(A.shape[0])"),
        "probabilities": ("1 if A[0, i] > 0.5 else 0", "A[0, i]"),
        "rank 1": ("return Y_prediction", "return Y_prediction.ravel()"),
        "a column": ("return Y_prediction", "return Y_prediction.T"),
        "reversed": ("A[0, i] > 0.5", "A[0, i] < 0.5"),
        "room for the example only": ("np.zeros((1, m))", "np.zeros((1, 3))"),
        "rounded up": ("A[0, i] > 0.5", "A[0, i] > 0"),
        "bias forgotten": ("np.dot(w.T, X) + b", "np.dot(w.T, X)"),
        "weights reshaped in place": ("    m = X", "    w.shape = (1, w.size)\n    w = w.T\n    m = X"),
    }),
    **_slips("model", MODEL, {
        "w sized by examples": ("np.zeros((X_train.shape[0], 1))", "np.zeros((X_train.shape[1], 1))"),
        "predicts the training set twice": ("w.T @ X_test", "w.T @ X_train"),
        "trained on the test set": ("for i in range(num_iterations):", "X_train, Y_train, m = X_test, Y_test, X_test.shape[1]\n    for i in range(num_iterations):"),
        "prediction rank 1": ("(w.T @ X_test + b > 0).astype(float)", "(w.T @ X_test + b > 0).astype(float)[0]"),
        "learning rate ignored": ("learning_rate * X_train", "0.5 * X_train"),
    }),
}  # fmt: skip

RIGHT: dict[str, tuple[str, str]] = {
    "sigmoid: the course's": ("sigmoid", SIGMOID),
    "sigmoid: np.where": ("sigmoid", """
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
"""),
    "sigmoid: by tanh": ("sigmoid", "def sigmoid(z):\n    return 0.5 * (1 + np.tanh(0.5 * np.asarray(z)))\n"),
    "sigmoid: reciprocal": ("sigmoid", "def sigmoid(x):\n    s = np.reciprocal(1.0 + np.exp(np.negative(x)))\n    return s\n"),
    "sigmoid: logaddexp": ("sigmoid", "def sigmoid(z):\n    return np.exp(-np.logaddexp(0, -np.asarray(z)))\n"),
    "initialize_with_zeros: the course's": ("initialize_with_zeros", INITIALIZE),
    "initialize_with_zeros: integer b": ("initialize_with_zeros", _slip(INITIALIZE, "0.0", "0")),
    "initialize_with_zeros: shape named": (
        "initialize_with_zeros", _slip(INITIALIZE, "((dim, 1))", "(shape=[dim, 1])"),
    ),
    "initialize_with_zeros: new axis": ("initialize_with_zeros", "def initialize_with_zeros(dim):\n    return np.zeros(dim)[:, np.newaxis], float(0)\n"),
    "propagate: the course's": ("propagate", PROPAGATE),
    "propagate: matmul and mean": ("propagate", """
def propagate(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    loss = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    return {"dw": X @ dZ.T / Y.shape[1], "db": dZ.mean()}, loss.mean()
"""),
    "propagate: einsum": ("propagate", """
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(np.einsum("fo,fm->om", w, X) + b)))
    cost = -np.einsum("om->", Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.einsum("fm,om->fo", X, A - Y) / m, "db": np.einsum("om->", A - Y) / m}, np.squeeze(cost)
"""),
    "propagate: cost by dot": ("propagate", """
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    cost = -(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / m
    dw = (1 / m) * np.dot(X, (A - Y).T)
    db = (1 / m) * np.sum(A - Y)
    return dict(dw=dw, db=db), np.squeeze(np.array(cost))
"""),
    "propagate: loops": ("propagate", """
def propagate(w, b, X, Y):
    n_x, m = X.shape
    J, dw, db = 0.0, np.zeros((n_x, 1)), 0.0
    for i in range(m):
        z = b + sum(w[j, 0] * X[j, i] for j in range(n_x))
        a = 1 / (1 + np.exp(-z))
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        for j in range(n_x):
            dw[j, 0] += X[j, i] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m
"""),
    "propagate: weighted columns": ("propagate", """
def propagate(w, b, X, Y):
    A = 1 / (1 + np.exp(-(np.sum(w * X, axis=0, keepdims=True) + b)))
    cost = float(-np.mean(np.log(np.where(Y == 1, A, 1 - A))))
    return {"dw": np.mean(X * (A - Y), axis=1, keepdims=True), "db": float(np.mean(A - Y))}, cost
"""),
    "optimize: the course's": ("optimize", OPTIMIZE),
    "optimize: a copy changed in place": ("optimize", OPTIMIZE.replace("    costs = []\n", "    costs = []\n    w = w.copy().astype(float)\n").replace("w = w - learning_rate * dw", "w -= learning_rate * dw")),
    "optimize: through propagate": ("optimize", PROPAGATE + """
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = w - learning_rate * grads["dw"], b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print(cost)
    return {"w": w, "b": b}, grads, costs
"""),
    "predict: the course's": ("predict", PREDICT),
    "predict: astype": ("predict", "def predict(w, b, X):\n    return (w.T @ X + b > 0).astype(int)\n"),
    "predict: where": ("predict", "def predict(w, b, X):\n    A = 1 / (1 + np.exp(-(w.T @ X + b)))\n    return np.where(A > 0.5, 1.0, 0.0)\n"),
    "predict: booleans": ("predict", "def predict(w, b, X):\n    return np.dot(w.T, X) + b > 0\n"),
    "predict: reshaped weights": ("predict", PREDICT.replace("    A =", "    w = w.reshape(X.shape[0], 1)\n    A =")),
    "model: one function": ("model", MODEL),
}  # fmt: skip
