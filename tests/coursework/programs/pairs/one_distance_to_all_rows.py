import numpy as np


class Neighbours:
    def __init__(self, k):
        self.k = k

    def fit(self, flowers, kinds):
        self.flowers, self.kinds = flowers, kinds

    def kind_of(self, flower):
        gaps = self.flowers - flower
        far = np.sqrt((gaps**2).sum())
        near = self.kinds[np.argsort(far)[: self.k]]
        return np.bincount(near).argmax()


flowers = np.array([[5.1, 3.5, 1.4], [4.9, 3.0, 1.4], [6.3, 3.3, 6.0], [5.8, 2.7, 5.1], [7.1, 3.0, 5.9]])
model = Neighbours(k=3)
model.fit(flowers, np.array([0, 0, 1, 1, 1]))
print([int(model.kind_of(flower)) for flower in np.array([[5.0, 3.4, 1.5], [6.5, 3.0, 5.8]])])
