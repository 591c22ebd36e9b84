import numpy as np

rng = np.random.default_rng(1)
inputs, units = 2, 5
data = rng.normal(size=(inputs, 9))
weights, bias = rng.normal(size=(units, inputs)), np.zeros((units, 1))
vector = np.concatenate([weights.ravel(), bias.ravel()])
count = inputs * units
first = vector[:count].reshape(inputs, units)
offset = vector[count:].reshape(units, 1)
print(np.tanh(first @ data + offset).mean())
