import numpy as np
y = np.array([1, 0, 1, 1, 0])
p = np.array([0.9, 0.2, 0.7, 0.6, 0.4])
log_likelihood = y @ np.log(p) + (1 - y) @ np.log(1 - p)
cost = -np.mean(log_likelihood)
print(cost.round(4))
