import numpy as np

cities = ["Oslo", "Rome", "Lima"]
rain = np.array([[3.0, 4.0, 2.0, 5.0], [1.0, 0.0, 2.0, 1.0], [0.0, 0.2, 1.0, 0.0]])
i = 0
while i < len(cities):
    rain[:, i] -= rain[:, i].mean()
    i += 1
for city, row in zip(cities, rain):
    print(city, row.round(2))
