import numpy as np
from sklearn.linear_model import LinearRegression

houses = np.array([[50.0, 2, 210], [80, 3, 330], [65, 2, 265], [110, 4, 440]])
area = houses[:, [0]]
price = houses[:, 2]
model = LinearRegression()
model.fit(area, price)
print(np.round(model.predict(np.array([[70.0]])), 2))
