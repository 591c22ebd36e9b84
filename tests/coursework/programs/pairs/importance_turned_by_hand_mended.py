import numpy as np
A = np.array([[0.9, 0.2, 0.7, 0.4]])
Y = np.array([[1, 0, 1, 1]])
importance = np.where(Y == 1, 2.0, 1.0)
losses = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
print("loss", np.mean(importance * losses))
