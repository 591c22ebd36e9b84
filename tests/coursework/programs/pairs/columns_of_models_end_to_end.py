"""Columns of three models below one another, averaged over their axis of one."""
import numpy as np
first = np.array([[0.9], [0.4], [0.2], [0.6]])
second = np.array([[0.8], [0.6], [0.1], [0.4]])
third = np.array([[0.7], [0.3], [0.6], [0.9]])
together = np.vstack([first, second, third])
mean = np.mean(together, axis=1, keepdims=True)
print((mean > 0.5).sum(), "of", len(first))
