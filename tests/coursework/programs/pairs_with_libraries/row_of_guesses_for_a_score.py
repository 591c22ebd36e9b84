import numpy as np
from sklearn.metrics import accuracy_score

y = np.array([1, 0, 1, 1])
A = np.array([[0.9, 0.2, 0.4, 0.8]])
guesses = (A > 0.5).astype(int)
print(accuracy_score(y, guesses))
