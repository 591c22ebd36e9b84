import numpy as np

rng = np.random.default_rng(9)
faces = rng.integers(0, 256, (6, 8, 8, 3)) / 255
w = rng.normal(size=(192, 1)) * 0.01


def smiles(stack):
    rows = stack.reshape(len(stack), -1)
    return 1 / (1 + np.exp(-(rows @ w)))


print(smiles(faces).ravel().round(2))
for k in range(2):
    print(smiles(faces[k : k + 1]).ravel().round(2))
