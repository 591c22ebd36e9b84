import numpy as np

n_folds, n_epochs = 4, 6
rng = np.random.default_rng(0)
loss = np.zeros((n_folds, n_epochs))
for fold in range(n_folds):
    for epoch in range(n_epochs):
        loss[fold, epoch] = rng.random()
best_epoch_of_each_fold = np.argmin(loss, axis=1)
best_fold = int(loss.mean(axis=1).argmin())
best_epoch = int(loss.mean(axis=0).argmin())
fold_for_each_epoch = loss.argmin(axis=0)
print(best_epoch_of_each_fold, best_fold, best_epoch, fold_for_each_epoch)
