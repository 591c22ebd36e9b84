import numpy as np
area = np.array([50.0, 60.0, 80.0, 100.0, 120.0, 150.0])
price = np.array([100.0, 130.0, 160.0, 220.0, 240.0, 310.0])
A = np.c_[np.ones(6), area]
coef = np.linalg.inv(A.T.dot(A)).dot(A.T) * price
print(coef.round(2))
print("residual", np.round(price - A @ coef, 2) if coef.ndim == 1 else coef.shape)
