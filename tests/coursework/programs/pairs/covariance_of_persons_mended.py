"""The covariance of height and weight, read from a table of persons."""
import numpy as np
body = np.array([[1.62, 58.0], [1.75, 71.0], [1.81, 80.0], [1.68, 66.0], [1.90, 92.0]])
C = np.cov(body, rowvar=False)
print("variances", C[0, 0].round(4), C[1, 1].round(4), "together", C[0, 1].round(4))
