import numpy as np
Y = np.array([0, 1, 1, 0, 1])
A = np.array([[0.2, 0.7, 0.4, 0.1, 0.9]])
pred = A > 0.5
accuracy = (pred == Y).sum() / pred.shape[1]
print("accuracy", accuracy)
