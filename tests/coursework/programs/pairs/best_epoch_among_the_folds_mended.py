import numpy as np

loss = np.zeros((3, 5))
for fold in range(3):
    for epoch in range(5):
        loss[fold, epoch] = (epoch - 3) ** 2 + fold
mean_loss = loss.mean(axis=0)
best_epoch = int(np.argmin(mean_loss))
print(best_epoch)
