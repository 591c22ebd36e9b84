"""The vocabulary: each array of the course as a type, written once.

`n_x` is the number of features, `m` the number of examples; the same letter means the same number in all the
arguments and results of one call.
"""

from typing import TypeAlias

import numpy as np
from jaxtyping import Bool, Float, Real

Array: TypeAlias = np.ndarray
"""The one array type of the package. Every alias below is built on it."""

Scalar: TypeAlias = float | int | np.floating | np.integer | Real[Array, ""]
"""A real number as numpy learners have it: 0, 0.0, np.float32(0), a 0-d array. Not (1,), not (1, 1)."""

Examples: TypeAlias = Float[Array, "n_x m"]
"""X: one example a column."""

Example: TypeAlias = Float[Array, "n_x 1"]
"""x: one example."""

Labels: TypeAlias = Real[Array, "1 m"] | Bool[Array, "1 m"]
"""Y: the labels, 0 or 1, int, float or bool."""

Weights: TypeAlias = Float[Array, "n_x 1"]
"""w and dw: one number a feature."""

WeightsRow: TypeAlias = Float[Array, "1 n_x"]
"""w^T and dw^T: the weights as the products take them."""

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

Label: TypeAlias = int | float | np.integer | np.floating | np.bool_
"""y: the label of one example, 0 or 1."""

Probability: TypeAlias = Scalar
"""a: the probability of one example."""

Predictions: TypeAlias = Float[Array, "1 m"]
"""Y_prediction: the label the model gives each example, 0. or 1."""

TrainExamples: TypeAlias = Float[Array, "n_x m_train"]
"""X_train, beside an X_test with examples of its own."""

TrainLabels: TypeAlias = Real[Array, "1 m_train"] | Bool[Array, "1 m_train"]
"""Y_train."""

TestExamples: TypeAlias = Float[Array, "n_x m_test"]
"""X_test: the same features as X_train."""

TestLabels: TypeAlias = Real[Array, "1 m_test"] | Bool[Array, "1 m_test"]
"""Y_test."""

Numbers: TypeAlias = Real[Array, "*shape"]
"""Real numbers in any arrangement: for functions that work element by element."""

SameShape: TypeAlias = Float[Array, "*shape"]
"""The result of such a function: one number for each that went in."""

Vector: TypeAlias = Real[Array, "n"]
"""A rank-1 array, shape (n,): only where one is turned into a column or a row."""

Image: TypeAlias = Real[Array, "height width channels"]
"""One picture."""

ImageColumn: TypeAlias = Real[Array, "height*width*channels 1"]
"""One picture as a column of pixels."""

ImageColumns: TypeAlias = Real[Array, "height*width*channels m"]
"""A stack of pictures as columns of pixels: X before it is scaled."""

Pixels: TypeAlias = Real[Array, "n_x m"]
"""Columns of pixels, whole numbers or not."""

Answers: TypeAlias = Real[Array, "m"] | Bool[Array, "m"]
"""Labels as files hold them: one an example, shape (m,)."""

Values: TypeAlias = Float[Array, "..."]
"""An array of any shape: what a node of a computation graph holds."""

GivenValues: TypeAlias = float | int | np.number | np.bool_ | Real[Array, "..."] | Bool[Array, "..."]
"""What may be put into a computation graph: a number, or an array of any shape."""

Operand: TypeAlias = Float[Array, "*operand"]
"""An operand of an operation of a computation graph, and the derivative with respect to it."""

LeftOperand: TypeAlias = Float[Array, "*left"]
"""The first of two operands."""

RightOperand: TypeAlias = Float[Array, "*right"]
"""The second of two operands."""

Outcome: TypeAlias = Float[Array, "*outcome"]
"""What an operation of a computation graph gives, and the derivative that comes back to it."""

LeftMatrix: TypeAlias = Float[Array, "rows inner"]
"""The left factor of a matrix product."""

RightMatrix: TypeAlias = Float[Array, "inner columns"]
"""The right factor of a matrix product."""

ProductMatrix: TypeAlias = Float[Array, "rows columns"]
"""A matrix product."""

ColumnOfFactor: TypeAlias = Float[Array, "inner 1"]
"""A column that a matrix is multiplied with."""

ColumnOfProduct: TypeAlias = Float[Array, "rows 1"]
"""The column that comes out."""

FloatColumn: TypeAlias = Float[Array, "n 1"]
"""A column vector of floats."""

Curvatures: TypeAlias = Float[Array, "1 m"]
"""The second derivative of each example's loss with respect to its logit."""

Points: TypeAlias = Float[Array, "axes m"]
"""Points in a space, one a column."""

Basis: TypeAlias = Float[Array, "axes k"]
"""k directions of that space, one a column."""

Coordinates: TypeAlias = Float[Array, "k m"]
"""The points measured along those directions."""

Path: TypeAlias = list[tuple[Weights, Scalar]]
"""Where w and b were, one pair a recording."""

OneFeature: TypeAlias = Float[Array, "1 m"]
"""X of data with a single feature."""

Landscape: TypeAlias = Float[Array, "k n"]
"""The cost at every pair of k values of b and n values of w."""

ValuesOfW: TypeAlias = Float[Array, "1 n"]
"""n values of a single weight, in a row."""

ValuesOfB: TypeAlias = Float[Array, "k 1"]
"""k values of b, in a column."""
