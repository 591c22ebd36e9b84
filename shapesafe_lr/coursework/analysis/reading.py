"""A reading of a program: what every step means, worked out once, in the order things happened.

A program can also be read as it would be after a change (`changes`): the steps that follow from the change are worked
out by the algebra alone, which is how a cure is tried out in thought, without running the program again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from .algebra import OPERATIONS, Call, NotKnown
from .algebra.creation import newborn
from .algebra.elementwise import arithmetic
from .algebra.indexing import pick
from .algebra.libraries import HOLDERS, accepted, asked_by
from .axes import UNSEEN, Axis, Ledger, flat, fresh
from .meaning import Array, Impossible, Meaning, Number, Several, Stretch, Word
from .steps import Kind, Seen, Step

Change = Callable[[Call], Meaning]
"""What a step would do instead."""

_TRANSPARENT = {"float", "int", "item", "float64", "float32", "int64", "abs", "tolist", "squeeze"}
_ROUNDS = {"round", "floor", "ceil", "rint", "math.floor", "math.ceil"}
_CREATES = {
    "zeros",
    "ones",
    "empty",
    "full",
    "randn",
    "rand",
    "eye",
    "identity",
    "arange",
    "permutation",
    "random",
    "standard_normal",
    "choice",
    "randint",
    "integers",
}
_BORN_APART = {
    "array", "asarray", "zeros", "ones", "empty", "full", "randn", "rand", "random", "normal", "uniform", "randint", "loadtxt", "genfromtxt",
    "load", "subscript", "make_classification", "make_moons", "make_circles", "make_blobs", "values", "to_numpy",
}  # fmt: skip


class Reading:
    """The steps of a program with their meanings."""

    def __init__(self, steps: Sequence[Step], changes: Mapping[int, Change] | None = None) -> None:
        self.steps = steps
        self.changes = changes or {}
        self.ledger = Ledger()
        self.meanings: list[Meaning] = []
        self.changed: set[int] = set()
        self.impossible: dict[int, str] = {}
        self._strangers: dict[tuple[int, int | str], Meaning] = {}
        for step in steps:
            self.meanings.append(self._work_out(step))

    # ---- asking -------------------------------------------------------------------------------------------------

    def meaning(self, number: int | None) -> Meaning:
        """What a step's result means."""
        return None if number is None else self.meanings[number]

    def shape(self, number: int | None) -> tuple[int, ...] | None:
        """The shape of a step's result; () for a number, None when it is no array or not known."""
        meaning = self.meaning(number)
        if isinstance(meaning, Array):
            return meaning.shape
        return () if isinstance(meaning, Number) else None

    def axes(self, number: int | None) -> tuple[Axis, ...]:
        """The axes of a step's result."""
        meaning = self.meaning(number)
        return meaning.axes if isinstance(meaning, Array) else ()

    def source(self, number: int | None) -> int | None:
        """The step that really made a value: through names, assignments, parameters and returns."""
        while number is not None and self.steps[number].kind is Kind.PASS and self.steps[number].inputs:
            before = self.steps[number].inputs[0]
            if before is None:
                return number
            number = before
        return number

    def maker(self, number: int | None) -> Step | None:
        """The step itself that really made a value."""
        source = self.source(number)
        return None if source is None else self.steps[source]

    def operands(self, step: Step) -> list[int | None]:
        """Where the operands were really made."""
        return [self.source(number) for number in step.inputs]

    @cached_property
    def users(self) -> Mapping[int, list[Step]]:
        """For each made value the steps that use it, through names."""
        users: dict[int, list[Step]] = {}
        for step in self.steps:
            if step.kind is Kind.PASS:
                continue
            for number in {self.source(n) for n in (*step.inputs, *step.options.values())}:
                if number is not None:
                    users.setdefault(number, []).append(step)
        return users

    @cached_property
    def loops(self) -> list[Step]:
        """The steps in which a loop takes its next value, in order."""
        return [step for step in self.steps if step.kind is Kind.LOOP]

    @cached_property
    def readers(self) -> Mapping[int, list[Step]]:
        """For each step those that take it just as it stands: names and assignments count."""
        readers: dict[int, list[Step]] = {}
        for step in self.steps:
            for number in {*step.inputs, *step.options.values()}:
                if number is not None:
                    readers.setdefault(number, []).append(step)
        return readers

    @cached_property
    def names(self) -> Mapping[int, list[str]]:
        """For each made value the names it was bound to, in order."""
        names: dict[int, list[str]] = {}
        for step in self.steps:
            if step.kind is Kind.PASS and step.operation in ("assign", "parameter", "augmented") and step.name:
                source = self.source(step.number)
                if source is not None and step.name not in names.setdefault(source, []):
                    names[source].append(step.name)
        return names

    def ancestors(self, number: int | None, *, stop: Callable[[Step], bool] = lambda step: False) -> Iterator[Step]:
        """The steps a value was made from, nearest first, itself included; not beyond a step where `stop` says so."""
        queue, met = [self.source(number)], set()
        while queue:
            current = queue.pop(0)
            if current is None or current in met:
                continue
            met.add(current)
            step = self.steps[current]
            yield step
            if not stop(step):
                queue.extend(self.source(n) for n in (*step.inputs, *step.options.values()))

    def operations(self, *names: str) -> Iterator[Step]:
        """The steps that do one of these operations."""
        for step in self.steps:
            if step.kind is Kind.OPERATION and step.operation in names and not self.is_replaced(step):
                yield step

    def is_replaced(self, step: Step) -> bool:
        """Whether a step does something else now; a product with other operands is still a product."""
        return step.number in self.changes and step.operation not in ("dot", "matmul", "inner")

    # ---- working out --------------------------------------------------------------------------------------------

    def _work_out(self, step: Step) -> Meaning:
        inputs = (*step.inputs, *step.options.values())
        if step.number in self.changes or any(number in self.changed for number in inputs if number is not None):
            self.changed.add(step.number)
        changed = step.number in self.changed
        if changed and step.operation == "list.append" and step.inputs:
            self._take_in(step.inputs[0])
        try:
            result = self._by_kind(step)
        except NotKnown:
            result = None
        except Impossible as reason:
            result = None
            if changed or step.kind is Kind.CRASH:
                self.impossible[step.number] = str(reason)
        except (ValueError, IndexError, TypeError, ZeroDivisionError):
            result = None
        if not changed:
            result = self._as_seen(step, result)
        elif result is None and step.kind is Kind.CONSTANT:
            result = self._value(step.seen, step.number)
        return result

    def _take_in(self, holder: int | None) -> None:
        """A list that took in a changed value: what is read out of it later is no longer what the run saw."""
        while holder is not None:
            self.changed.add(holder)
            step = self.steps[holder]
            holder = step.inputs[0] if step.kind is Kind.PASS and step.inputs else None

    def _by_kind(self, step: Step) -> Meaning:
        if step.kind is Kind.PASS:
            return self._passed(step)
        if step.kind is Kind.DISPLAY:
            return self._display(step)
        if step.kind is Kind.LOOP:
            return self._loop(step)
        if step.kind is Kind.STORE or (step.kind is Kind.CRASH and step.operation == "store"):
            return self._store(step)
        if step.operation == "unpack" and step.number not in self.changes:
            whole = self.argument(step, 0)
            return _as_many(whole, step.detail) if step.kind is Kind.CRASH else _unpacked(whole, step.detail)
        if step.kind in (Kind.OPERATION, Kind.CRASH):
            return self._operation(step)
        return None

    def argument(self, step: Step, place: int | str) -> Meaning:
        """An operand of a step: what its maker means, else what was seen."""
        if isinstance(place, str):
            number, seen = step.options.get(place), step.option_values.get(place)
        else:
            number = step.inputs[place] if place < len(step.inputs) else None
            seen = step.operands[place] if place < len(step.operands) else None
        if number is not None and number < len(self.meanings):
            meaning = self.meanings[number]
            if meaning is not None or number in self.changed:
                return meaning
        key = (step.number, place)
        if key not in self._strangers and seen is not None:
            self._strangers[key] = self._value(seen, step.number)
        return self._strangers.get(key)

    def call_of(self, step: Step) -> Call:
        """The step as a call that the algebra can work out."""
        return Call(
            self.ledger,
            step.number,
            [self.argument(step, place) for place in range(len(step.inputs))],
            {name: self.argument(step, name) for name in step.options},
        )

    def _operation(self, step: Step) -> Meaning:
        call = self.call_of(step)
        if step.number in self.changes:
            return self.changes[step.number](call)
        if step.kind is Kind.CRASH and step.operation not in OPERATIONS:
            return accepted(call, step.operation, first_given(step))
        if step.number in self.changed and step.operation not in OPERATIONS and asked_by(step.operation) is not None:
            accepted(call, step.operation, first_given(step))  # `np.bincount(y)` refuses a column
        result = work_out(call, step.operation)
        before = call.args[0] if step.detail == "augmented" and call.args else None
        if isinstance(before, Array) and isinstance(result, Array) and before.axes and before.shape != result.shape:
            raise Impossible("does not fit in place")
        return result

    def _passed(self, step: Step) -> Meaning:
        if step.number in self.changes:
            return self.changes[step.number](self.call_of(step))
        meaning = self.argument(step, 0)
        if (
            step.operation == "assign"
            and isinstance(meaning, Number)
            and meaning.counts is None
            and meaning.over is None
            and isinstance(meaning.value, int)
            and not isinstance(meaning.value, bool)
            and meaning.value > 1
        ):
            return replace(meaning, counts=self.ledger.length(meaning.value, step.number))
        return meaning

    def _display(self, step: Step) -> Meaning:
        call = self.call_of(step)
        if step.operation == "slice":
            return Stretch(*call.args)
        if step.operation in ("tuple", "list"):
            items = tuple(call.args)
            return Several(items, each=items[0] if items and step.operation == "list" else None)
        return None

    def _loop(self, step: Step) -> Meaning:
        ranged = self.argument(step, 0)
        each: Meaning = None
        if isinstance(ranged, Several):
            each = ranged.each
        elif isinstance(ranged, Array) and ranged.axes:
            each = Array(ranged.axes[1:]) if len(ranged.axes) > 1 else Number(over=ranged.over)
        return _unpacked(each, step.detail) if step.detail else each

    def _store(self, step: Step) -> Meaning:
        owner, *keys, value = (self.argument(step, place) for place in range(len(step.inputs)))
        if isinstance(owner, Array) and step.number not in self.changes:
            call = self.call_of(step)
            if len(keys) == 1 and isinstance(keys[0], Several) and keys[0].each is None:
                keys = list(keys[0].items)
            target = pick(call, owner.axes, keys)
            if isinstance(value, Array):
                long = value.axes[-len(target) :] if target else ()
                if any(axis.size > 1 for axis in value.axes[: len(value.axes) - len(long)]):
                    raise Impossible("does not fit where it is stored")
                for mine, theirs in zip(reversed(target), reversed(long), strict=False):
                    if theirs.size not in (1, mine.size):
                        raise Impossible("does not fit where it is stored")
                    self.ledger.meet(step.number, mine, theirs)
        return None

    def _as_seen(self, step: Step, result: Meaning) -> Meaning:
        """The result held against what was seen when the program ran: what was seen counts."""
        seen = step.seen
        if seen.is_array and seen.shape is not None:
            if isinstance(result, Array) and len(result.axes) == len(seen.shape):
                sizes = tuple(axis.size for axis in result.axes)
                if sizes != seen.shape and UNSEEN in sizes:
                    pairs = zip(result.axes, seen.shape, strict=True)
                    axes = tuple(
                        Axis(size, step.number, n) if axis.size == UNSEEN else axis
                        for n, (axis, size) in enumerate(pairs)
                    )
                    result = Array(axes, over=result.over)
                if result.shape == seen.shape:
                    mask = seen.dtype == "bool"
                    return result if mask == result.mask else Array(result.axes, over=result.over, mask=mask)
            known = step.operation in _BORN_APART
            born = newborn(Call(self.ledger, step.number, ()), seen.shape, known)
            return Array(born.axes, mask=seen.dtype == "bool")
        if seen.kind in ("number", "bool") and seen.number is not None:
            if isinstance(result, Number):
                return replace(result, value=seen.number)
            if isinstance(result, Array) and not result.axes:
                return Number(seen.number)
            return Number(seen.number)
        if seen.kind == "number":
            return result if isinstance(result, Number) else Number()
        if result is None:
            return self._value(seen, step.number)
        return result

    def _value(self, seen: Seen, step: int) -> Meaning:
        """A value of which only the outside was seen."""
        if seen.is_array and seen.shape is not None:
            return Array(fresh(seen.shape, step), mask=seen.dtype == "bool")
        if seen.kind in ("number", "bool"):
            return Number(seen.number)
        if seen.kind in ("tuple", "list") and seen.items is not None:
            items = tuple(self._value(item, step) for item in seen.items)
            return Several(items, each=items[0] if items and seen.kind == "list" else None)
        if seen.kind == "slice" and seen.items is not None:
            return Stretch(*(self._value(item, step) for item in seen.items))
        if seen.kind == "none":
            return Word(None)
        if seen.kind == "ellipsis":
            return Word(Ellipsis)
        return Word(seen.text) if seen.kind == "str" else None


