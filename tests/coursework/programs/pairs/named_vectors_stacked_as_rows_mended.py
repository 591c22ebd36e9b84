import numpy as np

tom = np.array([1.0, 0.0, 2.0])
ann = np.array([0.5, 1.5, 1.0])
joe = np.array([2.0, 1.0, 0.0])
people = np.column_stack([tom, ann, joe])
w, b = np.array([[0.4], [-0.3], [0.8]]), 0.1
chances = 1 / (1 + np.exp(-(w.T @ people + b)))
for who, chance in zip(["Tom", "Ann", "Joe"], chances.ravel()):
    print(who, round(chance, 3))
