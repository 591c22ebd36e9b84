"""The vocabulary: each array of the course as a type, written once.

`n_x` is the number of features, `m` the number of examples; the same letter means the same number in all the
arguments and results of one call.
"""

from typing import TypeAlias

import numpy as np
from jaxtyping import Float, Real

Array: TypeAlias = np.ndarray
"""The one array type of the package. Every alias below is built on it."""

Scalar: TypeAlias = float | int | np.floating | Float[Array, ""]
"""A real number as numpy learners have it: 0, 0.0, np.float32(0), a 0-d array. Not (1,), not (1, 1)."""

Examples: TypeAlias = Float[Array, "n_x m"]
"""X: one example a column."""

Example: TypeAlias = Float[Array, "n_x 1"]
"""x: one example."""

Labels: TypeAlias = Real[Array, "1 m"]
"""Y: the labels, 0 or 1, int, float or bool."""

Weights: TypeAlias = Float[Array, "n_x 1"]
"""w and dw: one number a feature."""

Logits: TypeAlias = Float[Array, "1 m"]
"""Z: one number an example, any real."""

Probabilities: TypeAlias = Float[Array, "1 m"]
"""A: one number an example, between 0 and 1."""

Losses: TypeAlias = Float[Array, "1 m"]
"""The loss of each example, in nats."""

Column: TypeAlias = Real[Array, "n 1"]
"""A column vector."""

Row: TypeAlias = Real[Array, "1 n"]
"""A row vector."""

Images: TypeAlias = Real[Array, "m height width channels"]
"""A stack of pictures, the example first, as files hold them."""
