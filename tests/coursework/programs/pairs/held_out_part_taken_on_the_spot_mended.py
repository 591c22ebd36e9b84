import numpy as np

rng = np.random.default_rng(5)
data = rng.normal(size=(70, 4))
answers = data @ np.array([0.5, -1.0, 2.0, 0.0]) + 0.1 * rng.normal(size=70)
cut = 50
coefficients = np.linalg.lstsq(data[:cut], answers[:cut].reshape(-1, 1), rcond=None)[0]
mse = np.mean((data[cut:] @ coefficients - answers[cut:].reshape(-1, 1)) ** 2)
print(mse.round(4))
