import numpy as np

Y = np.array([[1, 0, 0, 1, 0], [0, 1, 0, 0, 0], [0, 0, 1, 0, 1]])
scores = np.array([[2., .1, .3, 1., .2], [.3, 1.2, .1, .5, .9], [.1, .3, .8, .2, 1.1]])
A = np.exp(scores) / np.exp(scores).sum(0)
m, k = Y.shape
cost = np.sum(-Y * np.log(A)) / m
print(cost)
