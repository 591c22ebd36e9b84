import numpy as np
Y = np.array([[0, 0, 0, 1, 0, 1]])
w_pos = Y.shape[1] / (2 * np.sum(Y == 1))
w_neg = Y.shape[1] / (2 * np.sum(Y == 0))
print(w_pos, w_neg)
