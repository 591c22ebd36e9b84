"""The letters of an `np.einsum` of two arrays typed anew: `"ij,ik->jk"` as `"ij,jk->ik"`, the first array the other way round."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..cures.vector_cures import spliced
from ..meaning import Meaning, Word
from ..reading import work_out
from ..steps import Step
from ..view import View


def letters_turned(view: View, step: Step) -> Iterator[Cure]:
    """The two letters of a table exchanged everywhere else: it is taken the other way round."""
    source = source_of(view, step)
    node = source.node(step.place)
    letters = node.args[0] if isinstance(node, ast.Call) and node.args else None
    if node is None or not isinstance(letters, ast.Constant) or not isinstance(letters.value, str):
        return
    inputs, arrow, output = letters.value.replace(" ", "").partition("->")
    words = inputs.split(",")
    if not arrow or [len(word) for word in words] != [2, 2]:
        return
    for place, word in enumerate(words):
        exchanged = str.maketrans(word, word[::-1])
        kept = [one if n == place else one.translate(exchanged) for n, one in enumerate(words)]
        spec = f"{','.join(kept)}->{output.translate(exchanged)}"
        text = spliced(source, node, source.place(letters), f'"{spec}"')

        def change(call: Call, spec: str = spec) -> Meaning:
            return work_out(Call(call.ledger, call.step, [Word(spec), *call.args[1:]], call.keywords), "einsum")

        yield retype(view, step, text, _WRITE.filled(text=text), change)


_WRITE = Text(en="Write {text}", zh="写成 {text}")
