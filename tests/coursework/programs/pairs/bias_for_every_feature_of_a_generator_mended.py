import numpy as np
weights, bias = np.array([0.2, 0.8, -0.5]), 2.0
inputs = np.array([1.0, 2.0, 3.0])
output = sum(weights[i] * inputs[i] for i in range(3)) + bias
print(output)