def first_given(step: Step) -> int:
    """Where the arrays begin among the operands of a call: after an estimator, or a function."""
    return int(bool(step.operands) and step.operands[0].kind in HOLDERS)


def work_out(call: Call, operation: str) -> Meaning:
    """The meaning of one operation on known operands."""
    args = call.args
    if operation in ("shape", "size", "ndim", "len"):
        axes = call.axes(0)
        if operation == "shape":
            return Several(tuple(Number(axis.size, counts=axis) for axis in axes))
        if operation == "ndim":
            return Number(len(axes))
        if operation == "len":
            return Number(axes[0].size, counts=axes[0])
        whole_axis = flat(axes, call.step) if axes else None
        return Number(whole_axis.size if whole_axis else 1, counts=whole_axis)
    if operation == "unpack":
        raise NotKnown
    if operation == "comprehension":
        return Several((), over=_over(args[1]), each=args[0])
    if operation == "range":
        last = args[1] if len(args) > 1 else args[0]
        over = last.counts if isinstance(last, Number) else None
        if over is None and isinstance(last, Number) and isinstance(last.value, int) and len(args) == 1:
            over = Axis(last.value, call.step, 0)
        share = last.share if isinstance(last, Number) else None
        return Several((), over=over, each=Number(over=over, share=share))
    if operation in ("enumerate", "zip", "reversed", "sorted", "list", "tuple", "iter"):
        return _running_over(call, operation)
    if args and operation not in _CREATES and all(isinstance(arg, Number) for arg in args):
        if len(args) == 2:
            left, right = args
            assert isinstance(left, Number)
            assert isinstance(right, Number)
            if operation == "multiply" and left.counts and right.counts:
                joined = flat((left.counts, right.counts), call.step)
                return Number(joined.size, counts=joined)
            return arithmetic(operation, left, right, call.ledger)
        if operation in _TRANSPARENT:
            return args[0]
        first = args[0]
        return Number(share=first.share if isinstance(first, Number) and operation in _ROUNDS else None)
    work = OPERATIONS.get(operation)
    if work is None:
        raise NotKnown
    return work(call)


