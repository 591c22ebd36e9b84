import numpy as np

rng = np.random.default_rng(0)

# Tangents go forward, through the weights as they stand, and are multiplied by slopes of what comes out.
X, V = rng.normal(size=(4, 4)), rng.normal(size=(4, 4))
W1, W2 = rng.normal(size=(4, 4)), rng.normal(size=(4, 4))
A1 = np.tanh(W1 @ X)
A2 = np.tanh(W2 @ A1)
V1 = (W1 @ V) * (1 - A1**2)
V2 = (W2 @ V1) * (1 - A2**2)
print(V2.shape)

# The same of a recurrence.
M, h, v = rng.normal(size=(4, 4)), rng.normal(size=4), rng.normal(size=4)
for _ in range(3):
    h = np.tanh(M @ h)
    v = (M @ v) * (1 - h * h)
print(v.shape)
h1 = np.tanh(M @ h)
h2 = np.tanh(M @ h1)
h3 = np.tanh(M @ h2)
print(((M @ v) * (1 - h1**2)).shape, ((M @ v) * (1 - h2**2)).shape)

# A graph's adjacency is its own transpose.
adjacency = np.array([[1.0, 0.5, 0.0, 0.0], [0.5, 1.0, 0.5, 0.0], [0.0, 0.5, 1.0, 0.5], [0.0, 0.0, 0.5, 1.0]])
U1, U2 = rng.normal(size=(3, 4)), rng.normal(size=(4, 2))
nodes, wanted = rng.normal(size=(4, 3)), rng.normal(size=(4, 2))
hidden = np.maximum(0, adjacency @ nodes @ U1)
out = adjacency @ hidden @ U2
error = out - wanted
back = adjacency @ error @ U2.T * (hidden > 0)
print(((adjacency @ nodes).T @ back).shape)
smoothed = adjacency @ hidden
rough = adjacency @ (smoothed - hidden)
print((rough * (hidden > 0)).shape)

# Species that act on each other: growth is multiplied by what is left to grow.
pull, x = rng.normal(size=(4, 4)), rng.random(4)
for _ in range(3):
    growth = pull @ x
    x = x + 0.01 * x * (1 - x) * growth
print(x.shape)

# Weights tied: out through the transpose of the way in.
T = rng.normal(size=(4, 4))
code = np.tanh(T @ X)
again = T.T @ code
d_code = (T @ (again - X)) * (1 - code**2)
T = T - 0.1 * (d_code @ X.T + code @ (again - X).T)
print(T.shape)

# Back through square layers.
W1, W2, W3 = (rng.normal(size=(4, 4)) for _ in range(3))
A1 = np.maximum(0, W1 @ X)
A2 = 1 / (1 + np.exp(-(W2 @ A1)))
Z3 = W3 @ A2
dZ3 = Z3 - V
dZ2 = W3.T @ dZ3 * A2 * (1 - A2)
dZ1 = W2.T @ dZ2 * (A1 > 0)
print((dZ1 @ X.T).shape)
