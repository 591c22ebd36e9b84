import numpy as np

class Check:
    def __init__(self, W):
        self.W = W
    def cost(self):
        return np.sum(self.W ** 2)
    def run(self, eps=1e-5):
        out = np.zeros(self.W.shape)
        for i in range(len(self.W)):
            self.W[i] += eps
            plus = self.cost()
            self.W[i] -= 2 * eps
            minus = self.cost()
            self.W[i] += eps
            out[i] = (plus - minus) / (2 * eps)
        return out

print(Check(np.array([[1., 2.], [0.5, -1.]])).run().round(3))
