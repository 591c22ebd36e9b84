import numpy as np

X = np.array([[0.5, -1.0, 2.0, 0.3], [1.5, 0.2, -0.7, 0.9]])
Y = np.array([[1, 0, 1, 0]])
w = np.array([[0.4], [0.8]])
A = 1 / (1 + np.exp(-(w.T @ X)))
P = (A > 0.5).astype(int)

# Python's sum goes through rows: here through what was added up already, through one row, or through every unit.
print("right:", sum(sum(P == Y)), "of", Y.shape[1])
print("right:", sum(P[0] == Y[0]), "of", len(Y[0]))
print("largest:", max(max(A)), max(A[0]), max(A.ravel()), min(A)[0])
print("right as columns:", sum((P == Y).T))

# One number an example is wanted: the squares of all outputs, of which this network has one.
errors_of_each = sum((A - Y) ** 2)
for example, error in enumerate(errors_of_each):
    print("example", example, "error", round(float(error), 3))
print("mean error:", np.mean(errors_of_each))

# Votes of several models, or of one, and how many are for a class.
for models in ([w], [w, -w, 2 * w]):
    votes = np.vstack([(model.T @ X > 0) == Y for model in models])
    print("votes:", sum(votes))
