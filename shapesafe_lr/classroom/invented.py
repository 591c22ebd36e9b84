"""Values invented from an annotation alone: arrays whose axes have the sizes asked for, numbers, tuples, records."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..contracts import annotations as read
from ..contracts.axes import Axes, Kind
from ..language import Text

Sizes = Mapping[str, int]


class NotInventable(TypeError):
    """An annotation for which no value can be invented."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.fill())
        self.reason = reason


_CANNOT = Text("no value can be invented for the annotation {hint}.", "无法根据注解 {hint} 生成输入。")


def axis_names(asked: read.Asked) -> set[str]:
    """The names of the axes that an annotation speaks of.

    >>> from jaxtyping import Float
    >>> sorted(axis_names(read.read_annotation(tuple[Float[np.ndarray, "n_x m"], float])))
    ['m', 'n_x']
    """
    match asked:
        case read.Arrays(axes=axes):
            return {axis.name for axis in axes if axis.kind is Kind.NAMED}
        case read.Choice(alternatives=inner) | read.Row(items=inner):
            return set().union(*map(axis_names, inner))
        case read.Many(item=item):
            return axis_names(item)
        case read.Table(key=key, value=value):
            return axis_names(key) | axis_names(value)
        case read.Record(fields=fields):
            return set().union(*(axis_names(field) for _, field in fields))
    return set()


def invent(asked: read.Asked, sizes: Sizes, rng: np.random.Generator) -> Any:
    """A value that the annotation accepts, with axes of the given sizes; numbers lie between 0.1 and 0.9.

    Raises NotInventable if the annotation does not say enough.
    """
    match asked:
        case read.Arrays():
            return _array(asked, sizes, rng)
        case read.Scalar(wants=wants):
            return {"integer": 3, "boolean": True}.get(wants, float(rng.integers(1, 10)) / 10)
        case read.Instance(hint=hint) if hint is type(None):
            return None
        case read.Instance(hint=hint) if hint in (str, bool, int, float):
            return hint()
        case read.Choice(alternatives=alternatives):
            return _first_inventable(alternatives, sizes, rng)
        case read.Row(items=items):
            return tuple(invent(item, sizes, rng) for item in items)
        case read.Many(container=container, item=item):
            made = [invent(item, sizes, rng) for _ in range(2)]
            return container(made) if container in (list, tuple) else made
        case read.Record(cls=cls, fields=fields):
            return cls(**{name: invent(field, sizes, rng) for name, field in fields})
    raise NotInventable(_CANNOT.filled(hint=str(getattr(asked, "hint", type(asked).__name__))))


def _first_inventable(alternatives: tuple[read.Asked, ...], sizes: Sizes, rng: np.random.Generator) -> Any:
    for alternative in sorted(alternatives, key=lambda each: not isinstance(each, read.Arrays)):
        try:
            return invent(alternative, sizes, rng)
        except NotInventable as error:
            last = error
    raise last


def _array(asked: read.Arrays, sizes: Sizes, rng: np.random.Generator) -> np.ndarray:
    shape = _shape(asked.axes, sizes)
    dtypes = None if asked.dtypes is None else {str(dtype) for dtype in asked.dtypes}
    if dtypes is None or "float64" in dtypes:
        return rng.integers(1, 10, size=shape) / 10
    if any("int" in dtype for dtype in dtypes):
        wanted = "int64" if "int64" in dtypes else sorted(dtype for dtype in dtypes if "int" in dtype)[0]
        return rng.integers(0, 2, size=shape).astype(wanted)
    if any("float" in dtype for dtype in dtypes):
        return (rng.integers(1, 10, size=shape) / 10).astype(sorted(d for d in dtypes if "float" in d)[0])
    if any("bool" in dtype for dtype in dtypes):
        return rng.integers(0, 2, size=shape).astype(bool)
    raise NotInventable(_CANNOT.filled(hint=str(asked.hints[0])))


def _shape(axes: Axes, sizes: Sizes) -> tuple[int, ...]:
    shape: list[int] = []
    for axis in axes:
        match axis.kind:
            case Kind.FIXED:
                shape.append(axis.size)
            case Kind.NAMED:
                shape.append(sizes[axis.name])
            case Kind.SYMBOLIC:
                shape.append(int(eval(axis.name, {"__builtins__": {}}, dict(sizes))))
            case Kind.ANY:
                shape.append(max(sizes.values(), default=2) + 1)
    return tuple(shape)
