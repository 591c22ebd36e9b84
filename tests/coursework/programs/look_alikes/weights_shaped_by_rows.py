import numpy as np

rng = np.random.default_rng(3)
w = rng.normal(size=(5,))


def predict(w, X):
    w = w.reshape(X.shape[0], 1)
    return (w.T @ X > 0).ravel()


one = rng.normal(size=(5, 1))
print(predict(w, rng.normal(size=(5, 7))), predict(w, one))
probs = 1 / (1 + np.exp(-rng.normal(size=(9, 5)) @ w.reshape(-1, 1)))
guess = (probs > 0.5).astype(int)
truth = rng.integers(0, 2, size=(9, 1))
print(np.sum(guess * truth), np.sum(guess * (1 - truth)))
