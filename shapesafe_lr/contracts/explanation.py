"""From a refusal to the ShapeError: what disagrees, the evidence on both sides, what to try.

The judge has only said no. Here the reason is looked for, in the order in which a learner would look: is it an array at all,
has it the right number of axes, the right dtype, the right sizes? Facts are computed; guesses begin with "If".
"""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args, get_origin

import numpy as np

from ..errors import ContractError, ShapeError
from ..language import Text
from . import wording as say
from .annotations import Arrays, Asked, Choice, Instance, Many, Record, Row, Scalar, Table, hint_of
from .axes import Axes, Axis, Kind, fits_rank, laid_beside, several_at
from .evidence import Names, Witness, expression_size, name_of, shape_of, witnesses, would_fit_transposed
from .judge import Asking, Refusal, computes_differently

_SHAPES_LESSON = "2.16"
_LAYOUT_LESSON = "2.1"


@dataclass
class _Case:
    """A refusal with everything that is known about the call."""

    refusal: Refusal
    found: list[Witness]
    """What the arguments, and then the refused value itself, say about named axes."""
    names: Names

    evidence: list[Text] = field(default_factory=list)
    advice: list[Text] = field(default_factory=list)
    lesson: str | None = _SHAPES_LESSON

    @property
    def value(self) -> Any:
        return self.refusal.value

    @property
    def is_result(self) -> bool:
        return self.refusal.place.root is None

    @property
    def what(self) -> Text:
        return self.names.full(self.refusal.place)

    @property
    def subject(self) -> Text:
        return self.names.subject(self.refusal.place)

    @property
    def name(self) -> str:
        return self.names.short(self.refusal.place)

    def know(self, text: Text, **facts: object) -> None:
        self.evidence.append(text.filled(name=self.subject, shape=shape_of(self.value), **facts))

    def advise(self, text: Text, **facts: object) -> None:
        self.advice.append(text.filled(**{"name": self.name, **facts}))


def explain(
    refusal: Refusal, questions: list[Asking], context: list[Asking], function: Callable[..., Any] | str
) -> ShapeError:
    """The error for a refusal. `context` are the arguments; `questions` what was being judged: those, or the result."""
    refused_result = questions[0].value if refusal.place.root is None else None
    return explain_call(
        refusal,
        [*context, *(questions if questions is not context else ())],
        Names(None if isinstance(function, str) else function, refused_result),
        function if isinstance(function, str) else name_of(function),
    )


def unjudged(error: Exception, function: str) -> ContractError:
    """What jaxtyping and beartype raise when they cannot judge: the annotation is at fault, not the value."""
    axis = re.search(r"symbolic axis '(.+?)'", str(error))
    if axis:
        return ContractError(say.UNKNOWN_AXIS.filled(axis=axis[1]), function=function)
    return ContractError(say.CANNOT_JUDGE.filled(reason=" ".join(str(error).split())[:200]), function=function)


def explain_call(refusal: Refusal, questions: list[Asking], names: Names, function: str) -> ShapeError:
    """The error for a refusal among these questions."""
    refusal = replace(refusal, asked=_nearest(refusal.asked, refusal.value))
    case = _Case(refusal, list(witnesses(questions)), names)
    match refusal.asked:
        case Arrays():
            disagreement = _explain_array(case, refusal.asked)
        case Scalar():
            disagreement = _explain_scalar(case, refusal.asked)
        case Row() | Many() | Table() | Record():
            disagreement = _explain_container(case, refusal.asked)
        case _:
            disagreement = _explain_other(case, refusal.asked)
    case.evidence = [_capital(text) for text in case.evidence]
    if not case.advice:
        _advise_at_least(case, refusal.asked)
    return ShapeError(disagreement, evidence=case.evidence, advice=case.advice, function=function, lesson=case.lesson)


def _capital(text: Text) -> Text:
    """A sentence that begins with "the" needs a capital; one that begins with a name keeps the name."""
    return Text(en="The " + text.en[4:], zh=text.zh) if text.en.startswith("the ") else text


def _advise_at_least(case: _Case, asked: Asked) -> None:
    """Where nothing better is known: the line to look at, or the kind of value to give."""
    if isinstance(case.value, np.ndarray):
        case.advise(say.LOOK_BEFORE_RETURN if case.is_result else say.LOOK_AT_SOURCE)
    else:
        case.advise(say.RETURN_WHAT_IS_ASKED if case.is_result else say.PASS_WHAT_IS_ASKED, expected=_expected(asked))


