import numpy as np

rng = np.random.default_rng(5)
rows = rng.normal(size=(30, 2))
marks = (rows[:, 0] - rows[:, 1] > 0).astype(float)
order = rng.permutation(len(rows))
rows, marks = rows[order], marks[order]
weights, bias = np.zeros(2), 0.0
for turn in range(80):
    guessed = 1 / (1 + np.exp(-(rows @ weights + bias)))
    weights -= 0.5 * rows.T @ (guessed - marks) / len(rows)
    bias -= 0.5 * np.mean(guessed - marks)
print("right:", np.mean((guessed > 0.5) == marks))
