"""The steps of a program, as the analysis reads them: one operation each, in one normal form.

`np.dot(w.T, X)`, `w.T.dot(X)` and `np.matmul(np.transpose(w), X)` are the same two steps here. A step says what was done
to which earlier steps, and what was seen when it ran; what it means is worked out in `reading`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..findings import Place
from ..trace import Annotation


class Kind(Enum):
    """What a step is to the analysis."""

    OPERATION = "operation"
    PASS = "pass"  # a name, an assignment, a parameter, a return: the value goes through unchanged
    CONSTANT = "constant"
    DISPLAY = "display"  # a tuple, list, dict or slice written out
    LOOP = "loop"  # a loop variable takes its next value
    STORE = "store"  # X[i] = value
    CRASH = "crash"
    ASSERT = "assert"
    ANNOTATED = "annotated"


@dataclass(frozen=True)
class Seen:
    """A value as it was when the program ran: never the numbers of an array, only what sort of thing it is."""

    kind: str = (
        "other"  # array, matrix, number, bool, str, none, tuple, list, dict, slice, ellipsis, module, function, other
    )
    shape: tuple[int, ...] | None = None
    dtype: str = ""
    number: float | None = None
    text: str = ""
    items: "tuple[Seen, ...] | None" = None
    length: int | None = None
    type: str = ""
    binary: bool = False
    probability: bool = False
    constant: bool = False
    one_hot: int | None = None
    shares: int | None = None

    @property
    def is_array(self) -> bool:
        """Whether numpy made it: an array, a matrix, a masked array."""
        return self.kind in ("array", "matrix", "masked")


@dataclass(frozen=True, eq=False)
class Step:
    """One thing that the program did.

    `inputs` are the numbers of the steps that made the operands (a method's receiver first), None where that is not
    known; `options` the keyword operands. `name` is the name, attribute or key that is read or bound,
    `bounds` where the bounds of a subscript's slices were made, each with the place of its slice in the key,
    `annotation` what the learner wrote about the value's type, `dims` what its axes are said to be: "n_x m".
    """

    number: int
    kind: Kind
    operation: str
    path: str
    place: Place
    inputs: tuple[int | None, ...] = ()
    options: Mapping[str, int | None] = field(default_factory=dict)
    operands: tuple[Seen, ...] = ()
    option_values: Mapping[str, Seen] = field(default_factory=dict)
    operand_places: tuple[Place | None, ...] = ()
    seen: Seen = Seen()
    name: str = ""
    call: int = 0
    method: bool = False
    times: int = 1
    detail: str = ""
    annotation: Annotation | None = None
    dims: str = ""
    bounds: tuple[tuple[int, int], ...] = ()

    def __hash__(self) -> int:
        return self.number
