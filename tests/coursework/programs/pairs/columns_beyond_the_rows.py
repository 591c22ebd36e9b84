import numpy as np

grades = np.array([[7.0, 8.0, 6.0, 9.0], [5.0, 6.0, 9.0, 10.0], [8.0, 8.0, 7.0, 6.0]])
students, tests = grades.shape
passed = 0
for s in range(students):
    for t in range(students):
        passed += grades[s, t] >= 7
print("passed", passed, "of", grades.size, "in", tests, "tests")
