"""Comments with commas above tables scaled along their rows: sentences, and months."""
import numpy as np

# jan, feb, mar
sales = np.array([[10.0, 12.0, 9.0], [100.0, 130.0, 90.0]])
z = (sales - sales.mean(axis=1, keepdims=True)) / sales.std(axis=1, keepdims=True)
print(z)

# height, weight of the same three people, one quantity a row
data = np.array([[160.0, 170.0, 180.0], [55.0, 65.0, 80.0]])
z = (data - data.mean(axis=1, keepdims=True)) / data.std(axis=1, keepdims=True)
print(z @ z.T / 3)

# price of each house: in June, in July, in August
price = np.array([[200.0, 210.0, 215.0], [300.0, 290.0, 310.0], [150.0, 155.0, 149.0]])
growth = (price - price.mean(axis=1, keepdims=True)) / price.std(axis=1, keepdims=True)
print(growth @ np.array([-1.0, 0.0, 1.0]))

# columns: length, width, height of parts in mm; each part is compared by its shape alone
parts = np.array([[10.0, 5.0, 2.0], [20.0, 10.0, 4.0], [9.0, 5.0, 2.5]])
shape_only = (parts - parts.mean(axis=1, keepdims=True)) / parts.std(axis=1, keepdims=True)
print(shape_only)
