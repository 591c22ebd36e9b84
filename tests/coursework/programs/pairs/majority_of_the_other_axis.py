import numpy as np
votes = np.array([[1, 0, 1, 1], [1, 1, 0, 1], [0, 0, 1, 1]])
Y = np.array([1, 0, 1, 1])
majority = votes.sum(axis=0) > votes.shape[1] / 2
print("accuracy", np.mean(majority == Y), majority)
