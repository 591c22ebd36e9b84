"""Learners' implementations for weeks 3 and 4, right and wrong: each wrong one has one slip, told by its name."""

# ruff: noqa: E501 -- a slip is read best beside the line that it spoils

from .implementations import _slip

WEEK_3 = """
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def layer_sizes(X, Y):
    n_x = X.shape[0]
    n_h = 4
    n_y = Y.shape[0]
    return (n_x, n_h, n_y)


def initialize_parameters(n_x, n_h, n_y):
    np.random.seed(2)
    W1 = np.random.randn(n_h, n_x) * 0.01
    b1 = np.zeros((n_h, 1))
    W2 = np.random.randn(n_y, n_h) * 0.01
    b2 = np.zeros((n_y, 1))
    assert W1.shape == (n_h, n_x)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def forward_propagation(X, parameters):
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
    Z1 = np.dot(W1, X) + b1
    A1 = np.tanh(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def compute_cost(A2, Y):
    m = Y.shape[1]
    logprobs = np.multiply(np.log(A2), Y) + np.multiply(np.log(1 - A2), 1 - Y)
    cost = -np.sum(logprobs) / m
    return float(np.squeeze(cost))


def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W1, W2 = parameters["W1"], parameters["W2"]
    A1, A2 = cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = np.dot(W2.T, dZ2) * (1 - np.power(A1, 2))
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


def update_parameters(parameters, grads, learning_rate=1.2):
    W1 = parameters["W1"] - learning_rate * grads["dW1"]
    b1 = parameters["b1"] - learning_rate * grads["db1"]
    W2 = parameters["W2"] - learning_rate * grads["dW2"]
    b2 = parameters["b2"] - learning_rate * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    np.random.seed(3)
    n_x, n_y = layer_sizes(X, Y)[0], layer_sizes(X, Y)[2]
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(0, num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
        if print_cost and i % 1000 == 0:
            print(i, cost)
    return parameters


def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    predictions = A2 > 0.5
    return predictions
"""

