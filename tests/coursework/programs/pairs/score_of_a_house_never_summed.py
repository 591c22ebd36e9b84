import numpy as np

def predict(x, w, b):
    p = x * w + b
    return p

w = np.array([0.4, 18.5, -53.4, -26.4])
x = np.array([2104, 5, 1, 45])
f = predict(x, w, 785.2)
print("prediction:", f)
