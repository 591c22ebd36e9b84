"""Two layers unpacked from tuples; the first bias takes the gradient of the first weights."""
import numpy as np

def descend(params, gradients, rate):
    W1, b1, W2, b2 = params
    grad_W1, grad_b1, grad_W2, grad_b2 = gradients
    W1 = W1 - rate * grad_W1
    b1 = b1 - rate * grad_W1
    W2 = W2 - rate * grad_W2
    b2 = b2 - rate * grad_b2
    return W1, b1, W2, b2

rng = np.random.default_rng(0)
shapes = [(2, 3), (1, 3), (3, 2), (1, 2)]
params = [rng.normal(size=shape) for shape in shapes]
grads = [rng.normal(size=shape) for shape in shapes]
for value in descend(params, grads, 0.1):
    print(value.shape)
