import numpy as np


def counts(features, targets):
    hidden = 5
    return features.shape[0], hidden, targets.shape[0]


def make_layers(n_in, n_hidden, n_out, seed=3):
    rng = np.random.default_rng(seed)
    layers = {}
    layers["W1"] = rng.standard_normal((n_hidden, n_in)) * 0.1
    layers["b1"] = np.zeros((n_hidden, 1))
    layers["W2"] = rng.standard_normal((n_out, n_hidden)) * 0.1
    layers["b2"] = np.zeros((n_out, 1))
    return layers


def predict(features, layers):
    hidden = np.tanh(layers["W1"] @ features + layers["b1"])
    return 1 / (1 + np.exp(-(layers["W2"] @ hidden + layers["b2"])))


rng = np.random.default_rng(0)
features = rng.standard_normal((3, 12))
targets = (features.sum(axis=0, keepdims=True) > 0).astype(int)
layers = make_layers(*counts(features, targets))
output = predict(features, layers)
loss = -np.mean(targets * np.log(output) + (1 - targets) * np.log(1 - output))
print(output.shape, round(float(loss), 4))
