import numpy as np

y = np.array([3.0, 5.0, 7.0, 9.0, 11.0])
mu = np.linspace(3, 9, 5)[:, None]
sigma = np.linspace(1, 5, 5)[None, :]
loglik = -0.5 * (((y[:, None, None] - mu) / sigma) ** 2 + np.log(2 * np.pi * sigma ** 2)).sum(axis=0)
post = np.exp(loglik - loglik.max())
post /= post.sum()
print("posterior of mu", post.sum(axis=1))
print("posterior of sigma", post.sum(axis=0))
