"""Products: which axes meet in `@`, `np.dot` and `np.outer`, and what is left of the rest.

The axes that meet must be equally long and disappear; the others stay. Lesson: course 1, week 2, 2.11 to 2.14.
"""

from ..language import Text
from .broadcasting import broadcast
from .shape import Shape, as_shape, size_of
from .verdict import Ruling, Verdict, granted, refused


def matmul(left: Shape, right: Shape, names: tuple[str, str] | None = None) -> Ruling:
    """The verdict on `left @ right`.

    >>> matmul((1, 4), (4, 3)).result
    (1, 3)
    >>> print(matmul((3, 1), (3, 5), names=("w", "X")).explain())
    w @ X: w has 1 on its last axis, X has 3 on its first; they meet in the product and must be equal.
    """
    left, right = as_shape(left), as_shape(right)
    left_name, right_name = names or (str(left), str(right))
    facts = {"left": left_name, "right": right_name, "operation": f"{left_name} @ {right_name}"}
    if not left or not right:
        return refused(_NO_AXIS, scalar=left_name if not left else right_name, **facts)
    inner, meets = left[-1], right[-2:][0]
    if inner != meets:
        return refused(_meeting_text(right), left_side=inner, right_side=meets, **facts)
    stack = broadcast(left[:-2], right[:-2])
    if stack.result is None:
        return refused(_STACKS, left_stack=left[:-2], right_stack=right[:-2], **facts)
    rows = left[-2:-1]
    columns = right[-1:] if len(right) > 1 else ()
    return granted(stack.result + rows + columns, _MEETS if rows + columns else _TO_A_NUMBER, inner=inner, **facts)


def dot(left: Shape, right: Shape, names: tuple[str, str] | None = None) -> Ruling:
    """The verdict on `np.dot(left, right)`: as `@` up to rank 2, and with scalars it multiplies.

    >>> dot((5,), (5,)).result, dot((5, 1), (1, 5)).result, dot((), (1, 5)).result
    ((), (5, 5), (1, 5))
    """
    left, right = as_shape(left), as_shape(right)
    left_name, right_name = names or (str(left), str(right))
    facts = {"left": left_name, "right": right_name, "operation": f"np.dot({left_name}, {right_name})"}
    if not left or not right:
        return granted(left + right, _SCALES, scalar=left_name if not left else right_name, **facts)
    inner, meets = left[-1], right[-2:][0]
    if inner != meets:
        return refused(_meeting_text(right), left_side=inner, right_side=meets, **facts)
    result = left[:-1] + right[:-2] + (right[-1:] if len(right) > 1 else ())
    return granted(result, _MEETS if result else _TO_A_NUMBER, inner=inner, **facts)


def outer(left: Shape, right: Shape, names: tuple[str, str] | None = None) -> Ruling:
    """The verdict on `np.outer(left, right)`: all pairs, whatever the ranks were.

    >>> outer((5,), (3,)).result, outer((5, 1), (1, 3)).result
    ((5, 3), (5, 3))
    """
    left, right = as_shape(left), as_shape(right)
    left_name, right_name = names or (str(left), str(right))
    operation = f"np.outer({left_name}, {right_name})"
    return granted((size_of(left), size_of(right)), _PAIRS, left=left_name, right=right_name, operation=operation)


def multiply(left: Shape, right: Shape, names: tuple[str, str] | None = None) -> Verdict:
    """The verdict on `left * right`: element by element, so it broadcasts. It is not a matrix product.

    >>> multiply((3, 1), (3, 5)).result
    (3, 5)
    """
    return broadcast(left, right, names=names)


def _meeting_text(right: Shape) -> Text:
    return _INNER_SIDES if len(right) <= 2 else _INNER_SIDES_OF_A_STACK


_MEETS = Text(
    en="{operation}: the last axis of {left} meets {right} with {inner} and disappears; the other axes stay: {result}.",
    zh="{operation}：{left} 的最后一个轴与 {right} 相接，长度同为 {inner}，相接的轴消失，其余的轴保留：{result}。",
)
_TO_A_NUMBER = Text(
    en="{operation}: two rank-1 arrays of {inner} meet and no axis is left; the result is a single number.",
    zh="{operation}：两个长度为 {inner} 的秩为 1 的数组相接，没有轴留下，结果是一个数。",
)
_INNER_SIDES = Text(
    en="{operation}: {left} has {left_side} on its last axis, {right} has {right_side} on its first; "
    "they meet in the product and must be equal.",
    zh="{operation}：{left} 的最后一个轴是 {left_side}，{right} 的第一个轴是 {right_side}；"
    "这两个轴在乘法中相接，必须相等。",
)
_INNER_SIDES_OF_A_STACK = Text(
    en="{operation}: {left} has {left_side} on its last axis, {right} has {right_side} on its last but one; "
    "they meet in the product and must be equal.",
    zh="{operation}：{left} 的最后一个轴是 {left_side}，{right} 的倒数第二个轴是 {right_side}；"
    "这两个轴在乘法中相接，必须相等。",
)
_NO_AXIS = Text(
    en="{operation}: {scalar} is a single number, and @ needs an axis on both sides; to scale, use *.",
    zh="{operation}：{scalar} 是一个数，而 @ 两边都要有轴；要按倍数缩放，请用 *。",
)
_SCALES = Text(
    en="{operation}: {scalar} is a single number, so np.dot multiplies every element by it: {result}.",
    zh="{operation}：{scalar} 是一个数，所以 np.dot 只是把每个元素都乘上它：{result}。",
)
_STACKS = Text(
    en="{operation}: before their last two axes the stacks {left_stack} and {right_stack} do not broadcast.",
    zh="{operation}：最后两个轴之前的 {left_stack} 与 {right_stack} 不能广播。",
)
_PAIRS = Text(
    en="{operation}: both are read as flat lists and every pair is multiplied: {result}.",
    zh="{operation}：两者都被当作一串数，每一对都相乘：{result}。",
)
