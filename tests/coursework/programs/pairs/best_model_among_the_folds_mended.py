import numpy as np

np.random.seed(0)
n_folds, n_models = 4, 3
errors = np.zeros((n_folds, n_models))
for i in range(n_folds):
    for j in range(n_models):
        errors[i, j] = np.random.rand() + abs(j - 2)
best_model = int(np.argmin(np.mean(errors, axis=0)))
print("model", best_model)
