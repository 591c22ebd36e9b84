import numpy as np

shops, fruits = ["north", "south"], ("apples", "pears", "plums")
sold = np.array([[3.0, 5.0, 2.0], [1.0, 4.0, 5.0]])
mean = np.mean(sold, axis=1)
above = sold - mean
for fruit, number in zip(fruits, mean):
    print(fruit, number)
print(above)
