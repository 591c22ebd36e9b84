"""Evidence: which value gave an axis its size, and whether a small change would make everything fit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from .annotations import Arrays, Choice, Many, Record, Row, Table
from .axes import Axes, Kind, fits_rank, laid_beside
from .judge import Asking, Place, fits_container, parts_of

Size = int | tuple[int, ...]


@dataclass(frozen=True)
class Witness:
    """An array whose shape speaks of named axes."""

    place: Place
    axes: Axes
    shape: tuple[int, ...]

    def sizes(self) -> Iterator[tuple[str, Size]]:
        """The named axes with the sizes that they have here."""
        for axis, size in laid_beside(self.axes, self.shape):
            if axis.kind in (Kind.NAMED, Kind.SEVERAL) and not (axis.stretches and size == 1):
                yield str(axis), size

    def size_of(self, name: str) -> Size | None:
        """The size that an axis has here, None if it is not mentioned."""
        return dict(self.sizes()).get(name)


def witnesses(questions: Iterable[Asking]) -> Iterator[Witness]:
    """Every array of the right rank in the values, in order."""
    for question in questions:
        match question.asked:
            case Arrays(axes=axes):
                shape = shape_of(question.value)
                if shape is not None and fits_rank(axes, len(shape)):
                    yield Witness(question.place, axes, shape)
            case Choice(alternatives=alternatives):
                for each in alternatives:
                    found = list(witnesses([replace(question, asked=each)]))
                    if found:
                        yield from found
                        break
            case Row() | Many() | Table() | Record() if fits_container(question.asked, question.value):
                yield from witnesses(parts_of(question))


def shape_of(value: Any) -> tuple[int, ...] | None:
    """The shape of an array, None of anything else."""
    shape = getattr(value, "shape", None)
    return tuple(shape) if isinstance(shape, tuple) and hasattr(value, "dtype") else None


def all_agree(found: Iterable[Witness]) -> bool:
    """Whether the shapes agree about every name, and with every size that is fixed."""
    known: dict[str, Size] = {}
    for witness in found:
        for axis, size in laid_beside(witness.axes, witness.shape):
            if axis.stretches and size == 1:
                continue
            match axis.kind:
                case Kind.FIXED if size != axis.size:
                    return False
                case Kind.NAMED | Kind.SEVERAL if known.setdefault(str(axis), size) != size:
                    return False
                case Kind.SYMBOLIC if expression_size(axis.name, known) not in (size, None):
                    return False
    return True


def expression_size(expression: str, known: dict[str, Size]) -> int | None:
    """The value of a symbolic axis, None if it cannot be told."""
    sizes = {name: size for name, size in known.items() if isinstance(size, int)}
    try:
        value = eval(expression, {"__builtins__": {}}, sizes)
    except Exception:
        return None
    return value if isinstance(value, int) else None


def would_fit_transposed(found: list[Witness], place: Place) -> bool:
    """Whether everything would agree if the array at `place`, and no other, were transposed."""
    turned = [replace(each, shape=each.shape[::-1]) if each.place == place else each for each in found]
    return turned != found and all_agree(turned)
