"""A state as the outer product with itself, whose squares are summed up."""

import numpy as np

psi = np.array([1, 1j]) / np.sqrt(2)
rho = np.outer(psi, psi.conj())
purity = np.trace(rho @ rho).real
X = np.array([[0, 1], [1, 0]])
print(purity, np.trace(rho @ X).real, (np.abs(rho) ** 2).sum())
