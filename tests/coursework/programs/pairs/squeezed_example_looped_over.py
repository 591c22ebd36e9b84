import numpy as np


class Judge:
    def __init__(self, weights, bias):
        self.weights = weights
        self.bias = bias

    def verdicts(self, mails):
        probabilities = 1 / (1 + np.exp(-(self.weights.T @ mails + self.bias)))
        scores = np.squeeze(probabilities)
        return [("spam" if score > 0.5 else "ham") for score in scores]


judge = Judge(np.array([[2.0], [-1.0], [0.5]]), -0.2)
mails = np.array([[1.0, 0.0, 0.3], [0.2, 0.9, 0.1], [0.0, 1.0, 0.6]])
print(judge.verdicts(mails))
print(judge.verdicts(mails[:, 1:2]))
