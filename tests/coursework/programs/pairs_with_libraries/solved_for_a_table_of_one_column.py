import numpy as np
import pandas as pd

rng = np.random.default_rng(0)
frame = pd.DataFrame({"area": rng.random(12), "age": rng.random(12), "price": rng.random(12)})
y = frame[["price"]].values
A = np.column_stack((np.ones(12), frame[["area", "age"]].values))
coefficients = np.linalg.solve(A.T @ A, A.T @ y)
print(coefficients * (A.std(axis=0) + 1.0))
