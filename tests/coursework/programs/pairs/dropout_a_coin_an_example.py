import numpy as np

rng = np.random.default_rng(4)
X = rng.normal(size=(3, 20))
Y = (X[:1] > X[1:2]).astype(int)
m, keep_prob = X.shape[1], 0.75
params = {"W1": rng.normal(size=(5, 3)), "b1": np.zeros((5, 1)), "W2": rng.normal(size=(1, 5)), "b2": np.zeros((1, 1))}
for epoch in range(25):
    A1 = np.maximum(0, np.dot(params["W1"], X) + params["b1"])
    D1 = np.random.rand(1, A1.shape[1])
    D1 = (D1 < keep_prob).astype(int)
    A1 = np.multiply(A1, D1)
    A1 /= keep_prob
    A2 = 1 / (1 + np.exp(-(np.dot(params["W2"], A1) + params["b2"])))
    dZ2 = A2 - Y
    dA1 = np.dot(params["W2"].T, dZ2) * D1 / keep_prob
    dZ1 = dA1 * (A1 > 0)
    params["W2"] = params["W2"] - 0.3 * np.dot(dZ2, A1.T) / m
    params["b2"] = params["b2"] - 0.3 * np.sum(dZ2, axis=1, keepdims=True) / m
    params["W1"] = params["W1"] - 0.3 * np.dot(dZ1, X.T) / m
    params["b1"] = params["b1"] - 0.3 * np.sum(dZ1, axis=1, keepdims=True) / m
print(A2.shape)
