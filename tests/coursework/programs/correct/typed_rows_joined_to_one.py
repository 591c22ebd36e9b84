"""Rows typed in and joined to one long row, which is averaged as a whole, or stands for one example of many features."""
import numpy as np
monday = np.array([[0.9, 0.4, 0.2]])
tuesday = np.array([[0.8, 0.6, 0.1]])
both = np.hstack((monday, tuesday))
print(both.mean(), both.mean(axis=1))
stack = np.vstack((monday, tuesday))
print(stack.mean(axis=0), stack.max(axis=1))
