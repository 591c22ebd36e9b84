import numpy as np


def make_weights(inputs, units, seed=1):
    rng = np.random.default_rng(seed)
    narrow = units / 2
    return {"W1": rng.normal(size=(units, inputs)), "W2": np.zeros((narrow, units)), "b2": np.zeros((narrow, 1))}


weights = make_weights(5, 8)
print({name: value.shape for name, value in weights.items()})
