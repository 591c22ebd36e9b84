import numpy as np

known = [0] * 6 + [1] * 3
truth = np.array(known)
guess = np.zeros((9, 1), dtype=int)
guess[5:] = 1
print(np.sum(guess & truth))
