import numpy as np

names = ["iris", "rose", "tulip"]
iris, rose, tulip = np.array([1.0, 2.0, 0.5]), np.array([0.3, 0.2, 0.9]), np.array([2.0, 1.0, 1.0])
table = np.vstack((iris, rose, tulip))
W = np.array([[0.5, -0.2], [0.1, 0.3], [0.8, -0.5]])
scores = table @ W
for j in range(3):
    print(names[j], scores[j])
