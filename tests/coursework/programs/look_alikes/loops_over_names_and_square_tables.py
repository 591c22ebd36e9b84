"""Indexes that count names or examples, on tables both of whose axes may be counted so."""

import numpy as np

# A table of confusions: the rows and the columns are the same classes.
classes = ["cat", "dog", "fox"]
confusion = np.array([[8.0, 1.0, 1.0], [2.0, 7.0, 1.0], [0.0, 2.0, 9.0]])
for k in range(len(classes)):
    recall = confusion[k, k] / confusion[k].sum()
    precision = confusion[k, k] / confusion[:, k].sum()
    print(classes[k], recall, precision)
for name, row in zip(classes, confusion):
    print(name, row)
for name, column in zip(classes, confusion.T):
    print(name, column)

# Names of the columns, and the first few rows shown by another index.
features = ["height", "weight", "age"]
people = np.array([[1.7, 65.0, 20.0, 1.0], [1.8, 80.0, 31.0, 0.0], [1.6, 55.0, 44.0, 1.0]])
for j in range(len(features)):
    people[:, j] = people[:, j] / people[:, j].max()
for feature, column in zip(features, people.T):
    print(feature, column)
for i in range(3):
    print(people[i])

# A while loop over the names of the columns, and one over as many examples.
j = 0
while j < len(features):
    people[:, j] -= people[:, j].mean()
    j += 1
i = 0
while i < 3:
    print(people[i])
    i += 1

# As many examples as features, the examples as rows and then as columns.
X, y = np.array([[2.0, 1.0], [0.5, 3.0]]), np.array([1, 0])
w = np.zeros(2)
for i in range(len(X)):
    w = w + 0.1 * (y[i] - (X[i] @ w > 0)) * X[i]
print(X @ w > 0)
v = np.zeros(2)
for i in range(len(X)):
    v = v + 0.1 * (y[i] - (X[:, i] @ v > 0)) * X[:, i]
print(v @ X > 0)

# Hubs and authorities: both axes of a table of links are the pages, and both scores go along both.
links, page_is_known = np.array([[0.0, 1.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]), np.array([1, 0, 1])
hubs, authorities = np.ones(3), np.ones(3)
for step in range(3):
    authorities = np.array([links[:, i] @ hubs * page_is_known[i] for i in range(len(links))])
    hubs = np.array([links[i] @ authorities for i in range(len(links))])
    hubs = hubs / hubs.sum()
print(hubs, links @ authorities)

# The perceptron in its dual form: one number for each example, and a typed table of likeness.
likeness, answers = np.array([[2.0, 0.5, 0.1], [0.5, 1.0, 0.3], [0.1, 0.3, 1.5]]), np.array([1, -1, 1])
alpha = np.zeros(3)
for epoch in range(3):
    for i in range(len(likeness)):
        if answers[i] * np.sum(alpha * answers * likeness[:, i]) <= 0:
            alpha[i] += 1
print(np.sign(likeness @ (alpha * answers)))
