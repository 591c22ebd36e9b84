"""A fee for each item, a bias that is gone through with its weight, and shares of a bias in each product."""
prices, counts = [3.0, 4.5, 2.0], [2, 1, 5]
fee = 0.5
bill = 0
for price, count in zip(prices, counts):
    bill += price * count + fee
print(bill)
weights, biases, inputs = [0.4, -0.2, 0.1], [0.1, 0.2, 0.3], [1.0, 2.0, 3.0]
total = 0
for w, b, x in zip(weights, biases, inputs):
    total += w * x + b
print(total)
wages = sum(hours * wage + bonus for hours, wage, bonus in zip([3, 4], [10, 12], [1, 0]))
outputs = []
for w, x in zip(weights, inputs):
    b = 0.3
    z = w * x + b
    outputs.append(z)
level = 0.0
for w, x in zip(weights, inputs):
    level = w * x + level
print(wages, outputs, level)
