"""Names and prints with dot or inner in them that speak of no dot product."""
import numpy as np

scores = np.array([3.0, 0.0, 5.0])
mask = np.array([1.0, 0.0, 1.0])
winners = scores * mask
print("winners:", winners)

prices = np.array([12.0, 8.0, 5.0])
guests = np.array([2.0, 3.0, 1.0])
dinner = prices * guests
print("dinner of each table:", dinner)

omega = np.array([1.0, 2.0, 3.0])
gain = np.array([0.5, 0.5, 0.1])
theta_dot = omega * gain
print("theta_dot =", theta_dot)

x = np.linspace(0, 1, 5)
pattern = np.array([1.0, 0.0, 1.0, 0.0, 1.0])
dotted = x * pattern
print("dotted line:", dotted)

a = np.array([1.0, 2.0, 3.0])
b = np.array([4.0, 5.0, 6.0])
dot_terms = a * b
print("terms of the dot product:", dot_terms)
print("dot product:", a @ b)

a = np.array([1.0, 2.0, 3.0])
b = np.array([4.0, 5.0, 6.0])
not_dot = a * b
print("this is not the dot product but", not_dot)
print("np.dot gives", np.dot(a, b))

grid = np.arange(6.0)
inside = np.array([0.0, 1, 1, 1, 1, 0])
inner = grid * inside
print("inner points:", inner)

u = np.array([1, 2, 3])
v = np.array([2, 2, 2])
elementwise_vs_dot = u * v
print("element by element (no dot product):", elementwise_vs_dot)
