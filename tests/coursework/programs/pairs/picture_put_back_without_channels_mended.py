import numpy as np

rng = np.random.default_rng(2)
side = 5
pictures = rng.integers(0, 256, (4, side, side, 3))
rows = pictures.reshape(len(pictures), -1) / 255
for row in rows[:2]:
    picture = row.reshape(side, side, 3)
    print(picture[0, 0].round(2))
