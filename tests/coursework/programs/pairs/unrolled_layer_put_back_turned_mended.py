import numpy as np

rng = np.random.default_rng(3)
Theta1, Theta2 = rng.normal(size=(5, 4)), rng.normal(size=(2, 6))
unrolled = np.concatenate((Theta1.ravel(), Theta2.ravel()))
back1 = unrolled[:20].reshape(5, 4)
back2 = unrolled[20:].reshape(2, 6)
x = rng.normal(size=4)
print(back1 @ x, back2.sum())
