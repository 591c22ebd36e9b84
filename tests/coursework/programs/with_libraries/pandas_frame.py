import numpy as np
import pandas as pd

rng = np.random.default_rng(1)
df = pd.DataFrame({"age": rng.integers(18, 80, 50), "fare": rng.gamma(2, 15, 50), "survived": rng.integers(0, 2, 50)})
df["age_scaled"] = (df["age"] - df["age"].mean()) / df["age"].std()
df["fare_scaled"] = (df["fare"] - df["fare"].mean()) / df["fare"].std()
X = df[["age_scaled", "fare_scaled"]].values
y = df["survived"].to_numpy()
Xb = np.column_stack([np.ones(len(X)), X])
theta = np.zeros(Xb.shape[1])
for _ in range(100):
    p = 1 / (1 + np.exp(-Xb @ theta))
    theta -= 0.1 * Xb.T @ (p - y) / len(y)
df["p"] = p
print(theta.round(3), df.groupby("survived")["p"].mean().round(3).tolist(), df.describe().shape)
