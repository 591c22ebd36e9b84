import numpy as np

# January, February, March
sales = np.array([[120.0, 80.0, 200.0], [12.0, 9.0, 21.0], [55.0, 35.0, 90.0], [7.0, 4.0, 10.0]])
low, high = sales.min(axis=1, keepdims=True), sales.max(axis=1, keepdims=True)
season = (sales - low) / (high - low)
print(season.mean(axis=0).round(2), season.round(2))


def normalise(Z, axis):
    return (Z - Z.mean(axis=axis, keepdims=True)) / Z.std(axis=axis, keepdims=True)


print(normalise(sales, 0).round(2), normalise(sales, 1).round(2))
