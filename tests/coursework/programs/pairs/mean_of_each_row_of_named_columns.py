import numpy as np

height = np.array([1.7, 1.8, 1.6])
weight = np.array([65.0, 80.0, 55.0])
age = np.array([20.0, 31.0, 44.0])
people = np.column_stack((height, weight, age))
middle = people.mean(axis=1)
for name, number in zip(["height (m)", "weight (kg)", "age"], middle):
    print(name, round(number, 2))
