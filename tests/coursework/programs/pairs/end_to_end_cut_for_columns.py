import numpy as np

age = np.array([25.0, 41.0, 33.0, 58.0, 47.0])
income = np.array([2.1, 3.9, 2.8, 5.2, 4.4])
both = np.append(age, income)
X = both.reshape(-1, 2)
print(X.mean(axis=0).round(2))
