"""What stands between START and END when the exercises of week 2 are done, by the function it stands in."""

SOLUTIONS: dict[str, str] = {
    "to_column": "column = v.reshape(-1, 1)",
    "to_row": "row = v.reshape(1, -1)",
    "inner_product": "product = np.dot(x.T, y).item()",
    "outer_product": "table = np.dot(x, y.T)",
    "all_sums": "sums = x + y",
    "shares": """
column_sums = np.sum(T, axis=0, keepdims=True)
percentages = 100 * T / column_sums
""",
    "standardise": """
mu = np.mean(X, axis=1, keepdims=True)
sigma = np.std(X, axis=1, keepdims=True)
X_scaled = (X - mu) / sigma
""",
    "score": "z = np.dot(w.T, x).item() + b",
    "matrix_times_vector": "u = np.dot(A, v)",
    "weight_gradient": "dw = np.dot(X, dZ.T) / X.shape[1]",
    "flatten": "X = images.reshape(images.shape[0], -1).T",
    "sigmoid": "s = 1 / (1 + np.exp(-z))",
    "initialize_with_zeros": """
w = np.zeros((dim, 1))
b = 0.0
""",
    "propagate": """
m = X.shape[1]
A = sigmoid(np.dot(w.T, X) + b)
cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
dw = np.dot(X, (A - Y).T) / m
db = np.sum(A - Y) / m
""",
    "optimize": """
grads, cost = propagate(w, b, X, Y)
dw, db = grads["dw"], grads["db"]
w = w - learning_rate * dw
b = b - learning_rate * db
if i % 100 == 0:
    costs.append(cost)
""",
    "predict": "Y_prediction = (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(float)",
    "model": """
w, b = initialize_with_zeros(X_train.shape[0])
params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate)
w, b = params["w"], params["b"]
Y_prediction_train = predict(w, b, X_train)
Y_prediction_test = predict(w, b, X_test)
""",
    "slope_by_nudge": "slope = (f(a + epsilon) - f(a)) / epsilon",
    "slope_both_sides": "slope = (f(a + epsilon) - f(a - epsilon)) / (2 * epsilon)",
    "graph_forward": """
u = b * c
v = a + u
J = 3 * v
""",
    "graph_backward": """
dv = 3.0
da = dv
du = dv
db = du * c
dc = du * b
""",
    "gradients_of_one_example": """
z = np.dot(w.T, x).item() + b
a = 1 / (1 + np.exp(-z))
dz = a - y
dw = x * dz
db = dz
""",
    "probability_of_labels": "P = A**Y * (1 - A) ** (1 - Y)",
    "likelihood": "product = np.prod(probability_of_labels(A, Y))",
    "log_likelihood": "total = np.sum(np.log(probability_of_labels(A, Y)))",
    "cost_from_log_likelihood": "cost = -log_likelihood(A, Y) / A.shape[1]",
}
