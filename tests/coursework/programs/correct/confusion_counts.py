import numpy as np

y_true = np.array([1, 0, 1, 1, 0, 1, 0, 0, 1, 0])
scores = np.array([0.9, 0.4, 0.65, 0.3, 0.2, 0.8, 0.55, 0.1, 0.7, 0.45])
thresholds = np.linspace(0.1, 0.9, 9)
y_pred = (scores > 0.5).astype(int)
tp = np.sum((y_pred == 1) & (y_true == 1))
fp = np.sum((y_pred == 1) & (y_true == 0))
fn = np.sum((y_pred == 0) & (y_true == 1))
precision, recall = tp / (tp + fp), tp / (tp + fn)
confusion = np.zeros((2, 2), dtype=int)
np.add.at(confusion, (y_true, y_pred), 1)
predictions = scores[:, None] > thresholds
tpr = (predictions & (y_true == 1)[:, None]).sum(axis=0) / np.sum(y_true == 1)
fpr = (predictions & (y_true == 0)[:, None]).sum(axis=0) / np.sum(y_true == 0)
print(round(precision, 3), round(recall, 3), confusion, tpr.round(2), fpr.round(2))
