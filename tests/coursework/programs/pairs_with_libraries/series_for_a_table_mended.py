import pandas as pd
from sklearn.linear_model import LinearRegression

frame = pd.DataFrame({"area": [50.0, 80.0, 65.0], "price": [210.0, 330.0, 265.0]})
X = frame[["area"]]
y = frame["price"]
print(LinearRegression().fit(X, y).coef_.round(3))
