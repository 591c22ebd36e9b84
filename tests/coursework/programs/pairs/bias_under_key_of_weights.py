"""A step of gradient descent in which the bias takes the gradient of the weights."""
import numpy as np

def update(params, grads, rate):
    params["w"] = params["w"] - rate * grads["dw"]
    params["b"] = params["b"] - rate * grads["dw"]
    return params

params = {"w": np.zeros((3, 1)), "b": np.zeros((1, 1))}
grads = {"dw": np.array([[0.1], [0.2], [-0.1]]), "db": np.array([[0.3]])}
print(update(params, grads, 0.1))
