import numpy as np

readings = []
for i in range(5):
    readings.extend([i * 0.5, 20.0 + i])
table = np.array(readings).reshape(2, -1)
time, temperature = table
print("rise", temperature[-1] - temperature[0], "in", time[-1] - time[0])