def _nearest(asked: Asked, value: Any) -> Asked:
    """Of a union, the alternative that the value comes nearest to: the one worth explaining."""
    if not isinstance(asked, Choice):
        return asked
    shape = shape_of(value)

    def distance(each: Asked) -> int:
        match each:
            case Arrays(axes=axes) if shape is not None:
                return 0 if fits_rank(axes, len(shape)) else 2
            case Scalar():
                return 1 if shape is not None and np.prod(shape) == 1 else 3
            case Arrays():
                return 4 if isinstance(value, (list, tuple)) else 5
            case Row() if isinstance(value, tuple):
                return 0
            case Many() | Table() | Record() if isinstance(value, (list, tuple, dict)):
                return 1
        return 9

    nearest = min(asked.alternatives, key=distance)
    return nearest if distance(nearest) < 9 and not (value is None or isinstance(value, str)) else asked


# ---------------------------------------------------------------------- arrays
def _explain_array(case: _Case, asked: Arrays) -> Text:
    expected = say.described(asked.axes)
    shape = shape_of(case.value)
    should_be = say.SHOULD_BE.filled(what=case.what, expected=expected)
    if not isinstance(case.value, np.ndarray) or computes_differently(case.value):
        _know_other_thing(case, asked.axes)
        return should_be
    assert shape is not None
    if not fits_rank(asked.axes, len(shape)):
        _know_rank(case, asked.axes, shape)
        return should_be
    if asked.dtypes is not None and not _dtype_fits(asked, case.value):
        return _explain_dtype(case, asked)
    return _explain_sizes(case, asked.axes, shape) or _explain_other(case, asked)


def _know_rank(case: _Case, axes: Axes, shape: tuple[int, ...]) -> None:
    if len(shape) == 1:
        case.know(say.RANK_ONE_GIVEN)
        case.advise(_reshape_to(axes))
        if case.is_result and len(axes) == 2:
            case.advise(say.SUM_LOST_AXIS)
    elif not shape:
        case.know(say.NUMBER_GIVEN)
        if len(axes) == 2 and several_at(axes) is None:
            case.advise(say.ONE_NUMBER_ARRAY, shape=(1, 1))
    elif several_at(axes) is not None:
        case.know(say.TOO_FEW_AXES_GIVEN, expected=say.shape_text(axes))
    else:
        case.know(say.OTHER_RANK_GIVEN, rank=len(shape), expected_rank=len(axes))
        if len(axes) == 1 and max(shape) == np.prod(shape):
            case.advise(say.FLATTEN)
        elif len(shape) > 2 and say.shape_text(axes) == "(n_x, m)":
            case.lesson = _LAYOUT_LESSON
            case.advise(say.IMAGES_TO_X)


def _reshape_to(axes: Axes) -> Text:
    ones = [axis == Axis(Kind.FIXED, size=1) for axis in axes]
    return {(False, True): say.MAKE_COLUMN, (True, False): say.MAKE_ROW}.get(tuple(ones), say.MAKE_MATRIX)  # type: ignore[call-overload]


def _know_other_thing(case: _Case, axes: Axes) -> None:
    """It is not an array, or not one that computes as arrays do: say what it is and how to make an array of it."""
    value, kind, shape = case.value, type(case.value).__name__, shape_of(case.value)
    pandas = sys.modules.get("pandas")
    if value is None:
        case.know(say.IS_NONE)
        case.advise(say.NONE_RESULT if case.is_result else say.NONE_ARGUMENT)
    elif isinstance(value, np.matrix):
        case.know(say.MATRIX_GIVEN)
        case.advise(say.USE_ASARRAY)
    elif isinstance(value, np.ndarray):
        case.know(say.MASKED_GIVEN)
        case.advise(say.USE_FILLED)
    elif pandas is not None and isinstance(value, (pandas.DataFrame, pandas.Series, pandas.Index)):
        case.evidence.append(say.TABLE_GIVEN.filled(name=case.subject, kind=kind, shape=value.shape))
        if isinstance(value, pandas.DataFrame):
            case.advise(say.FRAME_TO_X)
        else:
            case.advise(say.USE_TO_NUMPY, then=_reshape_call(axes))
    elif isinstance(value, (list, tuple)):
        _know_list(case, axes, kind)
    elif isinstance(value, (int, float, complex, np.number)) and not isinstance(value, bool):
        case.know(say.IS_A_VALUE, value=value, kind=kind)
        if several_at(axes) is None and len(axes) == 2:
            case.advise(say.ONE_NUMBER_ARRAY, shape=(1, 1))
    elif shape is not None:
        case.know(say.OTHER_ARRAY_GIVEN, kind=kind)
        case.advise(say.USE_NUMPY)
    else:
        case.know(say.IS_A, kind=kind)


