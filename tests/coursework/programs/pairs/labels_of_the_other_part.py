import numpy as np

rng = np.random.default_rng(3)
features, price = rng.normal(size=(10, 2)), rng.normal(size=10)
cut = int(0.7 * len(features))
train, train_price = features[:cut], price[cut:]
test, test_price = features[cut:], price[cut:]
theta = np.zeros(2)
for step in range(25):
    theta -= 0.1 * train.T @ (train @ theta - train_price) / cut
print(theta.round(3), np.mean((test @ theta - test_price) ** 2).round(3))
