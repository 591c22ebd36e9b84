import numpy as np

def add_layer(n_in, n_out, rng):
    return {'w': rng.normal(size=(n_in, n_out)) * 0.5, 'b': np.zeros((1, n_out))}

rng = np.random.default_rng(7)
x = np.linspace(-1, 1, 25).reshape(-1, 1)
t = np.sin(3 * x)
first, last = add_layer(1, 8, rng), add_layer(8, 1, rng)
for epoch in range(200):
    s = x @ first['w'] + first['b']
    h = np.tanh(s)
    y = h @ last['w'] + last['b']
    e = (y - t) / len(x)
    back = e @ last['w'].T * (1 - h ** 2)
    last['w'] -= 0.1 * h.T @ e
    last['b'] -= 0.1 * e.sum(axis=0, keepdims=True)
    first['w'] -= 0.1 * x.T @ back
    first['b'] -= 0.1 * back.sum(axis=0, keepdims=True)
print(np.mean((y - t) ** 2))
