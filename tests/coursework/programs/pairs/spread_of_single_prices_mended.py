import numpy as np

prices = np.array([[300.0], [450.0], [200.0], [610.0]])
middle = prices.mean(axis=0)
spread = prices.std(axis=0)
print((prices - middle) / spread)