WEEK_4 = """
def sigmoid(Z):
    A = 1 / (1 + np.exp(-Z))
    cache = Z
    return A, cache


def relu(Z):
    A = np.maximum(0, Z)
    cache = Z
    return A, cache


def relu_backward(dA, cache):
    Z = cache
    dZ = np.array(dA, copy=True)
    dZ[Z <= 0] = 0
    return dZ


def sigmoid_backward(dA, cache):
    Z = cache
    s = 1 / (1 + np.exp(-Z))
    dZ = dA * s * (1 - s)
    return dZ


def initialize_parameters(n_x, n_h, n_y):
    np.random.seed(1)
    W1 = np.random.randn(n_h, n_x) * 0.01
    b1 = np.zeros((n_h, 1))
    W2 = np.random.randn(n_y, n_h) * 0.01
    b2 = np.zeros((n_y, 1))
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def initialize_parameters_deep(layer_dims):
    np.random.seed(3)
    parameters = {}
    L = len(layer_dims)
    for l in range(1, L):
        parameters["W" + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) * 0.01
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters


def linear_forward(A, W, b):
    Z = np.dot(W, A) + b
    cache = (A, W, b)
    return Z, cache


def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "sigmoid":
        A, activation_cache = sigmoid(Z)
    elif activation == "relu":
        A, activation_cache = relu(Z)
    cache = (linear_cache, activation_cache)
    return A, cache


def L_model_forward(X, parameters):
    caches = []
    A = X
    L = len(parameters) // 2
    for l in range(1, L):
        A_prev = A
        A, cache = linear_activation_forward(A_prev, parameters["W" + str(l)], parameters["b" + str(l)], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], "sigmoid")
    caches.append(cache)
    return AL, caches


def compute_cost(AL, Y):
    m = Y.shape[1]
    cost = -np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)) / m
    cost = np.squeeze(cost)
    return cost


def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    dW = np.dot(dZ, A_prev.T) / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = np.dot(W.T, dZ)
    return dA_prev, dW, db


def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    if activation == "relu":
        dZ = relu_backward(dA, activation_cache)
    elif activation == "sigmoid":
        dZ = sigmoid_backward(dA, activation_cache)
    return linear_backward(dZ, linear_cache)


def L_model_backward(AL, Y, caches):
    grads = {}
    L = len(caches)
    m = AL.shape[1]
    Y = Y.reshape(AL.shape)
    dAL = -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))
    dA_prev, dW, db = linear_activation_backward(dAL, caches[L - 1], "sigmoid")
    grads["dA" + str(L - 1)], grads["dW" + str(L)], grads["db" + str(L)] = dA_prev, dW, db
    for l in reversed(range(L - 1)):
        dA_prev, dW, db = linear_activation_backward(grads["dA" + str(l + 1)], caches[l], "relu")
        grads["dA" + str(l)], grads["dW" + str(l + 1)], grads["db" + str(l + 1)] = dA_prev, dW, db
    return grads


def update_parameters(params, grads, learning_rate):
    parameters = params.copy()
    L = len(parameters) // 2
    for l in range(L):
        parameters["W" + str(l + 1)] = params["W" + str(l + 1)] - learning_rate * grads["dW" + str(l + 1)]
        parameters["b" + str(l + 1)] = params["b" + str(l + 1)] - learning_rate * grads["db" + str(l + 1)]
    return parameters


def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    np.random.seed(1)
    grads = {}
    costs = []
    (n_x, n_h, n_y) = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    for i in range(0, num_iterations):
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        A2, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        cost = compute_cost(A2, Y)
        dA2 = -(np.divide(Y, A2) - np.divide(1 - Y, 1 - A2))
        dA1, dW2, db2 = linear_activation_backward(dA2, cache2, "sigmoid")
        dA0, dW1, db1 = linear_activation_backward(dA1, cache1, "relu")
        grads["dW1"], grads["db1"], grads["dW2"], grads["db2"] = dW1, db1, dW2, db2
        parameters = update_parameters(parameters, grads, learning_rate)
        W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs


def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    np.random.seed(1)
    costs = []
    parameters = initialize_parameters_deep(layers_dims)
    for i in range(0, num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs


def predict(X, y, parameters):
    m = X.shape[1]
    p = np.zeros((1, m))
    probas, caches = L_model_forward(X, parameters)
    for i in range(0, probas.shape[1]):
        p[0, i] = 1 if probas[0, i] > 0.5 else 0
    print("Accuracy: " + str(np.sum(p == y) / m))
    return p
"""

FUNCTIONS_3 = (
    "layer_sizes", "initialize_parameters", "forward_propagation", "compute_cost", "backward_propagation",
    "update_parameters", "nn_model", "predict",
)  # fmt: skip
FUNCTIONS_4 = (
    "sigmoid", "relu", "relu_backward", "sigmoid_backward", "initialize_parameters", "initialize_parameters_deep",
    "linear_forward", "linear_activation_forward", "L_model_forward", "compute_cost", "linear_backward",
    "linear_activation_backward", "L_model_backward", "update_parameters", "two_layer_model", "L_layer_model", "predict",
)  # fmt: skip


def _in_function(source: str, function: str, right: str, wrong: str) -> str:
    """The slip, made in one function of several."""
    head, body = source.split(f"def {function}(", 1)
    body, *rest = body.split("\n\n\ndef ", 1)
    return "\n\n\ndef ".join([head + f"def {function}(" + _slip(body, right, wrong), *rest])


def _week(source: str, week: str, slips: dict[str, dict[str, tuple[str, str]]]) -> dict[str, tuple[str, str]]:
    return {
        f"{week}, {function}: {name}": (function, _in_function(source, function, *change))
        for function, changes in slips.items()
        for name, change in changes.items()
    }


