import numpy as np

images = np.array([[0.5, 1.2, -0.3, 0.8, 2.0], [1.0, -0.7, 0.2, 1.5, -1.1]])
labels = np.array([[0, 1, 0, 1, 1]])
weights = np.zeros(images.shape[0])
losses = 0.0
for image, sign in zip(images.T, 2 * labels[0] - 1):
    weights = weights + 0.1 * sign * image
for image in images:
    losses += np.log(1 + np.exp(-weights @ image))
print(losses / labels.size)
