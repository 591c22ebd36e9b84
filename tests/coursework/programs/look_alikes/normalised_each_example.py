"""Normalisations that run along each example, all of them meant."""

import numpy as np

rng = np.random.default_rng(1)


def layer_norm_of_columns(Z, gamma, beta, eps=1e-8):
    mu = np.mean(Z, axis=0, keepdims=True)
    var = np.var(Z, axis=0, keepdims=True)
    return gamma * (Z - mu) / np.sqrt(var + eps) + beta


def layer_norm_of_rows(x, scale, shift, eps=1e-6):
    x_hat = (x - x.mean(axis=-1, keepdims=True)) / np.sqrt(x.var(axis=-1, keepdims=True) + eps)
    return scale * x_hat + shift


def batch_norm(x, gamma, beta, eps=1e-5):
    mu, var = x.mean(axis=0), x.var(axis=0)
    return gamma * (x - mu) / np.sqrt(var + eps) + beta


def instance_norm(x, eps=1e-5):
    mu, var = x.mean(axis=(2, 3), keepdims=True), x.var(axis=(2, 3), keepdims=True)
    return (x - mu) / np.sqrt(var + eps)


W = rng.standard_normal((5, 3))
X = rng.standard_normal((3, 10))
print(layer_norm_of_columns(W @ X, np.ones((5, 1)), np.zeros((5, 1))).mean(axis=0).round(6))
tokens = rng.standard_normal((6, 4))
print(layer_norm_of_rows(tokens, np.ones(4), np.zeros(4)).mean(axis=1).round(6))
print(batch_norm(tokens, np.ones(4), np.zeros(4)).mean(axis=0).round(6))
print(instance_norm(rng.standard_normal((2, 3, 4, 4))).shape)

# three sensors, one a row: each is brought to the range of 0 to 1 by itself
sensors = np.array([[2104.0, 1416.0, 1534.0, 852.0], [3.0, 2.0, 4.0, 2.0], [45.0, 40.0, 30.0, 36.0]])
low, high = sensors.min(axis=1, keepdims=True), sensors.max(axis=1, keepdims=True)
print(((sensors - low) / (high - low)).round(2))

# growth of three colonies, one a row, one column a day
colonies = np.array([[1.0, 12.0, 150.0], [2.0, 25.0, 260.0], [1.5, 14.0, 170.0]])
low, high = colonies.min(axis=1, keepdims=True), colonies.max(axis=1, keepdims=True)
print(((colonies - low) / (high - low)).round(3))

# spectra, one a row, each standardised by itself before they are averaged (standard normal variate)
spectra = np.array([[1.0, 3.0, 9.0, 2.0], [2.0, 5.0, 20.0, 3.0], [0.5, 1.5, 4.0, 1.2]])
snv = (spectra - spectra.mean(axis=1, keepdims=True)) / spectra.std(axis=1, keepdims=True)
print(snv.mean(axis=0).round(3))