WRONG: dict[str, tuple[str, str]] = {
    **_week(WEEK_3, "week 3", {
        "layer_sizes": {
            "examples for features": ("X.shape[0]", "X.shape[1]"),
            "n_y of the example": ("Y.shape[0]", "1"),
            "n_y from the columns": ("Y.shape[0]", "Y.shape[1]"),
            "shapes instead of sizes": ("X.shape[0]", "X.shape"),
            "n_h left out": ("return (n_x, n_h, n_y)", "return (n_x, n_y)"),
        },
        "initialize_parameters": {
            "W1 turned": ("np.random.randn(n_h, n_x)", "np.random.randn(n_x, n_h).reshape(n_x, n_h)"),
            "W2 turned": ("np.random.randn(n_y, n_h)", "np.random.randn(n_h, n_y)"),
            "b1 rank 1": ("np.zeros((n_h, 1))", "np.zeros(n_h)"),
            "b1 a row": ("np.zeros((n_h, 1))", "np.zeros((1, n_h))"),
            "zeros": ("np.random.randn(n_h, n_x)", "np.zeros((n_h, n_x))"),
            "all alike": ("np.random.randn(n_h, n_x)", "np.ones((n_h, n_x))"),
            "not small": ("np.random.randn(n_h, n_x) * 0.01", "np.random.randn(n_h, n_x)"),
            "biases random": ("np.zeros((n_h, 1))", "np.random.randn(n_h, 1)"),
            "sizes of the example": ("np.random.randn(n_h, n_x)", "np.random.randn(4, 2)"),
        },
        "forward_propagation": {
            "relu for tanh": ("np.tanh(Z1)", "np.maximum(0, Z1)"),
            "sigmoid for tanh": ("np.tanh(Z1)", "sigmoid(Z1)"),
            "bias forgotten": ("np.dot(W1, X) + b1", "np.dot(W1, X)"),
            "no sigmoid": ("sigmoid(Z2)", "Z2"),
            "tanh at the end": ("sigmoid(Z2)", "np.tanh(Z2)"),
            "from Z1": ("np.dot(W2, A1)", "np.dot(W2, Z1)"),
            "squeezed": ("return A2,", "return np.squeeze(A2),"),
            "no cache": ('return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}', "return A2"),
            "right for square X only": ("np.dot(W1, X)", "np.dot(W1, X.T if X.shape[0] == X.shape[1] else X)"),
            "X scaled in place": ("    Z1 = np", "    X *= 1.001\n    Z1 = np"),
            "flattened bias": ("+ b2", "+ b2.ravel()[0] * X.shape[0]"),
        },
        "compute_cost": {
            "not divided": ("np.sum(logprobs) / m", "np.sum(logprobs)"),
            "divided by the rows": ("Y.shape[1]", "Y.shape[0]"),
            "wrong sign": ("-np.sum", "np.sum"),
            "half of it": ("np.multiply(np.log(A2), Y) + np.multiply(np.log(1 - A2), 1 - Y)", "np.multiply(np.log(A2), Y)"),
            "a matrix of one": ("return float(np.squeeze(cost))", "return np.array([[cost]])"),
            "all pairs": ("np.multiply(np.log(A2), Y)", "np.multiply(np.log(A2).T, Y)"),
            "m of the example": ("Y.shape[1]", "3"),
        },
        "backward_propagation": {
            "m from the rows": ("X.shape[1]", "X.shape[0]"),
            "m of the example": ("X.shape[1]", "3"),
            "sign of dZ2": ("A2 - Y", "Y - A2"),
            "dW2 by X": ("np.dot(dZ2, A1.T) / m", "np.dot(dZ2, np.tanh(np.dot(W1, X)).T) / m"),
            "db2 not kept": ("db2 = np.sum(dZ2, axis=1, keepdims=True)", "db2 = np.sum(dZ2, axis=1)"),
            "db2 a number": ("db2 = np.sum(dZ2, axis=1, keepdims=True)", "db2 = np.sum(dZ2)"),
            "db1 over everything": ("db1 = np.sum(dZ1, axis=1, keepdims=True)", "db1 = np.sum(dZ1, keepdims=True)"),
            "db1 down the units": ("db1 = np.sum(dZ1, axis=1, keepdims=True)", "db1 = np.sum(dZ1, axis=0, keepdims=True)"),
            "slope of the sigmoid": ("(1 - np.power(A1, 2))", "(A1 * (1 - A1))"),
            "square forgotten": ("np.power(A1, 2)", "A1"),
            "slope of Z1": ("np.power(A1, 2)", 'np.power(cache["Z1"], 2)'),
            "W2 not turned": ("np.dot(W2.T, dZ2)", "np.dot(np.ones_like(W2.T), dZ2)"),
            "dW1 not divided": ("np.dot(dZ1, X.T) / m", "np.dot(dZ1, X.T)"),
            "dW1 turned": ("np.dot(dZ1, X.T) / m", "np.dot(X, dZ1.T) / m"),
            "cache changed in place": ("    dZ2 = A2 - Y", "    A2 -= Y\n    dZ2 = A2"),
        },
        "update_parameters": {
            "uphill": ('W1 = parameters["W1"] -', 'W1 = parameters["W1"] +'),
            "learning rate forgotten": ('b1 = parameters["b1"] - learning_rate *', 'b1 = parameters["b1"] -'),
            "a fixed learning rate": ('W2 = parameters["W2"] - learning_rate', 'W2 = parameters["W2"] - 1.2'),
            "b2 not updated": (' - learning_rate * grads["db2"]', ""),
            "the old ones returned": ('return {"W1": W1', 'return parameters or {"W1": W1'),
            "mixed up": ('grads["dW2"]', 'grads["db2"]'),
            "gradients changed in place": ('    W1 = p', '    grads["dW1"] *= learning_rate\n    grads["dW1"] /= learning_rate * 1.01\n    W1 = p'),
        },
        "nn_model": {
            "iterations fixed": ("num_iterations):", "10):"),
            "n_h fixed": ("(n_x, n_h, n_y)", "(n_x, 4, n_y)"),
            "updates lost": ("parameters = update_parameters", "updated = update_parameters"),
            "starts anew": ("        A2, cache", "        parameters = initialize_parameters(n_x, n_h, n_y)\n        A2, cache"),
            "gradients from the start": ("backward_propagation(parameters, cache", "backward_propagation(initialize_parameters(n_x, n_h, n_y), cache"),
            "returns the cost": ("return parameters", "return cost"),
            "uphill": ("update_parameters(parameters, grads)", "update_parameters(parameters, grads, -1.2)"),
            "zeros to start with": ("    for i", '    parameters["W1"] *= 0\n    parameters["W2"] *= 0\n    for i'),
            "biases left out": ("        parameters = u", '        grads["db1"] = grads["db1"] * 0\n        parameters = u'),
        },
        "predict": {
            "probabilities": ("A2 > 0.5", "A2"),
            "the other class": ("A2 > 0.5", "A2 < 0.5"),
            "rank 1": ("A2 > 0.5", "A2[0] > 0.5"),
            "a column": ("A2 > 0.5", "A2.T > 0.5"),
            "rounded up": ("A2 > 0.5", "np.ceil(A2)"),
            "from the mean": ("A2 > 0.5", "A2 > np.mean(A2)"),
            "of the first example": ("A2 > 0.5", "np.full_like(A2, A2[0, 0] > 0.5)"),
        },
    }),
    **_week(WEEK_4, "week 4", {
        "sigmoid": {
            "cache forgotten": ("return A, cache", "return (A,)"),
            "sign forgotten": ("np.exp(-Z)", "np.exp(Z)"),
            "values in two digits": ("1 / (1 + np.exp(-Z))", "np.round(1 / (1 + np.exp(-Z)), 2)"),
        },
        "relu": {
            "max of everything": ("np.maximum(0, Z)", "np.full_like(Z, max(0, Z.max()))"),
            "absolute": ("np.maximum(0, Z)", "np.abs(Z)"),
            "leaky": ("np.maximum(0, Z)", "np.maximum(0.01 * Z, Z)"),
            "in place": ("np.maximum(0, Z)", "Z\n    Z[Z < 0] = 0"),
            "a step": ("np.maximum(0, Z)", "(Z > 0) * 1.0"),
            "flattened": ("np.maximum(0, Z)", "np.maximum(0, Z).ravel()"),
            "below one": ("np.maximum(0, Z)", "np.clip(Z, 0, 1)"),
        },
        "relu_backward": {
            "of dA": ("dZ[Z <= 0] = 0", "dZ[dA <= 0] = 0"),
            "the other side": ("Z <= 0", "Z > 0"),
            "without dA": ("np.array(dA, copy=True)", "np.ones_like(dA)"),
            "in place": ("np.array(dA, copy=True)", "dA"),
            "all of it": ("    dZ[Z <= 0] = 0\n", ""),
        },
        "sigmoid_backward": {
            "slope of A": ("1 / (1 + np.exp(-Z))", "Z"),
            "dA forgotten": ("dA * s", "s"),
            "one factor": ("dA * s * (1 - s)", "dA * s"),
        },
        "initialize_parameters_deep": {
            "turned": ("layer_dims[l], layer_dims[l - 1]", "layer_dims[l - 1], layer_dims[l]"),
            "last layer left out": ("range(1, L)", "range(1, L - 1)"),
            "names from 0": ('"W" + str(l)', '"W" + str(l - 1)'),
            "b rank 1": ("np.zeros((layer_dims[l], 1))", "np.zeros(layer_dims[l])"),
            "b of the layer before": ("np.zeros((layer_dims[l], 1))", "np.zeros((layer_dims[l - 1], 1))"),
            "zeros": ("np.random.randn(layer_dims[l], layer_dims[l - 1])", "np.zeros((layer_dims[l], layer_dims[l - 1]))"),
            "not small": (" * 0.01", ""),
        },
        "linear_forward": {
            "other order": ("np.dot(W, A)", "np.dot(A.T, W.T)"),
            "bias forgotten": (" + b", ""),
            "bias a number": (" + b", " + b[0]"),
            "bias twice": (" + b", " + 2 * b"),
            "no cache": ("return Z, cache", "return Z"),
            "A scaled in place": ("    Z = np", "    A *= 1.01\n    Z = np"),
        },
        "linear_activation_forward": {
            "relu always": ("sigmoid(Z)", "relu(Z)"),
            "sigmoid always": ("relu(Z)", "sigmoid(Z)"),
            "the other way round": ('activation == "sigmoid"', 'activation != "sigmoid"'),
            "linear only": ("A, activation_cache = relu(Z)", "A, activation_cache = Z, Z"),
            "cache in place of A": ("return A, cache", "return cache, A"),
        },
        "L_model_forward": {
            "input again": ("A_prev = A\n", "A_prev = X if l == 1 else A + 0 * l + 1e-3\n"),
            "one layer too few": ("range(1, L)", "range(1, L - 1)"),
            "sigmoid everywhere": ('"relu"', '"sigmoid"'),
            "relu at the end": ('"sigmoid"', '"relu"'),
            "last cache forgotten": ('"sigmoid")\n    caches.append(cache)', '"sigmoid")'),
            "right for the example's depth": ("len(parameters) // 2", "2"),
            "squeezed": ("return AL", "return np.squeeze(AL)"),
        },
        "compute_cost": {
            "not divided": (") / m", ")"),
            "a matrix of one": ("    cost = np.squeeze(cost)\n", "    cost = np.reshape(cost, (1, 1))\n"),
            "wrong sign": ("-np.sum", "np.sum"),
            "rows for examples": ("Y.shape[1]", "Y.shape[0]"),
        },
        "linear_backward": {
            "m from the rows": ("A_prev.shape[1]", "A_prev.shape[0]"),
            "m of dW only": ("np.dot(dZ, A_prev.T) / m", "np.dot(dZ, A_prev.T)"),
            "dA divided": ("np.dot(W.T, dZ)", "np.dot(W.T, dZ) / m"),
            "db not kept": ("np.sum(dZ, axis=1, keepdims=True)", "np.sum(dZ, axis=1)"),
            "db over everything": ("np.sum(dZ, axis=1, keepdims=True)", "np.sum(dZ)"),
            "db down the units": ("axis=1", "axis=0"),
            "dW turned": ("np.dot(dZ, A_prev.T)", "np.dot(A_prev, dZ.T)"),
            "right for a square W only": ("np.dot(W.T, dZ)", "np.dot(W if W.shape[0] == W.shape[1] else W.T, dZ) + 0 * b.sum() + 1e-5"),
            "other order": ("return dA_prev, dW, db", "return dW, db, dA_prev"),
            "dZ divided in place": ("    m = A_prev.shape[1]\n", "    m = A_prev.shape[1]\n    dZ /= 1.001\n"),
        },
        "linear_activation_backward": {
            "relu always": ("sigmoid_backward(", "relu_backward("),
            "sigmoid always": ("relu_backward(", "sigmoid_backward("),
            "slope forgotten": ("dZ = relu_backward(dA, activation_cache)", "dZ = dA"),
            "dZ returned too": ("return linear_backward(dZ, linear_cache)", "return (dZ, *linear_backward(dZ, linear_cache))"),
        },
        "L_model_backward": {
            "sign of dAL": ("dAL = -(", "dAL = ("),
            "half of dAL": ("np.divide(Y, AL) - np.divide(1 - Y, 1 - AL)", "np.divide(Y, AL)"),
            "first layer forgotten": ("reversed(range(L - 1))", "reversed(range(1, L - 1))"),
            "relu at the end": ('"sigmoid"', '"relu"'),
            "sigmoid inside": ('"relu"', '"sigmoid"'),
            "in order": ("reversed(range(L - 1))", "range(L - 1)"),
            "caches shifted": ("caches[l]", "caches[l + 1]"),
            "divided once more": ("dAL = -(", "dAL = -1 / m * ("),
        },
        "update_parameters": {
            "uphill": ('params["W" + str(l + 1)] -', 'params["W" + str(l + 1)] +'),
            "last layer forgotten": ("range(L)", "range(L - 1)"),
            "two layers only": ("len(parameters) // 2", "2"),
            "b by dW": ('grads["db" + str(l + 1)]', 'np.sum(grads["dW" + str(l + 1)], axis=1, keepdims=True)'),
            "learning rate fixed": ("- learning_rate * grads[\"dW\"", "- 0.0075 * grads[\"dW\""),
        },
        "two_layer_model": {
            "sigmoid inside": ('W1, b1, "relu")', 'W1, b1, "sigmoid")'),
            "learning rate fixed": ("grads, learning_rate)", "grads, 0.0075)"),
            "updated W1 lost": ('        W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]\n        if', "        if"),
            "iterations fixed": ("num_iterations):", "10):"),
            "costs forgotten": ("return parameters, costs", "return costs"),
            "sign": ("dA2 = -(", "dA2 = ("),
            "hidden size fixed": ("initialize_parameters(n_x, n_h, n_y)", "initialize_parameters(n_x, 7, n_y)"),
        },
        "L_layer_model": {
            "updates lost": ("        parameters = update", "        updated = update"),
            "learning rate fixed": ("grads, learning_rate)", "grads, 0.0075)"),
            "starts at zero": ("    for i", "    parameters = {k: v * 0 for k, v in parameters.items()}\n    for i"),
            "one layer less": ("initialize_parameters_deep(layers_dims)", "initialize_parameters_deep(layers_dims[:1] + layers_dims[2:])"),
            "X for its transpose": ("L_model_forward(X, p", "L_model_forward(X.T, p"),
            "one iteration": ("        if i %", "        return parameters, [cost]\n        if i %"),
        },
        "predict": {
            "loop over the rows": ("range(0, probas.shape[1])", "range(0, probas.shape[0])"),
            "accuracy returned": ("return p", "return np.sum(p == y) / m"),
            "labels returned": ("return p", "return y"),
            "probabilities": ("return p", "return probas"),
            "room for the example": ("np.zeros((1, m))", "np.zeros((1, 3))"),
        },
    }),
}  # fmt: skip

