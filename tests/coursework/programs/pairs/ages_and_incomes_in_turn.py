import numpy as np

age = np.array([20.0, 30.0, 40.0, 50.0])
income = np.array([1000.0, 2000.0, 3000.0, 4000.0])
data = np.append(age, income).reshape(4, 2)
print(data.mean(axis=0))
