import numpy as np

readings = np.array([[0.3, 1.2, 5.0], [np.nan, 1.0, 4.0], [0.5, 1.1, 4.5], [0.4, np.nan, 5.5]])
stations = np.array([0, 1, 1, 0])
complete = ~np.any(np.isnan(readings), axis=1)
readings, stations = readings[complete], stations[complete]
print(readings.mean(axis=0), stations)