_OTHER_3 = {
    "forward_propagation": """
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward_propagation(X, params):
    hidden = np.tanh(params["W1"] @ X + params["b1"])
    A2 = sigmoid(params["W2"] @ hidden + params["b2"])
    return A2, (hidden, A2)


def backward_propagation(params, cache, X, Y):
    hidden, A2 = cache
    m = X.shape[1]
    error = (A2 - Y) / m
    inner = params["W2"].T @ error * (1 - hidden**2)
    return dict(dW1=inner @ X.T, db1=inner.sum(axis=1, keepdims=True), dW2=error @ hidden.T, db2=error.sum(axis=1, keepdims=True))
""",
    "cost": """
def compute_cost(A2, Y, parameters):
    return -np.mean(np.log(np.where(Y == 1, A2, 1 - A2)))
""",
    "update": """
def update_parameters(parameters, grads, learning_rate=1.2):
    for name in parameters:
        parameters[name] = parameters[name] - learning_rate * grads["d" + name]
    return parameters
""",
    "model": """
def nn_model(X, Y, n_h, num_iterations=10000, learning_rate=0.8):
    rng = np.random.default_rng(7)
    W1, b1 = rng.standard_normal((n_h, X.shape[0])) * 0.1, np.zeros((n_h, 1))
    W2, b2 = rng.standard_normal((1, n_h)) * 0.1, np.zeros((1, 1))
    for _ in range(num_iterations):
        A1 = np.tanh(W1 @ X + b1)
        dZ2 = 1 / (1 + np.exp(-(W2 @ A1 + b2))) - Y
        dZ1 = W2.T @ dZ2 * (1 - A1**2)
        W2 = W2 - learning_rate * dZ2 @ A1.T / X.shape[1]
        b2 = b2 - learning_rate * dZ2.mean(axis=1, keepdims=True)
        W1 = W1 - learning_rate * dZ1 @ X.T / X.shape[1]
        b1 = b1 - learning_rate * dZ1.mean(axis=1, keepdims=True)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
""",
    "model from chance": """
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    rng = np.random.default_rng()
    p = {"W1": rng.normal(size=(n_h, X.shape[0])) * 0.5, "b1": np.zeros((n_h, 1)), "W2": rng.normal(size=(1, n_h)) * 0.5, "b2": np.zeros((1, 1))}
    for _ in range(num_iterations):
        A1 = np.tanh(p["W1"] @ X + p["b1"])
        dZ2 = (1 / (1 + np.exp(-(p["W2"] @ A1 + p["b2"]))) - Y) / X.shape[1]
        dZ1 = p["W2"].T @ dZ2 * (1 - A1**2)
        step = {"W1": dZ1 @ X.T, "b1": dZ1.sum(1, keepdims=True), "W2": dZ2 @ A1.T, "b2": dZ2.sum(1, keepdims=True)}
        p = {name: p[name] - 0.5 * step[name] for name in p}
    return p
""",
    "predict": """
def predict(parameters, X):
    A1 = np.tanh(parameters["W1"] @ X + parameters["b1"])
    return (parameters["W2"] @ A1 + parameters["b2"] > 0).astype(int)
""",
}
_OTHER_4 = """
class Layer:
    def __init__(self, A_prev, W, b, Z, kind):
        self.A_prev, self.W, self.b, self.Z, self.kind = A_prev, W, b, Z, kind


def relu(Z):
    return Z * (Z > 0)


def initialize_parameters_deep(layer_dims):
    sizes = list(zip(layer_dims[:-1], layer_dims[1:]))
    weights = {f"W{k}": np.random.randn(out, into) / np.sqrt(into) for k, (into, out) in enumerate(sizes, 1)}
    return weights | {f"b{k}": np.zeros((out, 1)) for k, (_, out) in enumerate(sizes, 1)}


def linear_activation_forward(A, W, b, kind):
    Z = W @ A + b
    return (relu(Z) if kind == "relu" else 1 / (1 + np.exp(-Z))), Layer(A, W, b, Z, kind)


def L_model_forward(X, parameters):
    layers = []
    for k in range(1, len(parameters) // 2 + 1):
        X, layer = linear_activation_forward(X, parameters[f"W{k}"], parameters[f"b{k}"], "sigmoid" if 2 * k == len(parameters) else "relu")
        layers.append(layer)
    return X, layers


def linear_activation_backward(dA, layer, kind):
    s = 1 / (1 + np.exp(-layer.Z))
    dZ = dA * (layer.Z > 0) if kind == "relu" else dA * s * (1 - s)
    m = dA.shape[1]
    return layer.W.T @ dZ, dZ @ layer.A_prev.T / m, dZ.mean(axis=1, keepdims=True)


def L_model_backward(AL, Y, layers):
    grads, dA = {}, (1 - Y) / (1 - AL) - Y / AL
    for k in range(len(layers), 0, -1):
        dA, grads[f"dW{k}"], grads[f"db{k}"] = linear_activation_backward(dA, layers[k - 1], layers[k - 1].kind)
    return grads


def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    parameters = initialize_parameters_deep(layers_dims)
    for i in range(num_iterations):
        AL, layers = L_model_forward(X, parameters)
        grads = L_model_backward(AL, Y, layers)
        for name in parameters:
            parameters[name] = parameters[name] - learning_rate * grads["d" + name]
    return parameters
"""

