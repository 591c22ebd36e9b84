"""Best runs, epochs and users, each along its own axis."""
import numpy as np

n_runs, n_epochs = 3, 6
val = np.zeros((n_runs, n_epochs))
for run in range(n_runs):
    for epoch in range(n_epochs):
        val[run, epoch] = (epoch - 3 - run) ** 2
stop_epoch = val.argmin(axis=1)
best_run = val[:, -1].argmin()
best_run2 = np.argmin(val.min(axis=1))
epoch_mean_best = np.argmin(val.mean(axis=0))
run_of_lowest = val.min(axis=1).argmin()
print(stop_epoch, best_run, best_run2, epoch_mean_best, run_of_lowest)

n_users, n_items = 4, 5
R = np.zeros((n_users, n_items))
for user in range(n_users):
    for item in range(n_items):
        R[user, item] = (user + item) % 2
most_active_user = R.sum(axis=1).argmax()
most_popular_item = R.sum(axis=0).argmax()
item_for_user = R.argmax(axis=1)
first_item = R[0].argmax()
users = R.argmax(axis=0)
print(most_active_user, most_popular_item, item_for_user, first_item, users)
