import numpy as np
grades = np.array([[90.0, 70.0, 80.0], [60.0, 65.0, 70.0], [85.0, 95.0, 75.0], [50.0, 40.0, 45.0]])
students = ["Ana", "Ben", "Cho", "Dan"]
averages = np.mean(grades, axis=1)
best = students[np.argmax(averages)]
print("best student", best, averages.max())