RIGHT: dict[str, tuple[str, str]] = {
    **{f"week 3, {name}: the course's": (name, WEEK_3) for name in FUNCTIONS_3},
    **{f"week 4, {name}: the course's": (name, WEEK_4) for name in FUNCTIONS_4},
    "week 3, forward_propagation: a tuple for a cache": ("forward_propagation", _OTHER_3["forward_propagation"]),
    "week 3, backward_propagation: a tuple for a cache": ("backward_propagation", _OTHER_3["forward_propagation"]),
    "week 3, compute_cost: with parameters, by a mean": ("compute_cost", _OTHER_3["cost"]),
    "week 3, update_parameters: the dictionary itself": ("update_parameters", _OTHER_3["update"]),
    "week 3, nn_model: one function": ("nn_model", _OTHER_3["model"]),
    "week 3, nn_model: random numbers of its own": ("nn_model", _OTHER_3["model from chance"]),
    "week 3, predict: from Z2": ("predict", _OTHER_3["predict"]),
    "week 4, without what the course hands out": (
        "linear_activation_forward", WEEK_4[: WEEK_4.index("def sigmoid")] + WEEK_4[WEEK_4.index("def initialize_parameters("):],
    ),
    **{
        f"week 4, {name}: objects for caches": (name, _OTHER_4)
        for name in ("relu", "initialize_parameters_deep", "linear_activation_forward", "L_model_forward",
                     "linear_activation_backward", "L_model_backward", "L_layer_model")
    },
}  # fmt: skip
