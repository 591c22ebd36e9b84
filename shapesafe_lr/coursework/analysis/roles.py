"""What the arrays of a program are to each other, told from structure and not from names.

`1 / (1 + np.exp(-z))` is a prediction. What is compared with a prediction and holds only 0 and 1 are the labels. In
`p = p - rate * g`, p is a parameter and g its gradient; what is multiplied by a parameter is the data.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..findings import Place
from .algebra import is_elementwise
from .axes import Axis
from .meaning import Array, Number
from .predictions.one_hot import one_hot_axis_at
from .predictions.residuals import residuals
from .reading import Reading
from .source import last_word
from .steps import Kind, Step

_EXAMPLES = frozenset({"m", "examples", "n_examples", "batch"})
_FEATURES = frozenset({"n_x", "features", "n_features"})
"""What an annotation, or the project's settings, may call these two axes."""
PRODUCTS = ("dot", "matmul", "inner", "einsum", "tensordot")
_THROUGH = (
    "clip",
    "maximum",
    "minimum",
    "astype",
    "copy",
    "round",
    "squeeze",
    "array",
    "asarray",
    "nan_to_num",
    "float64",
)


@dataclass(frozen=True)
class Update:
    """`p = p - rate * g`: the step that subtracts, and where parameter and gradient were made."""

    step: Step
    parameter: int
    gradient: int
    name: str


@dataclass(frozen=True)
class Comparison:
    """A prediction and labels in one elementwise step; `score` if the loss is made of their difference or logarithms."""

    step: Step
    prediction: int
    labels: int


