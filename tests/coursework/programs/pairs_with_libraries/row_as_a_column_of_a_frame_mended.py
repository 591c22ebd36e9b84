import numpy as np
import pandas as pd

frame = pd.DataFrame({"x": [0.0, 1.0, 2.0]})
A = 1 / (1 + np.exp(-frame["x"].values.reshape(1, 3)))
frame["probability"] = A.ravel()
print(frame.round(3))
