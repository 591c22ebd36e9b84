import numpy as np

np.random.seed(0)
X_train, X_val = np.random.randn(4, 20) * 3 + 1, np.random.randn(4, 7) * 3 + 1
lo, hi = X_train.min(axis=1, keepdims=True), X_train.max(axis=1, keepdims=True)
X_train_n = (X_train - lo) / (hi - lo)
X_val_n = (X_val - lo) / (hi - lo)
w = np.array([[0.5], [-1.0], [0.2], [0.1]])
print((w.T @ X_train_n).round(2), (w.T @ X_val_n).round(2))
