import numpy as np

a, b = np.array([1.0, 2.0, 0.5]), np.array([0.3, 1.0, -1.0])
shares = a * b / (np.linalg.norm(a) * np.linalg.norm(b))
print("what each feature adds to the cosine:", shares, "sum", shares.sum())
print(np.sum(a * b) / (np.linalg.norm(a) * np.linalg.norm(b)))
print(sum(a * b) / (np.linalg.norm(a) * np.linalg.norm(b)))
unit = a / np.linalg.norm(a)
scaled = unit * b
print(scaled)
products = a * b
print(products.sum() / np.linalg.norm(a) / np.linalg.norm(b))
print(a * a / np.linalg.norm(a) ** 2)
gates = a * b / (np.sqrt(np.sum(b ** 2)) + 1e-8)
print(gates)
