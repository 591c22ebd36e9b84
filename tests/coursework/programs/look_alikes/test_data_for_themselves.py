"""Test data scaled for a picture; data called strain and latest; tests and hours that are no sisters."""
import numpy as np

rng = np.random.default_rng(0)
strain = rng.normal(3, 2, size=(20, 6))
latest = rng.normal(3, 2, size=(4, 6))
strain_z = (strain - strain.mean(axis=0)) / strain.std(axis=0)
latest_z = (latest - latest.mean(axis=1, keepdims=True)) / latest.std(axis=1, keepdims=True)
print(strain_z.std(axis=0), latest_z.max(axis=1))

training_hours = np.array([[1.0, 2.0, 3.0], [2.0, 4.0, 9.0], [3.0, 1.0, 2.0]])
test_scores = np.array([[70.0, 80.0, 90.0], [60.0, 65.0, 50.0]])
hours = (training_hours - training_hours.mean(axis=0)) / training_hours.std(axis=0)
# every student by himself: which test was his best
own = (test_scores - test_scores.mean(axis=1, keepdims=True)) / test_scores.std(axis=1, keepdims=True)
print(hours, own.argmax(axis=1))

rng = np.random.default_rng(3)
X_train = rng.normal(size=(20, 4))
X_val = rng.normal(size=(8, 4))
per_feature = (X_train - X_train.mean(axis=0)) / X_train.std(axis=0)
per_example = (X_val - X_val.mean(axis=1, keepdims=True)) / X_val.std(axis=1, keepdims=True)
print("normalised over the batch:", per_feature.mean(axis=0))
print("normalised over the layer:", per_example.mean(axis=1))

rng = np.random.default_rng(0)
items_train = rng.normal(size=(12, 5))
new_users = rng.integers(1, 6, size=(4, 5)).astype(float)
items = (items_train - items_train.mean(axis=0)) / items_train.std(axis=0)
tastes = (new_users - new_users.mean(axis=1, keepdims=True)) / (new_users.std(axis=1, keepdims=True) + 1e-8)
print(items.mean(axis=0), tastes @ items.T)
