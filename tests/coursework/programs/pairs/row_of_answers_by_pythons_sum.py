import numpy as np

def errors(p, y):
    return sum(p != y)

probs = np.array([[0.9, 0.3, 0.6, 0.2, 0.55, 0.1]])
truth = np.array([[1, 0, 0, 0, 1, 1]])
print("wrong:", errors(probs > 0.5, truth), "of", truth.size)
