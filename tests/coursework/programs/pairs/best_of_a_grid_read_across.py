import numpy as np

lrs, regs = np.logspace(-3, 0, 4), np.logspace(-4, -1, 4)
score = np.zeros((lrs.shape[0], regs.shape[0]))
for i in range(lrs.shape[0]):
    for j in range(regs.shape[0]):
        score[i, j] = -((np.log10(lrs[i]) + 1) ** 2) - (np.log10(regs[j]) + 4) ** 2
L, R = np.meshgrid(lrs, regs)
best = score.argmax()
print("learning rate", L.flatten()[best], "regularisation", R.flatten()[best])
