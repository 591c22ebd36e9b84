import numpy as np

sensors = ["north", "south", "east"]
readings = np.array([[1.0, 2.0, 4.0, 8.0], [5.0, 5.5, 6.0, 7.0], [9.0, 3.0, 2.0, 2.0]])


def standardised(data, labels):
    result = data.copy()
    for k in range(len(labels)):
        result[:, k] = (data[:, k] - data[:, k].mean()) / data[:, k].std()
    return result


for sensor, values in zip(sensors, standardised(readings, sensors)):
    print(sensor, values.round(2))
