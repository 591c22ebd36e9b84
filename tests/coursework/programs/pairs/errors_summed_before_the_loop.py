import numpy as np

answers = np.array([[0.2], [0.7], [0.9], [0.4]])
labels = np.array([0, 1, 0, 1])
errors = np.sum(np.abs(answers.ravel() - labels))
for number, error in enumerate(errors):
    print("example", number, "is off by", round(float(error), 2))