def _know_list(case: _Case, axes: Axes, kind: str) -> None:
    try:
        shape = np.shape(case.value)
    except ValueError:
        case.know(say.RAGGED_LIST_GIVEN, kind=kind)
        case.advise(say.EVEN_OUT)
        return
    case.evidence.append(say.LIST_GIVEN.filled(name=case.subject, kind=kind, shape=shape))
    case.advise(say.USE_ARRAY, then=_reshape_call(axes) if len(shape) == 1 else "")


def _reshape_call(axes: Axes) -> str:
    ones = tuple(axis == Axis(Kind.FIXED, size=1) for axis in axes)
    return {(False, True): ".reshape(-1, 1)", (True, False): ".reshape(1, -1)"}.get(ones, "")


def _dtype_fits(asked: Arrays, value: np.ndarray) -> bool:
    name = value.dtype.type.__name__
    return any(name == each if isinstance(each, str) else bool(each.match(name)) for each in asked.dtypes or ())


def _explain_dtype(case: _Case, asked: Arrays) -> Text:
    kind = case.value.dtype.kind
    names = set(asked.dtypes or ())
    case.lesson = _LAYOUT_LESSON
    if kind == "O":
        case.know(say.OBJECT_GIVEN)
        case.advise(say.OBJECT_TO_FLOAT)
    else:
        case.know(say.DTYPE_GIVEN, dtype=case.value.dtype)
        if kind == "c":
            case.advise(say.COMPLEX_TO_REAL)
        elif "float64" in names:
            case.advise(say.AS_FLOAT)
        elif "int64" in names:
            case.advise(say.AS_INT)
        elif "bool" in names:
            case.advise(say.AS_BOOL)
    return say.WRONG_DTYPE.filled(what=case.what, numbers=_numbers(names))


def _numbers(dtypes: set[Any]) -> Text:
    if "complex128" in dtypes:
        return say.COMPLEXES if "float64" not in dtypes else say.DTYPES.filled(names="float, int, complex")
    if {"float64", "float32"} <= dtypes:
        return say.REALS if "int64" in dtypes else say.FLOATING
    if {"int64", "int32"} <= dtypes or {"uint64", "uint32"} <= dtypes:
        return say.WHOLE
    if dtypes == {"bool", "bool_"}:
        return say.TRUTHS
    return say.DTYPES.filled(names=", ".join(sorted(str(getattr(each, "pattern", each)) for each in dtypes)))


# ---------------------------------------------------------------------- sizes
def _explain_sizes(case: _Case, axes: Axes, shape: tuple[int, ...]) -> Text | None:
    """What is wrong with the sizes of an array that has the right number of axes; None if it cannot be seen."""
    case.lesson = _LAYOUT_LESSON
    place = case.refusal.place
    if case.refusal.place not in [witness.place for witness in case.found]:
        case.found.append(Witness(place, axes, shape))
    itself = next(witness for witness in case.found if witness.place == place)
    earlier = case.found[: case.found.index(itself)]
    known: dict[str, tuple[Witness, Any]] = {}
    for witness in earlier:
        for axis_name, size in witness.sizes():
            known.setdefault(axis_name, (witness, size))
    for axis, size in laid_beside(axes, shape):
        if axis.stretches and size == 1:
            continue
        match axis.kind:
            case Kind.FIXED if size != axis.size:
                return _explain_fixed(case, itself, axis, size)
            case Kind.NAMED | Kind.SEVERAL:
                first, first_size = known.setdefault(str(axis), (itself, size))
                if first_size != size:
                    return _explain_disagreement(case, first, itself, str(axis))
            case Kind.SYMBOLIC:
                wanted = expression_size(axis.name, {name: each for name, (_, each) in known.items()})
                if wanted is not None and wanted != size:
                    return _explain_expression(case, itself, axis, size, wanted, known)
    return None


def _explain_fixed(case: _Case, itself: Witness, axis: Axis, size: object) -> Text:
    case.know(say.FIXED_SIZE_GIVEN, size=size, expected=say.shape_text(itself.axes), fixed=axis)
    if not _guess_transposed(case, [itself]):
        table = axis.size == 1 and len(itself.shape) == 2 and min(itself.shape) > 1
        case.advise(say.MET_A_ROW if table else say.OTHER_SIZE_MEANT, fixed=axis)
    return say.SHOULD_BE.filled(what=case.what, expected=say.described(itself.axes))


