"""A list of arrays that grew in a loop, with as many members as the array that was joined from it tells."""

from ..meaning import Array, Meaning, Several
from ..view import View


def members_known(view: View, number: int, given: Meaning) -> Meaning:
    """The list that a join was given, written out: of one that grew in a loop only a member was seen, not how many."""
    reading, join = view.reading, view.steps[number]
    whole, member = reading.axes(number), reading.axes(_member(view, join.inputs[0] if join.inputs else None))
    if len(whole) != 2 or len(member) != 2:
        return given
    along = 0 if whole[1].size == member[1].size else 1
    count, left = divmod(whole[along].size, member[along].size or 1)
    fits = whole[1 - along].size == member[1 - along].size and not left
    return Several((Array(member),) * count) if fits else given


def _member(view: View, number: int | None) -> int | None:
    """An array that a comprehension made, or that was appended in a loop."""
    return next(iter(grown(view, number)), None)


def grown(view: View, number: int | None) -> list[int | None]:
    """What a list was made of: by a comprehension, or by `append`."""
    maker = view.reading.maker(number)
    if maker is None:
        return []
    if maker.operation == "comprehension":
        return list(maker.inputs[:1])
    return [user.inputs[1] for user in view.reading.users.get(maker.number, []) if user.operation == "list.append"]
