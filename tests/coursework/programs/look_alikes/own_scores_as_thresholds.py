"""Every score in turn is the threshold for all scores: the table of a ROC curve, and ranks by counting."""

import numpy as np

scores = np.array([0.15, 0.42, 0.38, 0.81, 0.66, 0.2])
truth = np.array([0, 0, 1, 1, 1, 0])
cuts = np.sort(scores)[:, None]
flagged = scores >= cuts
hits = (flagged & (truth == 1)).sum(axis=1) / (truth == 1).sum()
alarms = (flagged & (truth == 0)).sum(axis=1) / (truth == 0).sum()
column = scores.reshape(-1, 1)
ranks = (column > scores).sum(axis=1)
print(hits.round(2), alarms.round(2), ranks)
