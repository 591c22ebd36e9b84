import numpy as np
ages = np.array([[31.0], [22.0], [45.0], [27.0], [39.0]])
ranked = np.sort(ages)
print("median age:", ranked[len(ages) // 2, 0])
