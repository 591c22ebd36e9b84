import numpy as np

pictures = np.random.default_rng(0).integers(0, 256, (10, 6, 6, 3))
num_px = pictures.shape[1]
print("each picture has", num_px * num_px * 3, "numbers")
