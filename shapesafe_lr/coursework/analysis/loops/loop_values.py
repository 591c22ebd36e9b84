"""Where the value of a loop variable came from: `for x, y in batches(X, Y, 64)`, `for x, y in batches`.

A generator runs only when its loop asks for the next value, long after it was called: its parameters are the arguments
of the latest call of that function, and what the loop receives is what the generator worked out last. A list that was
filled with `append` hands on what was appended, also a part of it (`layers[:-1]`) and when it is an object's own (`self.layers`).
"""

from collections.abc import Iterator, Sequence

from ...trace import Fact, Operand, Place

_Item = tuple[int, tuple[int, ...]]


class LoopValues:
    """The generators and the growing lists of a trace, followed fact by fact."""

    def __init__(self, facts: Sequence[Fact], functions: Sequence[str]) -> None:
        self.facts, self.functions = facts, functions
        self._called: dict[str, int] = {}
        self._running: dict[str, int] = {}
        self._last: dict[int, int] = {}
        self._entered: dict[int, int] = {}
        self._appended: dict[int, list[int]] = {}
        self._kept: dict[str, int] = {}
        self._made_at: dict[tuple[Place, int], list[int]] = {}

    def note(self, fact: Fact) -> None:
        """Take notice of the next fact."""
        self._last[fact.call] = fact.id
        self._made_at.setdefault((fact.place, fact.call), []).append(fact.id)
        self._running[self._function(fact)] = fact.call
        if fact.kind == "parameter":
            self._entered[fact.call] = self._entered.get(fact.call, -1) + 1
        elif fact.kind == "call" and fact.returned is None and fact.result.kind == "iterator":
            self._called[fact.function.removeprefix("learner:")] = fact.id
        elif fact.kind == "assign" and fact.target is not None and fact.target.kind == "attribute":
            self._kept[_last_name(fact.target.name)] = fact.id
        elif fact.kind == "call" and fact.function == "list.append" and len(fact.operands) == 2:
            grown, value = (operand.source for operand in fact.operands)
            made = self._made(grown)
            if made is not None and value is not None:
                self._appended.setdefault(made.id, []).append(value)

    def argument(self, fact: Fact) -> tuple[Operand, ...]:
        """The operand that a parameter of a generator was given, when the generator was called."""
        call = self._called.get(self._function(fact))
        if call is None or fact.target is None:
            return ()
        operands = self.facts[call].operands
        place = self._entered[fact.call] - any(operand.slot == "self" for operand in operands)
        given = [operand for operand in operands if operand.slot in (fact.target.name, place)]
        return tuple(o for o in given if (o.value.kind, o.value.shape) == (fact.result.kind, fact.result.shape))

    def received(self, loop: Fact) -> Iterator[_Item]:
        """The facts that a loop may have received an array from, and which item of each."""
        if loop.target is not None and loop.operands and loop.result.shape:
            yield from self._each(loop.operands[0].source, loop.target.path)

    def _each(self, source: int | None, path: tuple[int, ...]) -> Iterator[_Item]:
        made = self._made(source)
        if made is None:
            return
        name, operands = made.function.removeprefix("learner:"), made.operands
        if made.kind == "comprehension":
            elements = [o.source for o in operands if o.slot == "element" and o.source is not None]
            yield from ((value, path) for element in elements for value in self._passes(element))
        elif made.kind == "display" and name in ("list", "tuple"):
            yield from ((operand.source, path) for operand in operands if operand.source is not None)
        elif (name in _SAME_ITEMS or _is_part_of_list(made)) and operands:
            yield from self._each(operands[0].source, path)
        elif name == "builtins.enumerate" and path[:1] == (1,) and operands:
            yield from self._each(operands[0].source, path[1:])
        elif name == "builtins.zip" and path and path[0] < len(operands):
            yield from self._each(operands[path[0]].source, path[1:])
        elif made.kind == "call" and self._called.get(name) == made.id and name in self._running:
            yield self._last[self._running[name]], path
        elif made.kind == "call" and f"{name}.__iter__" in self._running:
            yield self._last[self._running[f"{name}.__iter__"]], path
        yield from ((value, path) for value in self._appended.get(made.id, ()))

    def _passes(self, element: int) -> Iterator[int]:
        """The values that a comprehension's element had, the last first: `[np.zeros((n, 1)) for n in sizes]`."""
        last = self.facts[element]
        yield element
        for other in self._made_at.get((last.place, last.call), []):
            if other < element and self.facts[other].kind == last.kind:
                yield other

    def _function(self, fact: Fact) -> str:
        return self.functions[fact.call] if fact.call < len(self.functions) else ""

    def _made(self, source: int | None) -> Fact | None:
        """The fact that made a value, through names, assignments, parameters and returns."""
        for _ in range(40):
            if source is None:
                return None
            fact = self.facts[source]
            passed = fact.kind in ("name", "assign", "parameter", "return") and fact.operands
            if passed and not (fact.target is not None and fact.target.path):
                source = fact.operands[0].source
            elif fact.kind == "call" and fact.returned is not None:
                source = fact.returned
            elif fact.kind == "attribute" and fact.result.kind == "list" and _last_name(fact.text) in self._kept:
                source = self._kept[_last_name(fact.text)]
            else:
                return fact
        return None


_SAME_ITEMS = ("builtins.list", "builtins.tuple", "builtins.reversed")


def _is_part_of_list(fact: Fact) -> bool:
    """Whether a fact is a slice of a list: `layers[:-1]`, `layers[::-1]`."""
    return fact.kind == "subscript" and fact.result.kind == fact.operands[0].value.kind == "list"


def _last_name(text: str) -> str:
    """What an attribute is called: two spellings, `self.layers` and `net.layers`, may well be one."""
    return text.rpartition(".")[2]
