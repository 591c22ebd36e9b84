"""Predictions set one by one."""
import numpy as np
class Model:
    def __init__(self, w):
        self.w = w
    def predict(self, X):
        A = 1 / (1 + np.exp(-np.dot(self.w.T, X)))
        prediction = np.zeros((1, A.shape[1]))
        for i in range(A.shape[1]):
            if A[0][i] > 0.5:
                prediction[0, i] = 1
        return prediction
rng = np.random.default_rng(11)
print(Model(np.array([[1.0], [-2.0], [0.5]])).predict(rng.normal(size=(3, 20))))
