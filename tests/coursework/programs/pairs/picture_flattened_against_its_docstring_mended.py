import numpy as np

def flatten(picture):
    """
    Argument:
    picture -- array of shape (h, w, 3)

    Returns:
    column -- array of shape (h * w * 3, 1)
    """
    column = picture.reshape(-1, 1)
    return column

print(flatten(np.arange(12.0).reshape(2, 2, 3)))
