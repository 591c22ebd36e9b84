import numpy as np

def mean_of_rows(x):
    """
    参数：
    x -- 形状为 (n, m) 的矩阵

    返回：
    mu -- 每行的均值，形状为 (n, 1)
    """
    mu = np.mean(x, axis=1, keepdims=True)
    return mu

print(mean_of_rows(np.array([[1., 2.], [3., 5.]])))
