import numpy as np


class Spam:
    def __init__(self, weights, bias):
        self.weights, self.bias = weights, bias

    def decide(self, mails):
        P = 1 / (1 + np.exp(-(self.weights.T @ mails + self.bias)))
        verdict = np.zeros((1, P.shape[1]), dtype=int)
        for k in range(mails.shape[1]):
            if P[0, k] > 0.5:
                verdict[0, k] = 1
        return verdict


mails = np.array([[0.1, 1.4, -0.3, 2.0, 1.1], [1.2, -0.6, 0.7, 0.4, 0.2]])
print(Spam(np.array([[1.5], [-0.5]]), -0.4).decide(mails))
