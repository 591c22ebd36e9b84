import numpy as np

rng = np.random.default_rng(5)
tokens = rng.normal(size=(7, 4))
gain, bias = np.full(4, 1.2), np.zeros(4)
centre = tokens.mean(axis=-1, keepdims=True)
width = tokens.std(axis=-1, keepdims=True)
x = gain * (tokens - centre) / (width + 1e-5) + bias
print("each token:", x.mean(axis=1).round(3), x.std(axis=1).round(3))
print("pooled over the tokens:", x.mean(axis=0).round(3))
hidden = np.maximum(0, x @ rng.normal(size=(4, 4)))
print("how much each unit is used:", hidden.std(axis=0).round(3))
z_ln = gain * (hidden - hidden.mean(axis=1, keepdims=True)) / np.sqrt(hidden.var(axis=1, keepdims=True) + 1e-5) + bias
print("units differ from token to token:", z_ln.std(axis=0).round(3))
