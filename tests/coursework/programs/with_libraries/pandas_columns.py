import numpy as np
import pandas as pd

rng = np.random.default_rng(2)
data = pd.DataFrame(rng.normal(size=(30, 4)), columns=list("abcd"))
data["label"] = (data["a"] > 0).astype(int)
X = data.drop(columns="label").to_numpy().T
Y = data["label"].values.reshape(1, -1)
w, b = np.zeros((X.shape[0], 1)), 0.0
for _ in range(60):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    w = w - 0.5 * X @ (A - Y).T / X.shape[1]
    b = b - 0.5 * np.sum(A - Y) / X.shape[1]
print(pd.Series(w.ravel(), index=data.columns[:-1]).round(3).to_dict(), data.corr().shape)
