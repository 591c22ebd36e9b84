import numpy as np

rng = np.random.default_rng(0)
X_train, y_train, X_test = rng.normal(size=(20, 4)), rng.integers(0, 3, 20), rng.normal(size=(20, 4))
d = np.linalg.norm(X_train - X_test[0], axis=1)
print(y_train[np.argsort(d)[:3]], y_train[np.argmin(d)])
sq = np.sum(X_test ** 2, axis=1, keepdims=True) + np.sum(X_train ** 2, axis=1) - 2 * X_test @ X_train.T
print(y_train[sq.argmin(axis=1)], y_train[np.argsort(sq, axis=1)[:, :3]].mean(axis=1))
back = X_test[sq.argmin(axis=0)]
print(back.shape)
own = np.sum(X_train ** 2, 1)
print((own[:, None] + own - 2 * X_train @ X_train.T).round(2)[0, 0])
pair = np.sum(X_train ** 2, axis=1) + np.sum(X_test ** 2, axis=1) - 2 * np.sum(X_train * X_test, axis=1)
print(pair.round(2))
C = X_train[:3].copy()
for _ in range(3):
    D = np.array([np.linalg.norm(X_train - c, axis=1) for c in C])
    assign = np.argmin(D, axis=0)
    C = np.stack([X_train[assign == k].mean(axis=0) for k in range(3)])
print(C, C[assign].shape, [np.argmax(D[:, i]) for i in range(3)])
spread = X_train.std(axis=0)
widest = np.argmax(spread)
print(X_train[:, widest][:3], X_train[np.argmax(X_train[:, widest])])
feature_names = ["a", "b", "c", "d"]
print(feature_names[int(np.argmax(np.abs(X_train).sum(axis=0)))])