class Roles:
    """The roles found in one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._predicted: dict[int, bool] = {}

    # ---- activations ---------------------------------------------------------------------------------------------

    @cached_property
    def activations(self) -> dict[int, int]:
        """Sigmoids (and the like): from the step that finishes one to the step of its z."""
        found: dict[int, int] = {}
        for step in self.reading.steps:
            if step.kind is Kind.OPERATION:
                z = self._sigmoid_of(step)
                if z is not None:
                    found[step.number] = z
        for step in self.reading.operations("where"):
            for number in self.reading.operands(step)[1:]:
                if number in found:
                    found[step.number] = found[number]
        return found

    @cached_property
    def hidden_activations(self) -> dict[int, int]:
        """`tanh`, relu and the like, which are sigmoids' cousins in hidden layers."""
        found: dict[int, int] = {}
        for step in self.reading.operations("tanh", "maximum"):
            operands = self.reading.operands(step)
            arrays = [number for number in operands if self.reading.axes(number)]
            if len(arrays) == 1 and (step.operation == "tanh" or any(self._is_number(n, 0) for n in step.inputs)):
                if arrays[0] is not None:
                    found[step.number] = arrays[0]
        return found

    def _sigmoid_of(self, step: Step) -> int | None:
        reading = self.reading
        operands = reading.operands(step)
        if step.operation in ("expit", "log_expit") and operands:
            return operands[0]
        if step.operation == "divide" and len(operands) == 2:
            bottom = reading.maker(step.inputs[1])
            if self._is_number(step.inputs[0], 1):
                return self._inside_one_plus_exp(bottom)
            top = reading.maker(step.inputs[0])
            if top is not None and top.operation == "exp":
                z = self._inside_one_plus_exp(bottom, negated=False)
                if z is not None and z == reading.source(top.inputs[0]):
                    return z
        if step.operation in ("power", "reciprocal") and operands:
            if step.operation == "reciprocal" or self._is_number(step.inputs[1], -1):
                return self._inside_one_plus_exp(reading.maker(step.inputs[0]))
        return None

    def _inside_one_plus_exp(self, step: Step | None, negated: bool = True) -> int | None:
        """The z of `1 + np.exp(-z)`."""
        if step is None or step.operation != "add" or len(step.inputs) != 2:
            return None
        for one, other in (step.inputs, step.inputs[::-1]):
            if not self._is_number(one, 1):
                continue
            power = self.reading.maker(other)
            if power is None or power.operation not in ("exp", "power") or not power.inputs:
                continue
            inside = self.reading.maker(power.inputs[-1])
            if inside is None:
                continue
            if not negated:
                return inside.number
            if inside.operation == "negative":
                return self.reading.source(inside.inputs[0])
            if inside.operation == "multiply":
                for a, b in (inside.inputs, inside.inputs[::-1]):
                    if self._is_number(a, -1):
                        return self.reading.source(b)
            return inside.number  # exp of anything: the minus is inside it, as in np.exp(-X @ w)
        return None

    def _is_number(self, number: int | None, value: float) -> bool:
        meaning = self.reading.meaning(number)
        return isinstance(meaning, Number) and meaning.value == value

    # ---- parameters ----------------------------------------------------------------------------------------------

    @cached_property
    def updates(self) -> list[Update]:
        """Every `p = p - rate * g`."""
        return list(self._find_updates())

    def _find_updates(self) -> Iterator[Update]:
        reading = self.reading
        bound = self._bound_names
        for step in reading.operations("subtract", "add"):
            if len(step.inputs) != 2 or step.inputs[0] is None:
                continue
            before, change = reading.source(step.inputs[0]), reading.source(step.inputs[1])
            if before is None or change is None:
                continue
            gradient = self._scaled(change)
            if gradient is None or (step.operation == "add" and not self._is_negated(change)):
                continue
            loaded = step.name or _label_of(reading, step.inputs[0])
            names = bound.get(step.number, [])
            if loaded and (loaded in names or step.detail == "augmented"):
                yield Update(step, before, gradient, loaded)
            elif names and (last_word(loaded) in map(last_word, names) or self._is_multiplied(before)):
                yield Update(step, before, gradient, loaded or names[0])
            elif loaded and not names and (step.path, step.place) in self._collected:
                yield Update(step, before, gradient, loaded)

    @cached_property
    def _bound_names(self) -> dict[int, list[str]]:
        names: dict[int, list[str]] = {}
        for step in self.reading.steps:
            if step.name and (step.kind is Kind.STORE or (step.kind is Kind.PASS and step.operation != "name")):
                value = step.inputs[-1] if step.kind is Kind.STORE else step.inputs[0] if step.inputs else None
                source = self.reading.source(value)
                if source is not None:
                    names.setdefault(source, []).append(step.name)
        for key, value in self._written_keys():
            names.setdefault(value, []).append(key)
        return names

    def _written_keys(self) -> Iterator[tuple[str, int]]:
        """What stands under each key of the dicts that are written out: `{"W1": W1 - rate * dW1, ...}`."""
        for step in self.reading.steps:
            if step.kind is Kind.DISPLAY and step.operation == "dict":
                for key, value in step.options.items():
                    source = self.reading.source(value)
                    if source is not None:
                        yield key, source

    def _scaled(self, change: int) -> int | None:
        """The gradient inside `rate * g`, `g * rate`, `rate * g / m`; None if there is no number that scales."""
        step = self.reading.steps[change]
        if step.operation in ("multiply", "divide") and len(step.inputs) == 2:
            for scale, other in (step.inputs, step.inputs[::-1]):
                if isinstance(self.reading.meaning(scale), Number) and other is not None:
                    if step.operation == "divide" and scale is step.inputs[0] and scale is not other:
                        continue
                    source = self.reading.source(other)
                    if source is None or (
                        isinstance(self.reading.meaning(source), Number) and not self._is_reduced(source)
                    ):
                        continue
                    return source
        if step.operation in ("dot", "matmul") and any(self._is_scaled(number) for number in step.inputs):
            return change
        return None

    def _is_scaled(self, number: int | None) -> bool:
        """Whether a factor of a product was scaled by a number: `rate / m * E` in `rate / m * E @ X.T`."""
        step = self.reading.maker(number)
        return (
            step is not None
            and step.operation in ("multiply", "divide")
            and any(isinstance(self.reading.meaning(n), Number) for n in step.inputs)
        )

    def _is_reduced(self, number: int) -> bool:
        """Whether a number was summed from an array: `db`, not a learning rate."""
        return any(isinstance(self.reading.meaning(step.number), Array) for step in self.reading.ancestors(number))

    def _is_negated(self, change: int) -> bool:
        return any(
            step.operation == "negative"
            or (isinstance(m := self.reading.meaning(step.number), Number) and (m.value or 0) < 0)
            for step in list(self.reading.ancestors(change))[:4]
        )

    @cached_property
    def _collected(self) -> set[tuple[str, Place]]:
        """Where the elements of comprehensions stand: `{name: p[name] - rate * g[name] for name in p}` updates them all."""
        elements = [self.reading.maker(step.inputs[0]) for step in self.reading.operations("comprehension")]
        return {(element.path, element.place) for element in elements if element is not None}

    def _is_multiplied(self, number: int) -> bool:
        """Whether a value goes into a product, itself or transposed."""
        for user in self.reading.users.get(number, []):
            if user.operation in PRODUCTS:
                return True
            if user.operation in ("T", "transpose") and self._is_multiplied(user.number):
                return True
        return False

    @cached_property
    def parameters(self) -> frozenset[int]:
        """The values that are, or become, parameters."""
        found = {update.parameter for update in self.updates} | {update.step.number for update in self.updates}
        return frozenset(found)

    # ---- predictions and labels ----------------------------------------------------------------------------------

    def predicts(self, number: int | None) -> bool:
        """Whether a value is a prediction: a sigmoid's output, or probabilities typed in, perhaps rounded or clipped."""
        step = self.reading.maker(number)
        for _ in range(6):
            if step is None:
                return False
            if step.number in self.activations:
                return True
            if step.operation in _THROUGH and step.inputs and self.reading.axes(step.inputs[0]):
                step = self.reading.maker(step.inputs[0])
                continue
            return step.seen.probability and step.operation in (
                "array",
                "asarray",
                "subscript",
                "rand",
                "reshape",
                "uniform",
            )
        return False

    def is_labels(self, number: int | None) -> bool:
        """Whether a value can be labels: only 0 and 1, and not worked out from predictions."""
        step = self.reading.maker(number)
        if step is None or not step.seen.binary or not step.seen.is_array or self.is_predicted(number):
            return False
        return not step.seen.constant or step.operation in ("array", "asarray")

    def is_predicted(self, number: int | None) -> bool:
        """Whether a value was worked out from a sigmoid, or from a parameter that is learnt."""
        source = self.reading.source(number)
        if source is None:
            return False
        if source not in self._predicted:
            self._predicted[source] = any(
                step.number in self.activations or step.number in self.parameters
                for step in self.reading.ancestors(source, stop=lambda step: step.number in self.activations)
            )
        return self._predicted[source]

    def thresholded(self, number: int | None) -> bool:
        """Whether a value was made by comparing predictions with a threshold."""
        return self.is_predicted(number) and any(
            step.operation in ("greater", "greater_equal", "less", "less_equal", "round", "where")
            for step in self.reading.ancestors(number, stop=lambda step: step.number in self.activations)
        )

    @cached_property
    def comparisons(self) -> list[Comparison]:
        """Where predictions meet labels."""
        steps = self.reading.operations("subtract", "multiply", "equal", "not_equal", "dot", "matmul")
        return [found for step in steps if (found := self.compared_in(step)) is not None]

    def compared_in(self, step: Step) -> Comparison | None:
        """The prediction and the labels that meet in a step of two operands, if they do."""
        if len(step.inputs) == 2:
            for one, other in (step.inputs, step.inputs[::-1]):
                prediction, labels = self._prediction_in(one, step), self._labels_in(other)
                if prediction is not None and labels is not None:
                    return Comparison(step, prediction, labels)
        return None

    def _prediction_in(self, number: int | None, step: Step) -> int | None:
        reading = self.reading
        source = reading.source(number)
        logged = step.operation not in ("multiply", "dot", "matmul")
        for _ in range(6):
            if source is None:
                return None
            if self.predicts(source):
                # Probabilities that were typed in are a prediction in `Y * np.log(A)`; in `p * A` they may be anything.
                return source if logged or self._from_activation(source) else None
            inner = reading.steps[source]
            logged = logged or inner.operation == "log"
            if (
                step.operation in ("equal", "not_equal", "subtract")
                and self.thresholded(source)
                and self._from_activation(source)
            ):
                return source
            if inner.operation == "log" and inner.inputs:
                source = reading.source(inner.inputs[0])
            elif (
                inner.operation in ("subtract", "add", "T", "transpose", "clip", "maximum", "negative") and inner.inputs
            ):
                options = [n for n in reading.operands(inner) if isinstance(reading.meaning(n), Array)]
                source = options[0] if options else None
            else:
                return None
        return None

    def _from_activation(self, number: int) -> bool:
        return any(step.number in self.activations for step in self.reading.ancestors(number))

    def _labels_in(self, number: int | None) -> int | None:
        reading = self.reading
        source = reading.source(number)
        for _ in range(4):
            if source is None:
                return None
            if self.is_labels(source):
                return source
            inner = reading.steps[source]
            if (
                inner.operation in ("subtract", "T", "transpose", "reshape", "astype", "negative", "squeeze", "ravel")
                and inner.inputs
            ):
                options = [n for n in reading.operands(inner) if isinstance(reading.meaning(n), Array)]
                source = options[0] if options else None
            else:
                return None
        return None

    # ---- which axes are the examples -----------------------------------------------------------------------------

    @cached_property
    def residuals(self) -> list[tuple[Step, Axis]]:
        """What is left of a regression's targets, `X @ theta - y`, each with the axis of the examples."""
        return list(residuals(self.reading, self.parameters))

    @cached_property
    def errors(self) -> frozenset[int]:
        """The steps in which labels or targets are taken off what was predicted."""
        differences = (c.step.number for c in self.comparisons if c.step.operation == "subtract")
        return frozenset((*differences, *(step.number for step, _ in self.residuals)))

    @cached_property
    def example_axes(self) -> list[Axis]:
        """Axes known to be the examples: the labels' only long axis, the first of an image stack, that of residuals."""
        found: list[Axis] = []
        tables = {c.step.place for c in self.comparisons if sum(a.size > 1 for a in self.reading.axes(c.labels)) > 1}
        for comparison in self.comparisons:
            axes = self.reading.axes(comparison.labels)
            long = [axis for axis in axes if axis.size > 1]
            if comparison.step.place in tables:
                continue  # several outputs: where there is one example, the long axis is the outputs
            if len(long) == 1 and not self._are_units(comparison, long[0]):
                found.append(long[0])
        found.extend(self._beside_the_classes())
        found.extend(axes[0] for axes in self.image_stacks)
        found.extend(axis for _, axis in self.residuals)
        found.extend(self._said_to_be(_EXAMPLES))
        return found

    def _beside_the_classes(self) -> Iterator[Axis]:
        """One-hot labels hold a single 1 for each example along the classes; so the other axis is the examples.

        Only where they meet a softmax of their own shape: a table of 0 and 1 with one 1 a row may be anything.
        """
        for step in self.reading.operations("subtract", "multiply"):
            for place, other in enumerate(step.inputs[::-1]) if len(step.inputs) == 2 else ():
                one = step.inputs[place]
                classes, axes = one_hot_axis_at(self.reading, step, place), self.reading.axes(one)
                if classes is None or len(axes) != 2:
                    continue
                if self.reading.shape(other) == self.reading.shape(one) and self.is_softmax(other):
                    yield axes[1 - classes]

    def is_softmax(self, number: int | None) -> bool:
        """Whether a value, or what a logarithm was taken of, is exponentials divided by their sum."""
        step = self.reading.maker(number)
        for _ in range(4):
            if step is None or step.operation == "divide":
                break
            arrays = [n for n in step.inputs if isinstance(self.reading.meaning(n), Array)]
            known = step.operation in ("log", "add", "clip", "maximum")
            step = self.reading.maker(arrays[0]) if known and arrays else None
        if step is None or len(step.inputs) != 2:
            return False
        above, below = (self.reading.maker(n) for n in step.inputs)
        return above is not None and above.operation == "exp" and below is not None and below.operation == "sum"

    def _are_units(self, comparison: Comparison, axis: Axis) -> bool:
        """Whether the labels are those of one example, one for each unit: their axis is one of the weights' own."""
        z = self.activations.get(comparison.prediction)
        for step in list(self.reading.ancestors(z))[:6] if z is not None else ():
            if step.operation in ("dot", "matmul") and len(step.inputs) == 2:
                for number in step.inputs:
                    table = self.reading.maker(number)
                    while table is not None and table.operation in ("T", "transpose") and table.inputs:
                        table = self.reading.maker(table.inputs[0])
                    if table is not None and table.number in self.parameters:
                        axes = self.reading.axes(table.number)
                        return len(axes) == 2 and any(self.reading.ledger.same(axis, one) for one in axes)
        return False

    def _said_to_be(self, names: frozenset[str]) -> Iterator[Axis]:
        """The axes that an annotation or the project's settings call by one of these names, where they fit."""
        for step in self.reading.steps:
            if step.dims:
                axes, said = self.reading.axes(step.number), step.dims.split()
                if axes and len(axes) == len(said):
                    yield from (axis for axis, name in zip(axes, said, strict=True) if name in names and axis.size > 1)

    @cached_property
    def image_stacks(self) -> list[tuple[Axis, ...]]:
        """The axes of stacks of pictures: (m, h, w, 3), (m, h, w)."""
        found = []
        for step in self.reading.steps:
            axes = self.reading.axes(step.number)
            if (
                step.kind is Kind.OPERATION
                and step.seen.is_array
                and axes
                and is_image_stack(tuple(a.size for a in axes))
                and not (len(axes) == 3 and self._is_spread(step))
            ):
                found.append(axes)
        return found

    def _is_spread(self, step: Step) -> bool:
        """Whether a step made three axes of fewer: `X[:, None, :] - X[None, :, :]` are differences, not pictures."""
        ranks = [len(self.reading.axes(number)) for number in step.inputs if self.reading.axes(number)]
        shapes = {self.reading.shape(number) for number in step.inputs if self.reading.axes(number)}
        if step.operation == "subscript":
            return ranks[:1] != [] and ranks[0] < 3
        spread = is_elementwise(step.operation) and shapes != {self.reading.shape(step.number)}
        return spread or any(
            self._is_spread(maker)
            for maker in map(self.reading.maker, step.inputs)
            if is_elementwise(step.operation) and maker is not None and len(self.reading.axes(maker.number)) == 3
        )

    @cached_property
    def feature_axes(self) -> list[Axis]:
        """Axes that are summed on the way to a prediction: the features."""
        found = []
        for z in self.activations.values():
            for step in list(self.reading.ancestors(z))[:6]:
                if step.operation in ("dot", "matmul") and len(step.inputs) == 2:
                    left = self.reading.axes(step.inputs[0])
                    if left and left[-1].size > 1:
                        found.append(left[-1])
                    break
        found.extend(self._said_to_be(_FEATURES))
        return found

    def is_features(self, axis: Axis) -> bool:
        """Whether an axis is known to be the features."""
        return any(self.reading.ledger.same(axis, known) for known in self.feature_axes)

    def is_examples(self, axis: Axis) -> bool:
        """Whether an axis is known to be the examples."""
        return any(self.reading.ledger.same(axis, known) for known in self.example_axes)


def is_image_stack(shape: tuple[int, ...]) -> bool:
    """Whether a shape is that of a stack of pictures.

    >>> is_image_stack((209, 64, 64, 3)), is_image_stack((64, 64, 3)), is_image_stack((60000, 28, 28))
    (True, False, True)
    """
    if len(shape) == 4:
        return shape[3] in (1, 3, 4) and shape[1] > 1
    return len(shape) == 3 and shape[1] == shape[2] and shape[1] > 1 and shape[2] not in (1, 3, 4)


def _label_of(reading: Reading, number: int | None) -> str:
    """The name, attribute or key that an expression reads."""
    if number is None:
        return ""
    step = reading.steps[number]
    return step.name
