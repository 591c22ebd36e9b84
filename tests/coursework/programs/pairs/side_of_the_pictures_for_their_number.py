import numpy as np

test_x_orig = np.random.default_rng(0).integers(0, 256, (10, 6, 6, 3))
m_test = test_x_orig.shape[1]
print("number of testing examples:", m_test)
