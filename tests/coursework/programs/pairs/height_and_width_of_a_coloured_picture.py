import numpy as np

picture = np.arange(36.0).reshape(4, 3, 3) / 36
height, width = picture.shape
grey = np.zeros((height, width))
for row in range(height):
    for column in range(width):
        grey[row, column] = picture[row, column].mean()
print(np.round(grey, 3))
