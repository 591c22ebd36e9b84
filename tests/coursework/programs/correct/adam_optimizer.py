import numpy as np

rng = np.random.default_rng(21)
X = rng.normal(size=(4, 36))
Y = (X[0:1] + 0.5 * X[3:4] > 0).astype(int)
w = np.zeros((4, 1))
b = 0.0
m_w, v_w = np.zeros((4, 1)), np.zeros((4, 1))
m_b, v_b = 0.0, 0.0
beta1, beta2, epsilon, alpha = 0.9, 0.999, 1e-8, 0.05
for t in range(1, 61):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dw = X @ (A - Y).T / X.shape[1]
    db = np.mean(A - Y)
    m_w = beta1 * m_w + (1 - beta1) * dw
    v_w = beta2 * v_w + (1 - beta2) * dw**2
    m_b = beta1 * m_b + (1 - beta1) * db
    v_b = beta2 * v_b + (1 - beta2) * db**2
    w = w - alpha * (m_w / (1 - beta1**t)) / (np.sqrt(v_w / (1 - beta2**t)) + epsilon)
    b = b - alpha * (m_b / (1 - beta1**t)) / (np.sqrt(v_b / (1 - beta2**t)) + epsilon)
print(w.ravel().round(4), round(float(b), 4), round(float(np.mean((A > 0.5) == Y)), 3))
