"""What a program did, as plain frozen data: the contract between watching and analysis.

A trace is a list of facts in the order in which they first happened. A fact says: at this place, this operation took
these operands and gave this result, so often. Facts point back at the facts that their operands came from, so that the
whole computation is a graph:

    m = X.shape[1]      #  name X <- attribute X.shape <- subscript X.shape[1] <- assign m
    dw = X @ dZ.T / m   #  ... the operand m of `/` is a `name` fact, whose operand is that `assign`

Nothing here holds an array, and everything survives the journey to another process as JSON.

Places count from 1, in characters, and the end column is the first one after the text. Facts with the same place,
call, result and operands are one fact with a larger `times`; a loop of a million passes is a handful of facts. A plain
pass is not counted: `times` says how often somebody looked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ..language import Text

FactKind = Literal[
    "constant",  # a literal; `result` has its value
    "name",  # a variable is read; operand "binding" is the assign, loop, parameter or augmented fact that bound it
    "attribute",  # X.T, X.shape, self.w, np.pi; `function` is the attribute's name, operand "self"
    "call",  # `function` is what was called; operands 0, 1, ..., keywords by name, "self" for a method's receiver
    "binary",  # `function` is the operator as written: "+", "@", "**"; operands "left" and "right"
    "unary",  # "-", "+", "~", "not"; operand "operand"
    "compare",  # the operators with a space between: "<", "== ==", "not in"; operands 0, 1, ...
    "boolean",  # "and", "or"; operands 0, 1, ... as far as they were evaluated
    "conditional",  # a if test else b; operands "test" and the branch that ran, "then" or "else"
    "subscript",  # X[key]; operands "self" and "key". If the key is `:, i` or `a:b`, "key" has no source and its value
    # shows the structure, and its parts are operands of their own: "key.1", "key.start", "key.0.stop"
    "display",  # (a, b), [a, b], {a, b}, {k: v}; `function` is tuple, list, set or dict; operands 0, 1, ...; a dict's
    # by their keys, if these are literal strings
    "comprehension",  # `function` is list, set, dict or generator; operands "iterable", and "element": the last watched
    "lambda",  # a function value is made
    "text",  # an f-string; operands are the expressions in it
    "assign",  # one a target; `target` says which. Operand "value"; for unpacking `target.path` says which item of it
    "augmented",  # w -= lr * dw; `function` "-=", operands "before" and "value", the result is what is there afterwards
    "loop",  # the variable of a for or a comprehension takes a value; operand "iterable", `target` as for assign
    "parameter",  # a function is entered; operand "argument" if the caller is known; `target.name` is the parameter
    "return",  # operand "value"
    "assert",  # operand "condition"; the result is its truth as far as known; written before it is judged
    "crash",  # an exception that nobody caught: operation and operands of the innermost watched expression
]

Slot = int | str


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of source: lines and columns from 1 (in a notebook: within the cell), in characters, end exclusive."""

    path: str
    cell: int | None
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Value:
    """What is remembered of a value: its kind, its shape and what is cheap to know. Never the array itself."""

    kind: Literal[
        "array", "matrix", "masked", "scalar", "int", "float", "complex", "bool", "str", "bytes", "none", "ellipsis",
        "tuple", "list", "set", "dict", "slice", "range", "module", "function", "class", "frame", "series", "tensor",
        "iterator", "other",
    ]  # fmt: skip
    type: str  # "numpy.ndarray", "pandas.DataFrame", "int"; a learner's class by its own name
    shape: tuple[int, ...] | None = None  # arrays, numpy scalars (), data frames, tensors
    dtype: str | None = None
    number: int | float | None = None  # int, bool (0 or 1), a float literal; None once a place has shown many
    text: str | None = None  # a str's text if it is short; the name of a function, class or module: "numpy.dot"
    length: int | None = None  # of a tuple, list, set, dict, range, str; None for lists that grow
    items: tuple[Value, ...] | None = None  # of short tuples, lists, dicts; start, stop, step of a slice or range
    keys: tuple[str, ...] | None = None  # a dict's keys, beside items, if they are all str
    binary: bool | None = None  # an array that holds only 0 and 1 (None: not looked, or not numeric)
    one_hot: int | None = None  # of a binary table: the axis along which there is a single 1, the classes
    constant: bool | None = None  # an array whose elements are all equal: zeros, ones, full
    probability: bool | None = None  # an array of floats, all strictly between 0 and 1
    shares: int | None = None  # of a table of such: the axis along which, and along no other, they add up to 1
    ascending: bool | None = None  # a 1-D array in ascending order, as from arange, linspace or sort
    view: bool | None = None  # an array that does not own its data (a slice, a transpose, most reshapes)


