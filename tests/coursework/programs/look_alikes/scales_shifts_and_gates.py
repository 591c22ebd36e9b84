import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

# Scales and shifts, gates and several neurons of one input: a number for each place is meant.
x = np.array([0.5, 1.0, 1.5])
gamma, beta = np.array([1.0, 2.0, 0.5]), 0.1
print(gamma * x + beta)
w = np.array([1.0, 2.0, 0.5])
print("three neurons, one input:", sigmoid(w * 0.3 + 0.1))
z = w * x
print(z.sum() + 0.1, sum(w * x) + 0.1)
total = w * x + 0.0
print(total.sum())
weights = np.array([0.2, 0.3, 0.5])
prices = np.array([3.0, 4.0, 5.0])
weighted = weights * prices
print("each:", weighted, "index:", np.sum(weighted))
b = 0.1
w1 = 2.0
print(sigmoid(w1 * x + b))
c = np.zeros(3)
f, i, g = sigmoid(x), sigmoid(-x), np.tanh(x)
c = f * c + i * g
h = np.tanh(c) * sigmoid(x + 0.5)
print(h)
rng = np.random.default_rng(0)
W = rng.normal(size=(3, 3))
M = rng.random((3, 3)) < 0.5
bias = np.zeros((3, 1))
X = rng.normal(size=(3, 3))
H = np.maximum(0, (W * M) @ X + bias)
print(H)
D = np.maximum(0, H * M + bias)
print(D)
table = rng.normal(size=(4, 3))
scaled = table * gamma + beta
print(scaled)
importance = np.array([0.5, 0.3, 0.2])
print(table * importance)
