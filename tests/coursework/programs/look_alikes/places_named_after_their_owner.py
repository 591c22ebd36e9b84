"""The place of the largest for each of the other axis, which its name tells: best_per_state, user_favourite, topic_of_doc."""
import numpy as np

n_states, n_actions = 4, 3
Q = np.zeros((n_states, n_actions))
for state in range(n_states):
    for action in range(n_actions):
        Q[state, action] = np.sin(state * 2 + action)
best_per_state = np.argmax(Q, axis=1)
print("policy:", best_per_state)

n_samples, n_classes = 6, 3
P = np.zeros((n_samples, n_classes))
rng = np.random.default_rng(0)
P[:] = rng.dirichlet(np.ones(n_classes), size=n_samples)
sample_labels = np.argmax(P, axis=1)
print(sample_labels)

n_users, n_movies = 4, 5
ratings = np.zeros((n_users, n_movies))
for user in range(n_users):
    for movie in range(n_movies):
        ratings[user, movie] = (user * 3 + movie * 2) % 7
user_favourite = ratings.argmax(axis=1)
for u in range(n_users):
    print("user", u, "likes movie", user_favourite[u])

n_docs, n_topics = 5, 2
theta = np.zeros((n_docs, n_topics))
for doc in range(n_docs):
    for topic in range(n_topics):
        theta[doc, topic] = (doc + 1) / (topic + 2) % 1
doc_topic = theta.argmax(axis=1)
topic_of_doc = np.argmax(theta, axis=1)
print(doc_topic, topic_of_doc)

n_clusters, n_classes = 3, 4
counts = np.zeros((n_clusters, n_classes), dtype=int)
for cluster in range(n_clusters):
    for klass in range(n_classes):
        counts[cluster, klass] = (cluster * 5 + klass * 3) % 7
cluster_label = counts.argmax(axis=1)
cluster_to_class = np.argmax(counts, axis=1)
print(cluster_label, cluster_to_class)

n_days, n_hours = 3, 24
load = np.zeros((n_days, n_hours))
for day in range(n_days):
    for hour in range(n_hours):
        load[day, hour] = np.sin(hour / 4 + day)
peak_by_day = load.argmax(axis=1)
day_peaks = np.argmax(load, axis=1)
peak_day = load.max(axis=1).argmax()
print(peak_by_day, day_peaks, peak_day)
