import numpy as np

rng = np.random.default_rng(3)
X = rng.normal(size=(12, 2))
w = np.array([[0.9], [1.1]])
y = (X @ w > 0).ravel()
outputs = [X[i : i + 4] @ w for i in range(0, 12, 4)]
print(((np.array(outputs).ravel() > 0) == y).mean())
print(((np.hstack(outputs).T.ravel() > 0) == y).mean())
print(((np.hstack(outputs).ravel(order="F") > 0) == y).mean())
print(((np.vstack([o.T for o in outputs]).ravel() > 0) == y).mean())
print(np.hstack(outputs).ravel().mean())
train = X[:6]
classes = []
for c in range(2):
    classes.append(train @ (w * (c + 1)))
table = np.hstack(classes)
target = np.eye(2)[(train[:, 0] > 0).astype(int)]
print((table.ravel() - target.ravel()).std())
