import numpy as np


def unit(vector):
    return vector / np.linalg.norm(vector)


words = {
    "tea": np.array([[0.9], [0.1], [0.3], [-0.2]]),
    "coffee": np.array([[0.8], [0.2], [0.4], [-0.1]]),
    "stone": np.array([[-0.5], [0.7], [0.1], [0.6]]),
}
first = unit(words["tea"])
for word in ("coffee", "stone"):
    second = unit(words[word])
    similarity = np.dot(first.T, second)
    print("tea", word, round(float(similarity.mean()), 3))
