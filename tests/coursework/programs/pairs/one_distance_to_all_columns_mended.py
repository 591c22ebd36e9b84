import numpy as np

cities = np.array([[2.0, 9.5, 4.0, 7.5, 1.0], [1.0, 8.0, 6.5, 2.0, 7.0]])
names = ["Ahm", "Berg", "Calw", "Dorf", "Elm"]
here = np.array([[8.0], [3.0]])
distance = np.linalg.norm(cities - here, axis=0)
nearest = int(np.argmin(distance))
print(names[nearest])
