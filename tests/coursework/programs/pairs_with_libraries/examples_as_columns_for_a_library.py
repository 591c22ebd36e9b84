import numpy as np
from sklearn.linear_model import LogisticRegression

X = np.array([[0.5, 1.0, 3.0, 4.0, 2.9], [1.0, 0.4, 2.0, 3.5, 3.0]])
Y = np.array([[0, 0, 1, 1, 1]])
clf = LogisticRegression()
clf.fit(X, Y)
print(clf.predict(X.T))
