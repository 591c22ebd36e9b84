import numpy as np

rng = np.random.default_rng(4)
W1, b1 = 0.5 * rng.normal(size=(4, 4)), np.zeros(4)
samples = rng.normal(size=(3, 4))
for sample in samples:
    hidden = np.tanh(sample * W1 + b1)
    print("most active:", np.argmax(hidden), hidden.round(2))
