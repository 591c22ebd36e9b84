import numpy as np

class Start:
    def zeros(self, dim):
        """Return the parameters.

        Returns:
            w: weights of shape (dim, 1)
            b: a number
        """
        w = np.zeros(dim)
        b = 0.0
        return w, b

w, b = Start().zeros(3)
print("w =", str(w), "b =", b)
