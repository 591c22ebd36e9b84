import numpy as np

rng = np.random.default_rng(0)
V = rng.normal(size=(6, 4))
lengths = np.sqrt((V ** 2).sum(axis=1, keepdims=True))
V_unit = V / lengths
similarity = V_unit @ V_unit.T
print(similarity[0].argsort())
