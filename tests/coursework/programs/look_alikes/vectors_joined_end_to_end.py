import numpy as np

rng = np.random.default_rng(0)

# batches of labels, groups of examples with one feature
y = np.concatenate([np.array([[1.0], [0.0]]), np.array([[1.0], [1.0]]), np.array([[0.0], [0.0]])])
print(y[:, 0].mean(), y.shape)
heights = np.vstack((rng.normal(170, 5, (6, 1)), rng.normal(160, 5, (6, 1))))
for j in range(heights.shape[1]):
    print("feature", j, heights[:, j].mean())

# parameters unrolled for a check of the gradient
W1, b1 = rng.random((3, 2)), np.zeros((3, 1))
theta = np.concatenate([W1.reshape(-1, 1), b1])
gradient = np.zeros((theta.shape[0], 1))
for i in range(theta.shape[0]):
    gradient[i] = 2 * theta[i, 0]
print(np.linalg.norm(gradient - 2 * theta))

# a recurrent cell: the state and the input in one column
state, x, W = rng.random((3, 1)), rng.random((3, 1)), rng.random((3, 6))
joined = np.concatenate((state, x))
state = np.tanh(W @ joined)
print(state[:, 0], joined[:, 0], state[:, -1])

# the states of four moments as the features of one answer
h, states = np.zeros((3, 1)), []
for _ in range(4):
    h = np.tanh(h + rng.normal(size=(3, 1)))
    states.append(h)
features = np.concatenate(states)
print((rng.normal(size=(1, 12)) @ features - 1.0) ** 2, features[:, 0])

# the predictions of all folds, each for examples of its own
predictions = [1 / (1 + np.exp(-(rng.random((4, 2)) @ np.array([[1.0], [-1.0]])))) for _ in range(3)]
p = np.vstack(predictions)
print(p[:, 0], p[-1], p[0], p.shape[1])
