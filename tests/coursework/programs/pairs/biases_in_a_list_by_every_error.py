import numpy as np

rng = np.random.default_rng(15)
sizes = (5, 4, 2)
weights = [rng.standard_normal((k, n)) for k, n in zip(sizes, sizes[1:])]
biases = [np.zeros((1, n)) for n in sizes[1:]]
batch = rng.standard_normal((24, 5))
wanted = (batch[:, :2] > 0).astype(float)
for _ in range(12):
    outputs = [batch]
    for W, b in zip(weights, biases):
        outputs.append(1 / (1 + np.exp(-(outputs[-1] @ W + b))))
    errors = (outputs[-1] - wanted) / len(batch)
    for layer in (1, 0):
        slope_W = outputs[layer].T @ errors
        slope_b = errors
        errors = errors @ weights[layer].T * outputs[layer] * (1 - outputs[layer])
        weights[layer] -= 0.4 * slope_W
        biases[layer] -= 0.4 * slope_b
print(biases[1].round(6))
