"""Products: the axes that meet disappear, the others stay. `dot`, `@`, `matmul`, `inner`, `outer`, `einsum`, ..."""

from ..axes import Axes, Axis, flat
from ..meaning import Array, Impossible, Meaning, Number, Several, Word
from .call import Call, NotKnown, whole
from .elementwise import line_up


def _contract(call: Call, left: Axis, right: Axis) -> None:
    if left.size != right.size:
        raise Impossible(f"{left.size} meets {right.size}")
    call.ledger.meet(call.step, left, right)


def dot(call: Call) -> Meaning:
    """`np.dot` and `.dot`: with a number it only scales."""
    left, right = call.axes(0), call.axes(1)
    if not left or not right:
        return Array(left + right)
    _contract(call, left[-1], right[-2:][0])
    return _table(call, left[:-1] + right[:-2] + (right[-1:] if len(right) > 1 else ()), (left, right))


def matmul(call: Call) -> Meaning:
    """`@`: stacks of matrices are lined up like anything else."""
    left, right = call.axes(0), call.axes(1)
    if not left or not right:
        raise Impossible("@ needs an axis on both sides")
    _contract(call, left[-1], right[-2:][0])
    stack = line_up(call.ledger, call.step, [left[:-2], right[:-2]])
    return _table(call, stack + left[-2:-1] + (right[-1:] if len(right) > 1 else ()), (left, right))


def _table(call: Call, axes: Axes, operands: tuple[Axes, ...]) -> Array:
    """A product's axes come from two arrays: two axes, unless they were known to be one, as in X @ X.T.

    Of two axes that one operand had already nothing new is known: `ones.dot(K)` of a kernel K keeps both of K.
    """
    same = call.ledger.same
    owned = any(all(any(same(axis, one) for one in operand) for axis in axes) for operand in operands)
    if len(axes) == 2 and axes[0].size == axes[1].size and not same(*axes) and not owned:
        call.ledger.born_apart(axes)
    return Array(axes)


def inner(call: Call) -> Meaning:
    """`np.inner`: the last axes meet."""
    left, right = call.axes(0), call.axes(1)
    if not left or not right:
        return Array(left + right)
    _contract(call, left[-1], right[-1])
    return Array(left[:-1] + right[:-1])


def vdot(call: Call) -> Meaning:
    """`np.vdot`: both flattened, one number."""
    left, right = call.axes(0), call.axes(1)
    if len(left) == len(right):
        for a, b in zip(left, right, strict=True):
            call.ledger.meet(call.step, a, b)
    return Array(())


def outer(call: Call) -> Meaning:
    """`np.outer`: both flattened, all pairs."""
    return Array(tuple(flat(call.axes(place), call.step, place) for place in range(2)))


def kron(call: Call) -> Meaning:
    """`np.kron` of two matrices."""
    left, right = call.axes(0), call.axes(1)
    if len(left) != len(right):
        raise NotKnown
    return Array(tuple(flat((a, b), call.step, n) for n, (a, b) in enumerate(zip(left, right, strict=True))))


def tensordot(call: Call) -> Meaning:
    """`np.tensordot` with a number of axes or two lists of them."""
    left, right = call.axes(0), call.axes(1)
    option = call.argument(2, "axes") if call.has(2, "axes") else Number(2)
    if isinstance(option, Number):
        count = whole(option)
        left_met, right_met = list(range(len(left) - count, len(left))), list(range(count))
    elif isinstance(option, Several) and len(option.items) == 2:
        left_met, right_met = (
            [whole(item) for item in part.items] if isinstance(part, Several) else [whole(part)]
            for part in option.items
        )
        left_met, right_met = [n % len(left) for n in left_met], [n % len(right) for n in right_met]
    else:
        raise NotKnown
    for a, b in zip(left_met, right_met, strict=True):
        _contract(call, left[a], right[b])
    return Array(_without(left, left_met) + _without(right, right_met))


def einsum(call: Call) -> Meaning:
    """`np.einsum` with letters: the same letter is the same axis."""
    spec = call.args[0] if call.args else None
    if not isinstance(spec, Word) or not isinstance(spec.value, str) or "." in spec.value:
        raise NotKnown
    inputs, arrow, output = spec.value.replace(" ", "").partition("->")
    letters: dict[str, Axis] = {}
    for place, word in enumerate(inputs.split(",")):
        axes = call.axes(place + 1)
        if len(axes) != len(word):
            raise Impossible("einsum: letters and axes disagree")
        for letter, axis in zip(word, axes, strict=True):
            if letter in letters and 1 not in (letters[letter].size, axis.size):
                _contract(call, letters[letter], axis)
            if letter not in letters or letters[letter].size == 1:
                letters[letter] = axis
    if not arrow:
        output = "".join(sorted(letter for letter in letters if inputs.count(letter) == 1))
    return Array(tuple(letters[letter] for letter in output))


def solve(call: Call) -> Meaning:
    """`np.linalg.solve(A, b)`: the rows of A meet the rows of b; the columns of A stay."""
    square(call)
    return _solution(call)


def least_squares(call: Call) -> Meaning:
    """`np.linalg.lstsq(A, b)`: like solve, for a table that need not be square; the solution comes first of four."""
    return Several((_solution(call), None, None, None))


def _solution(call: Call) -> Array:
    matrix, right = call.axes(0), call.axes(1)
    if len(matrix) != 2 or len(right) not in (1, 2):
        raise NotKnown
    _contract(call, matrix[0], right[0])
    return Array((matrix[1], *right[1:]))


def square(call: Call) -> Axes:
    """The axes of the first operand, the last two of which must be equally long."""
    axes = call.axes(0)
    if len(axes) < 2 or axes[-1].size != axes[-2].size:
        raise Impossible("not square")
    return axes


def inverse(call: Call) -> Meaning:
    """`np.linalg.inv`: what came in goes out."""
    square(call)
    return pseudo_inverse(call)


def pseudo_inverse(call: Call) -> Meaning:
    """`np.linalg.pinv`: what came in goes out, of a table of any shape."""
    axes = call.axes(0)
    if len(axes) != 2:
        raise NotKnown
    return Array(axes[::-1])


def determinant(call: Call) -> Meaning:
    """`np.linalg.det`: one number for a matrix."""
    return Array(square(call)[:-2])


def chain(call: Call) -> Meaning:
    """`np.linalg.multi_dot([A, B, C])`: one product after the other."""
    members = call.argument(0, "arrays")
    if not isinstance(members, Several) or len(members.items) < 2:
        raise NotKnown
    result: Meaning = members.items[0]
    for member in members.items[1:]:
        result = dot(Call(call.ledger, call.step, [result, member]))
    return result


def covariance(call: Call) -> Meaning:
    """`np.cov(X)`, `np.corrcoef(X)`: a row and a column for each variable, and the rows of X are the variables."""
    axes = call.axes(0)
    if len(axes) != 2 or len(call.args) > 1 or call.keywords.keys() - {"rowvar", "bias", "ddof"}:
        raise NotKnown
    variables = axes[0] if not call.has(9, "rowvar") or call.flag(9, "rowvar") else axes[1]
    return Array((variables, variables))


def _without(axes: Axes, gone: list[int]) -> Axes:
    return tuple(axis for number, axis in enumerate(axes) if number not in gone)
