"""Probabilities of three classes, by scores that are written with np.einsum."""

import numpy as np


def probabilities(weights, shift, inputs):
    raw = np.einsum("ci,in->cn", weights, inputs) + shift
    powers = np.exp(raw - np.max(raw, axis=0))
    return powers / np.sum(powers, axis=0, keepdims=True)


rng = np.random.default_rng(6)
found = probabilities(rng.normal(size=(3, 4)), np.zeros((3, 1)), rng.normal(size=(4, 6)))
print(found.round(2))
