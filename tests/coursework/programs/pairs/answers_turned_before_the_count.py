import numpy as np
Y = np.array([[1, 0, 1, 1]])
A = np.array([[0.9, 0.2, 0.7, 0.4]])
said = (A > 0.5).T
print("tp", np.sum(said & (Y == 1)), "fp", np.sum(said & (Y == 0)))
