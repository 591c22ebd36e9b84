import numpy as np

w, X = np.array([[0.7], [0.4]]), np.array([[1.0, 0.5, -1.0], [-2.0, 0.1, 0.3]])
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X)))
answers = np.zeros((1, m))
for i in range(m):
    answers[0, i] = A >= 0.5
print(answers)
