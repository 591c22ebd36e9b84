"""A batch of two, typed in brackets of brackets, and normalised over the batch."""
import numpy as np

# batch norm of two feature maps, by hand
x = np.array([[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 9.0]]])
mu = x.mean(axis=0)
sd = x.std(axis=0)
print((x - mu) / (sd + 1e-5))
