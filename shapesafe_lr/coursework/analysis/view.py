"""Everything a rule may look at: the reading, the roles, the source, and the crash if there was one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from ..findings import Place
from ..trace import Crash
from .algebra import is_elementwise
from .axes import UNSEEN, Axis
from .reading import Change, Reading
from .roles import Roles
from .source import Sources
from .steps import Kind, Step


@dataclass
class View:
    """One reading of a program, with what rules need to judge it."""

    steps: tuple[Step, ...]
    sources: Sources
    changes: Mapping[int, Change] = field(default_factory=dict)
    crashes: Sequence[Crash] = ()
    focus: int = 0
    """Which crash is looked at: a notebook can have one a cell."""
    several: frozenset[int] = frozenset()
    """The calls that are several activations of different sizes, seen as one: nothing there says that two sizes clash."""
    faults: dict[str, Exception] | None = None
    """The rules that failed, with what they raised; None where a fault is to be raised."""
    _places: dict[tuple[str, Place, str, str], list[int]] = field(default_factory=dict, repr=False)

    @cached_property
    def reading(self) -> Reading:
        """What every step means."""
        return Reading(self.steps, self.changes)

    @cached_property
    def roles(self) -> Roles:
        """What the arrays are to each other."""
        return Roles(self.reading)

    @property
    def crash(self) -> tuple[Step, Crash] | None:
        """The step that raised and the exception, if the program stopped; None once a change has mended it."""
        return self._crash_of(self.crashes[self.focus : self.focus + 1])

    def _crash_of(self, crashes: Sequence[Crash]) -> tuple[Step, Crash] | None:
        for crash in crashes:
            if crash.fact is None:
                continue
            step = self.steps[crash.fact]
            if self.changes and step.number not in self.reading.impossible:
                runs = step.operation == "store" or self._is_worked_out(step)
                if runs and not self._stretches_both(step):
                    return None
            return step, crash
        return None

    def still_raises(self, step: Step) -> bool:
        """Whether a step that raised does so still, as far as the algebra can tell."""
        return self._crash_of([crash for crash in self.crashes if crash.fact == step.number]) is not None

    def _is_worked_out(self, step: Step) -> bool:
        """Whether the algebra knows what the step would do now: not if the lengths of its operands only a run could tell."""
        axes = [axis for number in step.inputs for axis in self.reading.axes(number)]
        return self.reading.meaning(step.number) is not None and all(axis.size != UNSEEN for axis in axes)

    def _stretches_both(self, step: Step) -> bool:
        """Whether two vectors that numpy refused would now make a table: a column beside a row, that is no cure.

        Nor is one of the two stretched where a prediction meets its label.
        """
        if not is_elementwise(step.operation):
            return False
        shapes = [self.reading.shape(number) or () for number in step.inputs[:2]]
        result = self.reading.shape(step.number)
        compared = self.roles.compared_in(step) if step.operation in ("subtract", "equal", "not_equal") else None
        if compared is not None and all(shapes):
            if step.number in self.changes:
                return result not in (self.reading.shape(compared.prediction), self.reading.shape(compared.labels))
            return shapes[0] != shapes[1]
        vectors = all(sum(side > 1 for side in shape) <= 1 for shape in shapes)  # else a matrix product took its place
        is_table = all(shapes) and vectors and result not in shapes and max(map(len, shapes), default=0) == 2
        return is_table and not self._meets_a_table(step) and not self._asks_for_each_class(step)

    def _asks_for_each_class(self, step: Step) -> bool:
        """Whether labels are held against the numbers of all classes, `labels == np.arange(3)`: one-hot, a table is meant."""
        makers = [self.reading.maker(number) for number in step.inputs[:2]]
        return step.operation == "equal" and any(
            maker is not None and maker.operation in ("arange", "unique") for maker in makers
        )

    def _meets_a_table(self, step: Step) -> bool:
        """Whether what a step makes goes on to a table of products, in a pass over it that was not refused."""
        for number in self.passes_over(step.number):
            for user in self.reading.users.get(number, []):
                others = [self.reading.maker(n) for n in user.inputs if self.reading.source(n) != number]
                scaled = [self.reading.maker(n) for o in others if o is not None for n in o.inputs]
                if user.operation in ("add", "subtract") and any(
                    one is not None and one.operation in ("dot", "matmul") and len(self.reading.axes(one.number)) == 2
                    for one in (*others, *scaled)
                ):
                    return True
        return False

    def supposing(self, changes: Mapping[int, Change]) -> "View":
        """The same program after some changes; an edit at a place changes every pass over that place."""
        everywhere = dict(self.changes)
        for number, change in changes.items():
            for twin in self.passes_over(number):
                everywhere[twin] = change
        return replace(self, changes=everywhere, _places=self._places)

    def passes_over(self, number: int) -> list[int]:
        """All steps of the same operation at the same place: a loop, or a function that is called again."""
        if not self._places:
            for step in self.steps:
                self._places.setdefault(_spot(step), []).append(step.number)
        return self._places[_spot(self.steps[number])]

    def axis_name(self, axis: Axis) -> str | None:
        """What an axis is called in a message: m for the examples, 1 for a unit axis, None when not known."""
        if axis.size == 1:
            return "1"
        return "m" if self.roles.is_examples(axis) else None

    def text(self, step: Step) -> str:
        """The source of a step."""
        return " ".join(self.sources.at(step.path, step.place).segment(step.place).split())

    def called(self, number: int | None) -> str:
        """What the learner calls a value: the expression that stands there, or the name it was bound to."""
        if number is None:
            return "it"
        step = self.steps[number]
        text = self.text(step)
        if 0 < len(text) <= 40:
            return text
        names = self.reading.names.get(self.reading.source(number) or -1, [])
        return names[-1] if names else text[:37] + "..."

    def name(self, number: int | None) -> str:
        """The learner's name for a value: the last name it was bound to, else the expression."""
        source = self.reading.source(number)
        if source is None:
            return "it"
        names = self.reading.names.get(source, [])
        if not names and self.steps[source].operation == "unpack" and self.steps[source].name:
            return self.steps[source].name
        return names[-1] if names else self.called(source)

    def arrays_in_sight(self, step: Step) -> Iterator[tuple[int, str]]:
        """The named arrays that were bound before a step, in its own call or at the top level, the latest first."""
        seen: set[str] = set()
        for other in reversed(self.steps[: step.number]):
            if other.kind is Kind.PASS and other.operation in ("assign", "parameter") and other.name.isidentifier():
                if other.call in (step.call, 0) and other.name not in seen and self.reading.axes(other.number):
                    seen.add(other.name)
                    yield other.number, other.name


def _spot(step: Step) -> tuple[str, Place, str, str]:
    """What tells one expression of the source from another: `m, n = X.shape` has two steps at one place."""
    return step.path, step.place, step.operation, step.detail