def _explain_expression(
    case: _Case, itself: Witness, axis: Axis, size: object, wanted: int, known: dict[str, tuple[Witness, Any]]
) -> Text:
    case.know(say.EXPRESSION_GIVEN, size=size, expression=axis.name, wanted=wanted)
    sources = {name: pair for name, pair in known.items() if name in axis.name and pair[0] is not itself}
    for witness in list(dict.fromkeys(witness for witness, _ in sources.values()))[:2]:
        sizes = ", ".join(f"{name} = {each}" for name, (source, each) in sources.items() if source is witness)
        name = case.names.short(witness.place)
        case.evidence.append(say.SIZES_FROM.filled(name=name, shape=witness.shape, sizes=sizes))
    _guess_transposed(case, [itself])
    return say.SHOULD_BE.filled(what=case.what, expected=say.described(itself.axes))


def _explain_disagreement(case: _Case, first: Witness, second: Witness, axis: str) -> Text:
    if first is second:
        case.know(say.HAS_SHAPE)
        return say.DISAGREES_WITH_ITSELF.filled(what=case.what, axis=axis)
    names = {"first": case.names.subject(first.place), "second": case.names.subject(second.place)}
    first_size, second_size = first.size_of(axis), second.size_of(axis)
    case.evidence.append(
        say.BOTH_SIZES.filled(
            **names,
            axis=axis,
            first_shape=first.shape,
            first_size=first_size,
            second_shape=second.shape,
            second_size=second_size,
        )
    )
    for witness in case.found:
        if witness not in (first, second) and witness.size_of(axis) in (first_size, second_size):
            facts = {"name": case.names.short(witness.place), "shape": witness.shape, "axis": axis}
            case.evidence.append(say.SIDES_WITH.filled(**facts, size=witness.size_of(axis)))
            break
    _advise_on_disagreement(case, first, second, axis)
    full = {"first": names["first"], "second": case.what, "axis": axis}
    return (say.RESULT_DISAGREES if case.is_result else say.DISAGREE).filled(**full)


def _advise_on_disagreement(case: _Case, first: Witness, second: Witness, axis: str) -> None:
    """The meaning of the axis where it is one of the course's, and a guess where one change would make all fit."""
    layouts = {say.shape_text(each.axes): case.names.short(each.place) for each in (first, second)}
    X, column, row = layouts.get("(n_x, m)"), layouts.get("(n_x, 1)"), layouts.get("(1, m)")
    guessed = _guess_transposed(case, [second, first])
    if axis == "n_x" and X and column:
        case.advice.insert(0, say.COLUMNS_ARE_EXAMPLES.filled(X=X, w=column))
        if not guessed and not case.is_result:
            case.advise(say.ROWS_MADE_FROM, w=column, X=X)
    elif axis == "m" and X and row:
        case.advice.insert(0, say.ONE_FOR_EACH_EXAMPLE.filled(X=X, Y=row))
    if guessed:
        return
    if case.is_result:
        case.advise(say.LOOK_BEFORE_RETURN)
    elif axis == "m":
        case.advise(say.SAME_EXAMPLES)
    elif not case.advice:
        case.advise(say.SAME_SIZE, axis=axis)


def _guess_transposed(case: _Case, suspects: list[Witness]) -> bool:
    """Suggest .T if that, on one of the suspects, would make everything agree."""
    for witness in suspects:
        if len(witness.shape) == 2 and would_fit_transposed(case.found, witness.place):
            name = case.names.short(witness.place)
            case.advise(say.CAME_TRANSPOSED, name=name, turned=say.shape_text(witness.axes[::-1]))
            return True
    return False


# ---------------------------------------------------------------------- scalars
_WANTED = {
    "real": say.REAL_NUMBER,
    "exact": say.REAL_NUMBER,
    "integer": say.WHOLE_NUMBER,
    "boolean": say.TRUTH,
    "complex": say.COMPLEX_NUMBER,
}


def _explain_scalar(case: _Case, asked: Scalar) -> Text:
    shape = shape_of(case.value)
    if shape and isinstance(case.value, np.ndarray):
        if np.prod(shape) == 1:
            rank = say.ONE_AXIS if len(shape) == 1 else say.SOME_AXES.filled(rank=len(shape))
            case.know(say.ONE_NUMBER_GIVEN, rank=rank)
            case.advise(say.NO_KEEPDIMS if case.is_result else say.TAKE_ITEM)
        else:
            case.know(say.NUMBERS_GIVEN, count=int(np.prod(shape)))
            case.advise(say.SUM_UP)
        return say.SHOULD_BE.filled(what=case.what, expected=say.described(()))
    case.lesson = None
    _know_value(case)
    match case.value:
        case str() if asked.wants == "real":
            case.advise(say.PARSE_NUMBER)
        case np.bool_():
            case.advise(say.TRUTH_TO_NUMBER)
        case complex() | np.complexfloating():
            case.advise(say.REAL_PART)
        case float() | np.floating() if asked.wants == "integer":
            case.advise(say.TO_INT)
    return say.SHOULD_BE.filled(what=case.what, expected=_WANTED[asked.wants])


