import numpy as np
cm = np.array([[30, 5, 5], [2, 50, 8], [10, 0, 10]])
tp = np.diag(cm)
fp = cm.sum(axis=0) - tp
fn = cm.sum(axis=1) - tp
print("precision", (tp / (tp + fp)).round(3), "recall", (tp / (tp + fn)).round(3))
