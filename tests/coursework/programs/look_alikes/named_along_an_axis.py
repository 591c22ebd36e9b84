import numpy as np

rng = np.random.default_rng(8)

# Temperatures of cities, month by month: each city is standardised by itself.
months, cities = ["January", "April", "July"], ["Rome", "Oslo", "Cairo", "Quito"]
degrees = np.array([[8.0, 14.0, 26.0], [-4.0, 5.0, 18.0], [14.0, 21.0, 28.0], [14.0, 14.1, 14.9]])
z = (degrees - degrees.mean(axis=1, keepdims=True)) / degrees.std(axis=1, keepdims=True)
for j, month in enumerate(months):
    print(month, z[:, j].round(2))
for city, row in zip(cities, z):
    print(city, row.round(2))

# Marks: each subject is standardised over the students, who are named along the columns.
marks = rng.normal(60, 10, size=(2, 3))
graded = (marks - marks.mean(axis=1, keepdims=True)) / marks.std(axis=1, keepdims=True)
print(dict(zip(["Ann", "Ben", "Cai"], graded[0].round(1))))

# Features as rows, and their names beside them.
people = rng.normal(size=(3, 5)) * np.array([[10.0], [20.0], [5.0]])
mean, std = people.mean(axis=1, keepdims=True), people.std(axis=1, keepdims=True)
for i, name in enumerate(("height", "weight", "age")):
    print(name, mean[i], ((people - mean) / std)[i].round(1))

# As many people as there are features.
square = rng.normal(size=(3, 3))
scaled = (square - square.mean(axis=0)) / square.std(axis=0)
for j, name in enumerate(["height", "weight", "age"]):
    print(name, scaled[:, j], square.mean(axis=0)[j])

# Shares of a day, each day by itself.
hours = np.abs(rng.normal(size=(4, 3)))
shares = hours / hours.sum(axis=1, keepdims=True)
print(dict(zip(["sleep", "work", "play"], shares.T)))