@dataclass(frozen=True, slots=True)
class Operand:
    """One part of an operation: which part, where its value came from, and the value as it was then."""

    slot: Slot
    source: int | None  # id of the fact that made the value: usually the expression in this very place
    value: Value
    place: Place | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A learner's jaxtyping annotation, `Float[Array, "n_x m"]`, as far as it could be resolved."""

    text: str  # as written
    dims: str | None = None  # "n_x m"
    dtype: str | None = None  # "Float", "Int", "Bool", ...


@dataclass(frozen=True, slots=True)
class Target:
    """What an assignment, a loop or a call gives its value to."""

    kind: Literal["name", "attribute", "item", "parameter"]
    name: str  # as written: "w", "self.w", 'params["w"]', "Z[0, :]"
    path: tuple[int, ...] = ()  # which item of the value: `m, n = X.shape` gives m (0,), n (1,); loops over zip too
    starred: bool = False  # *rest
    annotation: Annotation | None = None
    operands: tuple[Operand, ...] = ()  # an attribute's "self"; an item's "self" and "key", as for a subscript
    place: Place | None = None  # of the target alone; the fact's own place is the whole statement


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened, once or `times` times, at one place in one call."""

    id: int  # its index in Trace.facts
    kind: FactKind
    place: Place
    text: str  # the source at `place`
    function: str  # "numpy.dot", "numpy.ndarray.sum", "@", "T", "learner:propagate", "learner:Model.fit"; "" if unknown
    operands: tuple[Operand, ...]
    result: Value
    call: int  # index into Trace.calls: in which activation
    times: int = 1
    target: Target | None = None  # assign, augmented, loop, parameter
    origin: int | None = None  # name, attribute, subscript, unpacked: the fact that last made or bound this same object
    returned: int | None = None  # call of a watched function: the `return` fact its result came from
    annotation: Annotation | None = None  # return: what the function promises


@dataclass(frozen=True, slots=True)
class Call:
    """An activation of a watched function (or of a module: `function` is "<module>").

    Activations that were called from one place with parameters of the same shapes, and the same few numbers, are one
    call, recursion included. After a handful of forms the rest are one call too, and that is `several`.
    """

    function: str
    parent: int | None  # index into Trace.calls
    fact_place: Place | None  # the call expression, if it was watched code that called
    definition: Place | None = None  # the whole def or lambda
    several: bool = False  # activations of different sizes, seen as one


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of a traceback, the learner's own code only."""

    place: Place
    function: str


@dataclass(frozen=True, slots=True)
class Crash:
    """An exception that ended the program or a cell."""

    type: str  # "ValueError"; with its module if it is not a builtin: "numpy.linalg.LinAlgError"
    message: str
    frames: tuple[Frame, ...]  # outermost first; the last one is the innermost place in the learner's code
    fact: int | None  # the fact of kind "crash"
    cell: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of source as it was read: a script, a sibling module, one code cell."""

    path: str
    cell: int | None
    text: str  # as the learner wrote it
    python: str  # what ran: magics and shell lines neutralised, every character of Python in its old place
    error: str | None = None  # a syntax error, as one line


Status = Literal["ok", "raised", "timeout", "unreadable", "exited"]


@dataclass(frozen=True, slots=True)
class Trace:
    """Everything that watching one program has to tell."""

    path: str
    status: Status
    seconds: float = 0.0
    facts: tuple[Fact, ...] = ()
    calls: tuple[Call, ...] = (Call("<module>", None, None),)
    crashes: tuple[Crash, ...] = ()  # a script has one at most, a notebook one a cell
    sources: tuple[Source, ...] = ()
    notes: tuple[Text, ...] = ()  # one sentence each: why unreadable, what was skipped
    stdout: str = ""
    stderr: str = ""
    exit_code: int | None = None
    dropped: int = field(default=0)  # facts that did not fit: more than a place may have

    @property
    def crash(self) -> Crash | None:
        """The first crash, if there is one."""
        return self.crashes[0] if self.crashes else None

    def source_at(self, place: Place) -> Source | None:
        """The source that a place lies in."""
        return next((s for s in self.sources if s.path == place.path and s.cell == place.cell), None)
