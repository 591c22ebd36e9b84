import numpy as np


class Packer:
    def __init__(self, W, b):
        self.rows, self.cols = W.shape
        self.theta = np.hstack([W.flatten(), b.flatten()])

    def unpack(self):
        n = self.rows * self.cols
        W = self.theta[:n].reshape((self.rows, self.cols))
        return W, self.theta[n:].reshape(-1, 1)


packed = Packer(np.arange(12.0).reshape(3, 4), np.ones((3, 1)))
print(packed.unpack()[0] @ np.ones((4, 2)))
