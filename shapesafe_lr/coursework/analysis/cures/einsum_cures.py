"""Cures for the letters of np.einsum: two letters exchanged, a letter less for a rank-1 array, the array given its axis."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..cure import Cure
from ..meaning import Impossible, Meaning, Word
from ..reading import work_out
from ..steps import Step
from ..view import View
from .count_cures import count_cures, measured_elsewhere
from .edits import operand_node, source_of
from .layout_cures import layout_cures
from .upstream_cures import upstream_cures
from .vector_cures import form_cures


class Letters(NamedTuple):
    """`"ij,ik->jk"`: the letters of each operand, and those of the result if they are written."""

    operands: tuple[str, ...]
    result: str
    arrow: bool

    def __str__(self) -> str:
        return ",".join(self.operands) + (f"->{self.result}" if self.arrow else "")


def letters_of(view: View, step: Step) -> Letters | None:
    """The letters of an einsum, if they are a plain string without dots."""
    text = step.operands[0].text if step.operands else ""
    if not text or "." in text:
        return None
    operands, arrow, result = text.replace(" ", "").partition("->")
    words = tuple(operands.split(","))
    return Letters(words, result, bool(arrow)) if len(words) == len(step.inputs) - 1 else None


def einsum_cures(view: View, step: Step, letters: Letters) -> Iterator[Cure]:
    """What looked odd before; the operand that has another rank; then the order of letters; then the arrays where they were made."""
    yield from upstream_cures(view, step)
    for place, word in enumerate(letters.operands):
        number = step.inputs[place + 1]
        rank = len(view.reading.axes(number))
        if rank == 1 and len(word) == 2:
            yield from _fewer(view, step, letters, place)
            yield from form_cures(view, number, "column")
            yield from form_cures(view, number, "row")
        elif rank == 2 and len(word) == 1:
            yield from _more(view, step, letters, place)
    for number in step.inputs[1:]:
        yield from measured_elsewhere(view, number, step.inputs[1:])
    for place in range(len(letters.operands)):
        yield from _exchanged(view, step, letters, place)
    for number in step.inputs[1:]:
        yield from count_cures(view, number)
        if 1 not in (view.reading.shape(number) or (1,)):
            yield from layout_cures(view, number)


def _fewer(view: View, step: Step, letters: Letters, place: int) -> Iterator[Cure]:
    """`"ij,ik->jk"` for a rank-1 first operand as `"i,ik->k"`: the letter goes that only its missing axis had."""
    word = letters.operands[place]
    others = "".join(letters.operands[:place] + letters.operands[place + 1 :])
    own = [letter for letter in word if letter not in others]
    if len(own) == 1 and letters.arrow:
        left = word.replace(own[0], "")
        yield from _written(view, step, letters, place, left, letters.result.replace(own[0], ""))


def _more(view: View, step: Step, letters: Letters, place: int) -> Iterator[Cure]:
    """`"i,ij->j"` for a column as `"ik,ij->kj"`: its axis of 1 needs a letter too."""
    free = next(letter for letter in "klmnpqrs" if letter not in str(letters))
    word = letters.operands[place]
    axes = view.reading.axes(step.inputs[place + 1])
    if letters.arrow and 1 in (axes[0].size, axes[1].size):
        longer = word + free if axes[1].size == 1 else free + word
        result = free + letters.result if axes[1].size == 1 else letters.result + free
        yield from _written(view, step, letters, place, longer, result)


def _exchanged(view: View, step: Step, letters: Letters, place: int) -> Iterator[Cure]:
    """The letters of one operand in the other order: it lies the other way round."""
    word = letters.operands[place]
    if len(word) == 2 and word[0] != word[1]:
        yield from _written(view, step, letters, place, word[::-1], letters.result)


def _written(view: View, step: Step, letters: Letters, place: int, word: str, result: str) -> Iterator[Cure]:
    words: Sequence[str] = (*letters.operands[:place], word, *letters.operands[place + 1 :])
    spec = str(Letters(tuple(words), result, letters.arrow))
    node = operand_node(view, step, 0)
    if node is None:
        return

    def change(call: Call) -> Meaning:
        if _stretches(call, words, result):
            raise Impossible("an axis of 1 is summed with a long one")
        return work_out(Call(call.ledger, call.step, [Word(spec), *call.args[1:]]), "einsum")

    source = source_of(view, step)
    quote = '"' if source.segment(node).startswith('"') else "'"
    if source.segment(node)[:1] not in "\"'":
        return
    text = f"{quote}{spec}{quote}"
    yield Cure(
        step.path, step.place, _LETTERS.filled(text=text), (Edit(source.place(node), text),), {step.number: change}
    )


def _stretches(call: Call, words: Sequence[str], result: str) -> bool:
    """Whether a letter that is summed is 1 in one operand and longer in another: einsum allows it, nobody means it."""
    sizes: dict[str, set[int]] = {}
    for place, word in enumerate(words):
        for letter, axis in zip(word, call.axes(place + 1), strict=False):
            sizes.setdefault(letter, set()).add(axis.size)
    return any(len(lengths) > 1 for letter, lengths in sizes.items() if letter not in result)


_LETTERS = Text(en="Write one letter for each axis: {text}", zh="每个轴写一个字母：{text}")
