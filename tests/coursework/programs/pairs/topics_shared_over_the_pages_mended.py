import numpy as np


class Topics:
    def __init__(self, scores):
        self.scores = scores

    def shares(self):
        E = np.exp(self.scores)
        return E / np.sum(E, axis=0, keepdims=True)

    def sizes(self):
        return np.mean(self.shares(), axis=1)


scores = np.array([[0.2, 1.5, -0.3, 0.8], [1.1, -0.2, 0.4, 0.1], [0.3, 0.9, 2.0, -1.0]])
sizes = Topics(scores).sizes()
print("largest topic:", np.argmax(sizes), "entropy:", -np.sum(sizes * np.log(sizes)))
