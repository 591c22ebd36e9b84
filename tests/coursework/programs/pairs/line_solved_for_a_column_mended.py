import numpy as np

sizes = np.array([40.0, 55.0, 62.0, 71.0, 90.0])
prices = np.array([110.0, 142.0, 170.0, 181.0, 240.0])
table = np.column_stack([np.ones(5), sizes])
theta = np.linalg.solve(table.T @ table, table.T @ prices)
errors = prices - table @ theta
print("root mean square error", np.sqrt(np.mean(errors ** 2)).round(3))
