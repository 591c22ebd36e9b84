import numpy as np

y_test = np.array([[1], [0], [1], [1], [0]])
scores = np.array([0.8, 0.3, 0.4, 0.9, 0.6])
predictions = (scores > 0.5).astype(int)
accuracy = np.mean(predictions == y_test)
print("accuracy", accuracy)
