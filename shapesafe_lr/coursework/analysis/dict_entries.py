"""What a dict was written out with: the arrays of `params = {"W": ..., "b": ...}` that `params["W"] -= step` starts from."""

from collections.abc import Sequence

from ..trace import Fact, Operand

_PASSED = ("name", "assign", "parameter", "return")


def entry_written(facts: Sequence[Fact], operands: Sequence[Operand]) -> int | None:
    """The fact that made the entry of a dict, where the dict was written out with that key."""
    owner = next((operand.source for operand in operands if operand.slot == "self"), None)
    key = next((operand.value for operand in operands if operand.slot == "key"), None)
    if key is None or key.kind != "str":
        return None
    for _ in range(40):
        if owner is None:
            return None
        fact = facts[owner]
        if fact.kind == "display" and fact.function == "dict":
            return next((operand.source for operand in fact.operands if operand.slot == key.text), None)
        if fact.kind == "call" and fact.returned is not None:
            owner = fact.returned
        elif fact.kind in _PASSED and fact.operands and not (fact.target is not None and fact.target.path):
            owner = fact.operands[0].source
        else:
            return None
    return None
