import numpy as np

table = np.random.default_rng(1).random((6, 4)) * [180, 80, 60, 4000]
low, high = table.min(axis=0, keepdims=True), table.max(axis=0, keepdims=True)
scaled = (table - low) / (high - low)
print({name: values.mean().round(2) for name, values in zip(["身高", "体重", "年龄", "收入"], scaled.T)})
