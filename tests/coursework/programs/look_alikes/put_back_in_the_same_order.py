import numpy as np

rng = np.random.default_rng(17)
W = rng.normal(size=(4, 3))
by_columns = W.ravel(order="F")
print(np.allclose(by_columns.reshape(4, 3, order="F"), W), np.allclose(by_columns.reshape(3, 4), W.T))
turned = W.T.ravel()
print(np.allclose(turned.reshape(4, 3, order="F"), W))

S = rng.normal(size=(3, 3))
print(np.allclose(S.ravel().reshape(3, 3, order="F"), S.T), np.allclose(S.T.ravel().reshape(3, 3, order="F"), S))

both = np.concatenate((W.ravel(), S.ravel("F")))
print(np.allclose(both[:12].reshape(4, 3), W), np.allclose(both[12:].reshape(3, 3, order="F"), S))

digits = rng.normal(size=(2, 25))
picture = digits[0].reshape(5, 5, order="F")
print("a row as it was written by columns", picture.shape)
