import numpy as np

photos = np.random.default_rng(0).random((6, 5, 5, 3))
cats = np.array([[0, 1, 0, 1, 1, 0]])
turned = np.flip(photos, axis=2)
all_photos = np.concatenate((photos, turned), axis=0)
all_cats = np.concatenate((cats, cats), axis=1)
print(all_photos[7, 0, 0], all_cats[0, 7])
