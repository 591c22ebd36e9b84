import numpy as np

# A chain's transition matrix and a graph's adjacency: both axes are the same states.
A = np.array([[0.7, 0.2, 0.1], [0.3, 0.5, 0.2], [0.2, 0.2, 0.6]])
start = np.array([1.0, 0.0, 0.0])
best = np.zeros((4, A.shape[0]))
best[0] = start
for t in range(1, 4):
    for s in range(A.shape[0]):
        best[t, s] = np.max(best[t - 1] * A[:, s])
links = (A > 0.25).astype(float)
degree = links.sum(axis=1)
order = np.argsort(-degree)
sorted_links = links[order][:, order]
for i in range(links.shape[0]):
    links[:, i] = links[:, i] / max(degree[i], 1)
states, vectors = np.linalg.eigh(A @ A.T)
for i in range(len(states)):
    print(np.allclose(A @ A.T @ vectors[:, i], states[i] * vectors[:, i]))
print(best, sorted_links, links)
renamed = np.random.default_rng(0).permutation(A.shape[0])
print(links[renamed][:, renamed])
