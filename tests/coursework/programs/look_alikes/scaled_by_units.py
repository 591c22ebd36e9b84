import numpy as np

rng = np.random.default_rng(3)
X = rng.normal(size=(3, 3))
W = rng.normal(size=(3, 3)) * 0.1
gamma, beta = np.ones((3, 1)), np.zeros((3, 1))
Wx = W @ X
scores = (Wx - Wx.mean(axis=1, keepdims=True)) / Wx.std(axis=1, keepdims=True)
print(np.maximum(gamma * scores + beta, 0).shape, np.maximum(gamma * Wx + beta, 0).shape)

x = np.array([0.5, 1.0, -0.5])
print(np.tanh(np.sum(W * x, axis=1) + np.zeros(3)), np.tanh(W * x + np.zeros(3)).sum(axis=1))

t = np.linspace(0, 1, 3)
W_wave = np.array([[1.0, 2.0, 3.0]]).T * np.ones((3, 3))
phase = np.array([0.1, 0.2, 0.3])
print(np.tanh(W_wave * t + phase))

keep = np.array([[1.0], [0.0], [1.0]])
W = W * keep
print(np.maximum(np.dot(W, X) + beta, 0).shape, np.tanh(0.9 * W + 0.1 * np.eye(3)).shape)
