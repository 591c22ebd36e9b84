import numpy as np
X = np.array([[1., 2., 3., 4., 5., 6., 7., 8.], [9., 8., 7., 6., 5., 4., 3., 2.], [0., 1., 0., 1., 0., 1., 0., 1.]])
Y = np.array([[0, 0, 1, 1, 0, 1, 0, 1]])
folds = X.reshape(4, 3, 2)
targets = np.array_split(Y, 4, axis=1)
for i in range(4):
    print(i, folds[i].mean(axis=1), targets[i])
