import numpy as np

# A softmax over a whole picture: every pixel has its share, and gains and offsets of the columns only scale it.
salience = np.array([[0.2, 1.0, 0.4], [0.3, 0.1, 0.8], [0.5, 0.5, 0.2]])
gain = np.array([1.0, 0.8, 1.2])
offset = np.array([0.0, 0.1, -0.1])
scores = salience * gain + offset
shares = np.exp(scores - scores.max())
shares = shares / shares.sum()
print("brightest pixel:", np.unravel_index(shares.argmax(), shares.shape), shares.sum().round(6))

# Logits of four examples, one scale and one offset for each class, and a softmax for each example.
logits = np.array([[2.0, 0.1, 0.3], [0.2, 1.5, 0.9], [0.1, 0.2, 1.1], [0.9, 0.8, 0.7]])
W, b = np.array([1.0, 0.9, 1.1]), np.array([0.0, 0.1, 0.0])
Z = logits * W + b
E = np.exp(Z)
print((E / E.sum(axis=1, keepdims=True)).argmax(axis=1))
