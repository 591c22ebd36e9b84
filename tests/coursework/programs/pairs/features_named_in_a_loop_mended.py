import numpy as np

features = ["area", "rooms", "price"]
rng = np.random.default_rng(3)
houses = rng.normal(size=(3, 12)) * np.array([[30.0], [1.0], [90.0]]) + np.array([[100.0], [4.0], [300.0]])


def standardise(table):
    center, width = np.mean(table, axis=1, keepdims=True), np.std(table, axis=1, keepdims=True)
    return (table - center) / width


scaled = standardise(houses)
for i in range(len(features)):
    print(features[i], scaled[i].round(1))