def _unpacked(meaning: Meaning, path: str) -> Meaning:
    """One item of a tuple, by its path: "1" or "1.0"."""
    for part in path.split("."):
        if isinstance(meaning, Array) and meaning.axes:
            meaning = Array(meaning.axes[1:]) if len(meaning.axes) > 1 else Number()
        elif isinstance(meaning, Several) and int(part) < len(meaning.items):
            meaning = meaning.items[int(part)]
        else:
            return None
    return meaning


def _as_many(meaning: Meaning, wanted: str) -> Meaning:
    """What an unpacking is given, if it has as many items as there are names."""
    count = len(meaning.items) if isinstance(meaning, Several) and meaning.items else None
    if isinstance(meaning, Array) and meaning.axes:
        count = meaning.axes[0].size
    if count is None or not wanted:
        raise NotKnown
    if count != int(wanted):
        raise Impossible("as many names as values")
    return meaning


def _running_over(call: Call, operation: str) -> Meaning:
    each = [_each(arg) for arg in call.args]
    overs = [_over(arg) for arg in call.args]
    if operation == "enumerate":
        return Several((), over=overs[0], each=Several((Number(over=overs[0]), each[0])))
    if operation == "zip":
        long = [over for over in overs if over is not None]
        for other in long[1:]:
            call.ledger.meet(call.step, long[0], other)
        return Several((), over=long[0] if long else None, each=Several(tuple(each)))
    first = call.args[0]
    return first if isinstance(first, Several) else Several((), over=overs[0], each=each[0])


def _each(meaning: Meaning) -> Meaning:
    if isinstance(meaning, Array) and meaning.axes:
        return Array(meaning.axes[1:]) if len(meaning.axes) > 1 else Number(over=meaning.over)
    return meaning.each if isinstance(meaning, Several) else None


def _over(meaning: Meaning) -> Axis | None:
    if isinstance(meaning, Array) and meaning.axes:
        return meaning.axes[0]
    return meaning.over if isinstance(meaning, Several) else None


def read(steps: Iterable[Step], changes: Mapping[int, Change] | None = None) -> Reading:
    """Read a program, perhaps as it would be after some changes."""
    return Reading(tuple(steps), changes)
