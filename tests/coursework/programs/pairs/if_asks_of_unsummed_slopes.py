import numpy as np

theta = np.array([1.0, -2.0, 0.3])
answers = []
for x in np.array([[0.5, 0.2], [-0.4, 0.9], [1.2, 0.1]]):
    score = theta[-1] + x * theta[:-1]
    answers.append(1 if score > 0 else 0)
print(answers)
