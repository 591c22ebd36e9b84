import numpy as np

inputs = np.array([[0.0, 1.0, 0.0, 1.0], [0.0, 0.0, 1.0, 1.0], [1.0, 1.0, 1.0, 1.0], [0.5, 0.1, 0.2, 0.9]])
wanted = np.array([0, 0, 0, 1])
w = np.zeros((4, 1))
for epoch in range(15):
    for i in range(inputs.shape[1]):
        x = inputs[i].reshape(4, 1)
        out = 1.0 if np.dot(w.T, x)[0, 0] > 0 else 0.0
        w = w + 0.5 * (wanted[i] - out) * x
print(w.ravel(), (np.dot(w.T, inputs) > 0).astype(int), wanted)
