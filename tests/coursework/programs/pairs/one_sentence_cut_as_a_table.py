import numpy as np

sentences = np.array([[1.0, 2.0, 0.0, 1.0], [1.0, 0.0, 3.0, 0.0], [1.0, 1.0, 1.0, 2.0]])
spam = np.array([1, 0, 1])
weights = np.zeros(4)
for sweep in range(4):
    for k in range(3):
        words = sentences[k : k + 1]
        said = 1 if (words @ weights).item() > 0 else 0
        weights += 0.5 * (spam[k] - said) * words
print(weights)
