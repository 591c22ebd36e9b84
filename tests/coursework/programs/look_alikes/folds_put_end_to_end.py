import numpy as np

rng = np.random.default_rng(4)

# Folds put end to end: all predictions beside all labels, and pooled rates.
folds = [(rng.normal(size=(4, 2)), rng.integers(0, 2, size=(4, 1))) for _ in range(3)]
w = rng.normal(size=(2, 1))
guesses, answers = [], []
for X, y in folds:
    guesses.append(1 / (1 + np.exp(-X @ w)))
    answers.append(y)
P, Y = np.concatenate(guesses), np.concatenate(answers)
print("all folds:", np.mean((P > 0.5) == Y), "expected rate", P.mean(axis=0), "seen", Y.mean(axis=0))
base = Y.mean(axis=0)
print("always the same:", [np.mean((base > 0.5) == y) for y in answers])

# One feature, standardised with the statistics of two thirds.
parts = [rng.normal(size=(5, 1)) for _ in range(3)]
pooled = np.concatenate(parts[:2])
print((parts[2] - pooled.mean(axis=0)) / pooled.std(axis=0))

# Models side by side, and on an axis of their own.
models = [rng.normal(size=(2, 1)) for _ in range(3)]
X, y = folds[0]
preds = [1 / (1 + np.exp(-X @ w)) for w in models]
print(np.mean((np.stack(preds).mean(axis=0) > 0.5) == y))
print(np.mean((np.hstack(preds).mean(axis=1, keepdims=True) > 0.5) == y))
print(np.mean((np.array(preds).mean(axis=0) > 0.5) == y))
