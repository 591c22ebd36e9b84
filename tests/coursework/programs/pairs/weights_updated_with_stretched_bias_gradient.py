import numpy as np
rng = np.random.default_rng(0)
params = {"W1": rng.normal(size=(4, 2)), "b1": np.zeros((4, 1))}
grads = {"dW1": rng.normal(size=(4, 2)), "db1": rng.normal(size=(4, 1))}
lr = 0.1
params["W1"] -= lr * grads["db1"]
params["b1"] -= lr * grads["db1"]
print(params["W1"].round(3))
