"""What stands in a tuple, a list or a dict that was written out somewhere, followed to where it was written."""

from collections.abc import Sequence

from ...trace import Fact, Operand


class WrittenOut:
    """The displays of a trace, found through names, assignments, parameters and returns."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = facts

    def item(self, fact: Fact) -> int | None:
        """`cache[0]`: the fact that the display put there."""
        if len(fact.operands) != 2 or fact.operands[1].value.kind != "int":
            return None
        number = fact.operands[1].value.number
        inside = self.member(fact.operands[0].source, (int(number),)) if isinstance(number, int) else None
        if inside is None or self.facts[inside].result.shape == fact.result.shape:
            return inside
        return None  # the list has grown since it was written out: its last item is another one now

    def entry(self, fact: Fact) -> int | None:
        """`params["w"]`: the fact that the display put under this key, unless another shape has come there since."""
        kept = self.entry_of(fact.operands)
        return kept if kept is not None and self.facts[kept].result.shape == fact.result.shape else None

    def entry_of(self, operands: Sequence[Operand]) -> int | None:
        """What stands in a dict under a key, both given as the operands of an item."""
        owner = next((operand for operand in operands if operand.slot == "self"), None)
        key = next((operand.value for operand in operands if operand.slot == "key"), None)
        if owner is None or key is None or key.kind != "str":
            return None
        return self.under_key(owner.source, key.text)

    def member(self, source: int | None, path: tuple[int, ...]) -> int | None:
        """The fact that made one item of a tuple, if the tuple was written out somewhere."""
        for _ in range(40):
            if source is None:
                return None
            fact = self.facts[source]
            if not path:
                return source
            if fact.kind == "display" and fact.function in ("tuple", "list"):
                if not -len(fact.operands) <= path[0] < len(fact.operands):
                    return None
                source, path = fact.operands[path[0]].source, path[1:]
            elif fact.target is not None and fact.target.path:
                return None
            else:
                source = self._before(fact)
        return None

    def under_key(self, source: int | None, key: str | None) -> int | None:
        """What a dict that was written out holds under a key."""
        for _ in range(40):
            if source is None:
                return None
            fact = self.facts[source]
            if fact.kind == "display":
                return next((operand.source for operand in fact.operands if operand.slot == key), None)
            if fact.target is not None and fact.target.path:
                source = self.member(fact.operands[0].source, fact.target.path) if fact.operands else None
            else:
                source = self._before(fact)
        return None

    def _before(self, fact: Fact) -> int | None:
        """One step back towards where a value was made; None at the end of what is known."""
        if fact.kind == "call":
            return fact.returned
        known = fact.kind in ("name", "assign", "parameter", "return") and fact.operands
        return fact.operands[0].source if known else None
