import numpy as np
folds = [np.array([0.8, 0.7, 0.9]), np.array([0.6, 0.7, 0.8]), np.array([0.9, 0.9, 0.7]), np.array([0.5, 0.6, 0.7])]
scores = np.array(folds)
C = [0.1, 1.0, 10.0]
mean_scores = scores.mean(axis=1)
best = np.argmax(mean_scores)
for c, s in zip(C, mean_scores):
    print("C =", c, "accuracy", s)
