"""A module whose annotations are all text, as under `from __future__ import annotations`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np
from jaxtyping import Float

from shapesafe_lr.array_types import Examples, Weights
from shapesafe_lr.contracts import checked

if TYPE_CHECKING:
    from nowhere import Unknown


@checked
def forward(w: Weights, X: Examples) -> Float[np.ndarray, "1 m"]:
    return w.T @ X


def made_here():
    Local = Float[np.ndarray, "n 1"]

    @checked
    def f(x: Local, more: list[Local] = ()) -> Local:  # type: ignore[assignment]
        return x

    return f


def hidden():
    @checked
    def f(x: Unknown) -> None:
        return None


@dataclasses.dataclass
class Layer:
    W: Float[np.ndarray, "k n"]

    @checked
    def joined(self, other: Layer) -> Layer:
        return self if other.W.shape[1] == 7 else other


@checked
@dataclasses.dataclass
class Checked:
    W: Float[np.ndarray, "k n"]
    twin: Checked | None = None
