import numpy as np


def forward(X, net, depth):
    A, inputs = X, []
    for k in range(1, depth):
        inputs.append(A)
        A = np.tanh(net["W" + str(k)] @ A + net["b" + str(k)])
    inputs.append(A)
    Z = net["W" + str(depth)] @ A + net["b" + str(depth)]
    return 1 / (1 + np.exp(-Z)), inputs


def backward(A, Y, inputs, net, depth):
    grads, m = {}, Y.shape[1]
    dZ = A - Y
    for k in range(depth, 0, -1):
        grads["dW" + str(k)] = dZ @ inputs[k - 1].T / m
        grads["db" + str(k)] = np.sum(dZ, axis=1, keepdims=True) / m
        dZ = net["W" + str(k)].T @ dZ * (1 - inputs[k - 1] ** 2)
    return grads


rng = np.random.RandomState(7)
sides, depth = [4, 6, 3, 1], 3
X = rng.randn(4, 8)
Y = (X[:1] > 0).astype(int)
net = {}
for k in range(1, 4):
    net["W" + str(k)] = rng.randn(sides[k], sides[k - 1]) * 0.5
    net["b" + str(k)] = np.zeros((sides[k], 1))
for epoch in range(6):
    A, inputs = forward(X, net, depth)
    grads = backward(A, Y, inputs, net, depth)
    for k in range(1, depth + 1):
        net["W" + str(k)] = net["W" + str(k)] - 0.3 * grads["dW" + str(k)]
        net["b" + str(k)] = net["b" + str(k)] - 0.3 * grads["db" + str(k)]
print(A.round(3))
