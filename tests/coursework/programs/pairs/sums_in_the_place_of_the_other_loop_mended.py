"""Row sums by two loops; the sum is put where the column's number says. There are more columns than rows."""

import numpy as np

table = np.array([[3.0, 1.0, 4.0, 1.0], [5.0, 9.0, 2.0, 6.0], [5.0, 3.0, 5.0, 8.0]])
totals = np.zeros((table.shape[0], 1))
for c in range(table.shape[1]):
    for r in range(table.shape[0]):
        totals[r, 0] += table[r, c]
print(totals.ravel())
