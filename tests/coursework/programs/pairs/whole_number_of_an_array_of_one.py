import numpy as np

names = ["no", "yes"]
v, picture = np.array([[0.4], [-0.2], [0.1]]), np.array([[1.0], [2.0], [5.0]])
answer = np.where(1 / (1 + np.exp(-(v.T @ picture))) > 0.5, 1, 0)
print(names[int(answer)])
