"""The grammar of a shape: "n_x m" read into its axes.

The grammar is jaxtyping's, and jaxtyping judges by it. Here it is only read, so that a test can be compiled and a
refusal explained.
"""

import ast
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What an axis of a specification asks for."""

    FIXED = "fixed"  # 3, or rows=3: this size
    NAMED = "named"  # m: the same size wherever the name stands
    ANY = "any"  # _ or _rows: any size
    SYMBOLIC = "symbolic"  # n+1, height*width: an expression in names bound before
    SEVERAL = "several"  # *batch: any number of axes, the same wherever the name stands
    REST = "rest"  # ...: any number of axes


@dataclass(frozen=True)
class Axis:
    """One axis of a specification."""

    kind: Kind
    name: str = ""
    """The name, or the expression of a symbolic axis."""
    size: int = 0
    """The size of a fixed axis."""
    stretches: bool = False
    """#n: size 1 is as good, as in broadcasting."""
    by_leaf: bool = False
    """?n: a size for each leaf of a PyTree, which only jaxtyping can judge."""

    def __str__(self) -> str:
        match self.kind:
            case Kind.FIXED:
                return str(self.size)
            case Kind.ANY:
                return "_"
            case Kind.REST:
                return "..."
            case Kind.SEVERAL:
                return "*" + self.name
        return self.name


Axes = tuple[Axis, ...]
ONE = Axis(Kind.FIXED, size=1)


def read_axes(specification: str) -> Axes:
    """The axes of a specification that jaxtyping has accepted.

    >>> [str(axis) for axis in read_axes("n_x rows=1 n_x+1 *batch")]
    ['n_x', '1', 'n_x+1', '*batch']
    """
    return tuple(_read_axis(word) for word in specification.split())


def _read_axis(word: str) -> Axis:
    if word == "...":
        return Axis(Kind.REST)
    marks = set()
    while word and (word[0] in "#*_?" or word.count("=") == 1):
        if word[0] in "#*_?":
            marks.add(word[0])
            word = word[1:]
        else:
            word = word.split("=")[1]
    if "_" in marks:
        return Axis(Kind.REST if "*" in marks else Kind.ANY)
    if "*" in marks:
        return Axis(Kind.SEVERAL, word, stretches="#" in marks, by_leaf="?" in marks)
    if word.isidentifier():
        return Axis(Kind.NAMED, word, stretches="#" in marks, by_leaf="?" in marks)
    try:
        return Axis(Kind.FIXED, size=int(word), stretches="#" in marks)
    except ValueError:
        return Axis(Kind.SYMBOLIC, word, stretches="#" in marks)


def several_at(axes: Axes) -> int | None:
    """The place of the axis that stands for any number of axes, None if there is none."""
    return next((i for i, axis in enumerate(axes) if axis.kind in (Kind.SEVERAL, Kind.REST)), None)


def fits_rank(axes: Axes, rank: int) -> bool:
    """Whether an array of `rank` axes can fit."""
    return rank == len(axes) if several_at(axes) is None else rank >= len(axes) - 1


def is_column(axes: Axes) -> bool:
    """Whether it is (n, 1), whatever n is called.

    >>> is_column(read_axes("n_x 1")), is_column(read_axes("1 1"))
    (True, False)
    """
    return several_at(axes) is None and [axis == ONE for axis in axes] == [False, True]


def is_row(axes: Axes) -> bool:
    """Whether it is (1, n), whatever n is called."""
    return several_at(axes) is None and [axis == ONE for axis in axes] == [True, False]


def laid_beside(axes: Axes, shape: tuple[int, ...]) -> list[tuple[Axis, int | tuple[int, ...]]]:
    """Each axis of the specification with the size, or the sizes, that the shape has there.

    >>> [(str(axis), size) for axis, size in laid_beside(read_axes("*batch m"), (2, 3, 4))]
    [('*batch', (2, 3)), ('m', 4)]
    """
    middle = several_at(axes)
    if middle is None:
        return list(zip(axes, shape, strict=True))
    after = len(shape) - (len(axes) - middle - 1)
    tail = list(zip(axes[middle + 1 :], shape[after:], strict=True))
    return [*zip(axes[:middle], shape[:middle], strict=True), (axes[middle], shape[middle:after]), *tail]


def names_in(expression: str) -> set[str] | None:
    """The names in a symbolic axis made of names, whole numbers, +, - and *; None if there is anything else in it.

    Such an expression cannot fail, whatever the sizes, and means the same to Python as to jaxtyping.
    """
    try:
        tree = ast.parse(expression, mode="eval")
    except SyntaxError:
        return None
    names = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name():
                names.add(node.id)
            case ast.Constant(value=int()):
                pass
            case ast.Expression() | ast.BinOp() | ast.UnaryOp() | ast.Load():
                pass
            case ast.Add() | ast.Sub() | ast.Mult() | ast.USub() | ast.UAdd():
                pass
            case _:
                return None
    return names