def _know_value(case: _Case) -> None:
    """Say what a value is: itself if it is short, its type, its shape if it has one."""
    value, kind = case.value, type(case.value).__name__
    if value is None:
        case.know(say.IS_NONE)
        case.advise(say.NONE_RESULT if case.is_result else say.NONE_ARGUMENT)
    elif isinstance(value, np.ndarray):
        case.know(say.DTYPE_GIVEN, dtype=value.dtype)
    elif isinstance(value, np.generic):
        case.know(say.IS_A_VALUE, value=value, kind=f"np.{kind}")
    elif isinstance(value, (str, bool, int, float, complex)) and len(repr(value)) < 40:
        case.know(say.IS_A_VALUE, value=repr(value), kind=kind)
    else:
        case.know(say.IS_A, kind=kind)


# ---------------------------------------------------------------------- containers and the rest
def _explain_container(case: _Case, asked: Row | Many | Table | Record) -> Text:
    case.lesson = None
    value = case.value
    match asked:
        case Row(items=items) if isinstance(value, tuple):
            case.know(say.ITEMS_GIVEN, count=len(value))
            case.advise(say.RETURN_SEVERAL if case.is_result else say.PASS_SEVERAL, count=len(items))
        case Record(kind="typeddict") if isinstance(value, dict):
            missing = _quoted([name for name, _ in asked.fields if name not in value and name not in asked.optional])
            case.know(say.KEYS_MISSING, keys=missing, present=_quoted(list(value)) if value else say.NO_KEYS)
            case.advise(say.ADD_KEYS, keys=missing)
        case _:
            _know_value(case)
            _advise_container(case, asked)
    return say.SHOULD_BE.filled(what=case.what, expected=_expected(asked))


def _advise_container(case: _Case, asked: Row | Many | Table | Record) -> None:
    if case.value is None:
        return
    match asked:
        case Row(items=items):
            case.advise(say.RETURN_SEVERAL if case.is_result else say.PASS_SEVERAL, count=len(items))
        case Record(kind="typeddict", fields=fields):
            case.advise(say.BUILD_DICT, example="{" + ", ".join(f'"{name}": ...' for name, _ in fields) + "}")
        case Record(cls=cls):
            case.advise(say.BUILD_WITH, kind=cls.__name__)
        case Table():
            case.advise(say.BUILD_DICT, example='{"name": ...}')
        case Many(container=container) if container is list:
            case.advise(say.BUILD_LIST)


def _quoted(names: list[Any]) -> str:
    return ", ".join(f'"{name}"' if isinstance(name, str) else repr(name) for name in names[:6])


def _explain_other(case: _Case, asked: Asked) -> Text:
    case.lesson = case.lesson if isinstance(asked, Arrays) else None
    _know_value(case)
    if case.is_result and asked == Instance(type(None)):
        case.advise(say.NO_RETURN)
    return say.SHOULD_BE.filled(what=case.what, expected=_expected(asked))


def _expected(asked: Asked) -> Text:
    """A noun for any annotation."""
    match asked:
        case Arrays(axes=axes):
            return say.described(axes)
        case Scalar(wants=wants):
            return _WANTED[wants]
        case Instance(hint=hint) if hint is type(None):
            return say.NOTHING
        case Row(items=items):
            return say.A_TUPLE.filled(count=len(items))
        case Record(kind="typeddict"):
            return say.A_DICT_WITH.filled(
                keys=_quoted([name for name, _ in asked.fields if name not in asked.optional])
            )
        case Many(container=kind) | Table(container=kind) | Record(cls=kind) | Instance(hint=kind):
            return say.A_CONTAINER.filled(kind=kind.__name__)
        case Choice(alternatives=alternatives):
            first, *rest = map(_expected, alternatives)
            for each in rest:
                first = say.ONE_OF.filled(first=first, second=each)
            return first
    hint = hint_of(asked)
    if get_origin(hint) is Callable:
        return say.A_FUNCTION
    if get_origin(hint) is Literal:
        return say.ONE_AMONG.filled(values=", ".join(map(repr, get_args(hint))))
    return say.A_CONTAINER.filled(kind=str(hint).replace("typing.", "").replace("collections.abc.", ""))
