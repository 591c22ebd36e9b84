"""Why the sizes of an array were refused: a fixed size, a computed one, or a name that has another size elsewhere."""

import re

from ..language import Text
from . import wording as say
from .axes import Axes, Axis, Kind, laid_beside
from .case import LAYOUT_LESSON, Case
from .evidence import Size, Witness, expression_size, would_fit_transposed


def explain_sizes(case: Case, axes: Axes, shape: tuple[int, ...]) -> Text | None:
    """What is wrong with the sizes of an array that has the right number of axes; None if it cannot be seen."""
    case.lesson = LAYOUT_LESSON
    itself = Witness(case.refusal.place, axes, shape)
    places = [witness.place for witness in case.found]
    at = places.index(itself.place) if itself.place in places else len(places)
    case.found[at : at + 1] = [itself]
    known: dict[str, tuple[Witness, Size]] = {}
    for witness in case.found[:at]:
        for name, size in witness.sizes():
            known.setdefault(name, (witness, size))
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


def _explain_fixed(case: Case, itself: Witness, axis: Axis, size: object) -> Text:
    case.know(say.FIXED_SIZE_GIVEN, size=size, expected=say.shape_text(itself.axes), fixed=axis)
    if not _guess_transposed(case, [itself]):
        table = axis.size == 1 and len(itself.shape) == 2 and min(itself.shape) > 1
        case.advise(say.MET_A_ROW if table else say.OTHER_SIZE_MEANT, fixed=axis)
    return say.SHOULD_BE.filled(what=case.what, expected=say.described(itself.axes))


def _explain_expression(
    case: Case, itself: Witness, axis: Axis, size: object, wanted: int, known: dict[str, tuple[Witness, Size]]
) -> Text:
    case.know(say.EXPRESSION_GIVEN, size=size, expression=axis.name, wanted=wanted)
    mentioned = re.findall(r"\w+", axis.name)
    sources = {name: pair for name, pair in known.items() if name in mentioned and pair[0] is not itself}
    for witness in list(dict.fromkeys(witness for witness, _ in sources.values()))[:2]:
        sizes = ", ".join(f"{name} = {each}" for name, (source, each) in sources.items() if source is witness)
        name = case.names.short(witness.place)
        case.evidence.append(say.SIZES_FROM.filled(name=name, shape=witness.shape, sizes=sizes))
    _guess_transposed(case, [itself])
    return say.SHOULD_BE.filled(what=case.what, expected=say.described(itself.axes))


def _explain_disagreement(case: Case, first: Witness, second: Witness, axis: str) -> Text:
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


def _advise_on_disagreement(case: Case, first: Witness, second: Witness, axis: str) -> None:
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


def _guess_transposed(case: Case, suspects: list[Witness]) -> bool:
    """Suggest .T if that, on one of the suspects, would make everything agree."""
    for witness in suspects:
        if len(witness.shape) == 2 and would_fit_transposed(case.found, witness.place):
            turned = say.shape_text(witness.axes[::-1])
            if case.names.has_name(witness.place):
                case.advise(say.CAME_TRANSPOSED, name=case.names.short(witness.place), turned=turned)
            else:
                case.advise(say.RETURN_TRANSPOSED, turned=turned)
            return True
    return False
