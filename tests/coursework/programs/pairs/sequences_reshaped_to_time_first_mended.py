import numpy as np

rng = np.random.default_rng(0)
def run(seqs):
    B, T, D = seqs.shape
    x = np.transpose(seqs, (1, 0, 2))
    total = np.zeros((B, D))
    for t in range(T):
        total = total + x[t]
    return total
print(run(rng.normal(size=(5, 7, 2))))
