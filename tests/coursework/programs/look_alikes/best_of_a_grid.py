import numpy as np

lrs, regs = np.array([0.1, 0.3, 1.0]), np.array([0.0, 0.01, 0.1, 1.0])
scores = np.array([[lr - (reg - 0.1) ** 2 for reg in regs] for lr in lrs])
i, j = np.unravel_index(np.argmax(scores), scores.shape)
print(lrs[i], regs[j], lrs[scores.max(axis=1).argmax()], regs[scores.mean(axis=0).argmax()])
flat = scores.ravel()
print(flat[np.argmax(flat)], flat.reshape(3, 4)[i, j], flat.reshape(len(lrs), len(regs)).T.shape)
