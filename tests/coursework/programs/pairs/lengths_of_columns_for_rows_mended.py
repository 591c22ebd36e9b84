import numpy as np

documents = np.array([[3.0, 0.0, 1.0, 2.0], [2.0, 1.0, 0.0, 2.0], [0.0, 4.0, 1.0, 0.0]])
lengths = np.sqrt(np.sum(documents ** 2, axis=1))
likeness = documents @ documents.T / (lengths[:, np.newaxis] * lengths[np.newaxis, :])
print(likeness.round(3))
print("nearest to the first:", 1 + np.argmax(likeness[0, 1:]))
