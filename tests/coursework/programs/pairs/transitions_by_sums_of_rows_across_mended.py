import numpy as np
transitions = np.array([[5.0, 3.0, 2.0], [1.0, 8.0, 3.0], [4.0, 4.0, 1.0]])
row_totals = transitions.sum(1, keepdims=True)
P = transitions / row_totals
state = np.array([1.0, 0.0, 0.0])
for step in range(3):
    state = state @ P
print("state", state.round(4), "sum", state.sum().round(4))
