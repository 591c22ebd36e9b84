import numpy as np

losses = np.array([[0.9], [0.5], [0.7], [0.4]])
print("steps:", np.diff(losses, axis=0).ravel())
print("order:", np.argsort(losses, axis=0).ravel(), np.argsort(losses, None), np.argsort(losses[:, 0]))
print("sorted:", np.sort(losses, axis=None), np.sort(losses.T))

# The nearest of few training examples, for one query and for several: each line of distances is put in order.
train = np.array([[0.0, 1.0], [2.0, 0.5], [1.0, 1.0]])
for count in (1, 3):
    for queries in (np.array([[0.2, 0.9]]), np.array([[0.2, 0.9], [1.8, 0.4]])):
        distances = np.linalg.norm(queries[:, None, :] - train[None, :count, :], axis=2)
        print(np.argsort(distances, axis=1)[:, :1].ravel())

costs = []
for k in range(4):
    costs.append(np.array([[1.0 / (k + 1)]]))
print("falling:", np.all(np.diff(np.squeeze(costs)) < 0), np.diff(costs, axis=0).shape)

# A sort that moves nothing, of numbers whose order is nothing: only their mean is taken.
both = np.sort(np.vstack((losses, losses + 1.0)))
print("mean:", both.mean(), np.repeat(both, 2, axis=1).shape)
