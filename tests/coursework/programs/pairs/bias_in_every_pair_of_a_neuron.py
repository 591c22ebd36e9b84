import numpy as np
x = np.array([1.0, 2.0, -1.0, 0.5])
weights = np.array([[0.2, 0.8, -0.5, 1.0], [0.5, -0.91, 0.26, -0.5], [-0.26, -0.27, 0.17, 0.87]])
biases = np.array([2.0, 3.0, 0.5])
outputs = []
for row, bias in zip(weights, biases):
    z = sum(wi * xi + bias for wi, xi in zip(row, x))
    outputs.append(z)
print(outputs)
