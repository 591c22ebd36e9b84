"""The mistakes learners make, injected into correct programs one at a time.

Each operator is a generator: given a node of the program it yields the expressions a learner might have typed
instead. A mutant is the program with exactly one such expression replaced, so its root cause is known by line.
"""

import ast
from collections.abc import Callable, Iterator
from typing import NamedTuple

Operator = Callable[[ast.AST], Iterator[ast.expr]]


class Mutant(NamedTuple):
    """A program with one mistake: which one, on which lines, and the new source."""

    operator: str
    line: int
    end_line: int
    source: str


OPERATORS: dict[str, Operator] = {}


def operator(function: Operator) -> Operator:
    """Enter a generator of replacements in the list of operators, under its own name."""
    OPERATORS[function.__name__] = function
    return function


def mutants(source: str) -> Iterator[Mutant]:
    """Every program that is one learner's mistake away from `source`."""
    tree = ast.parse(source)
    parents = {child: parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.expr) or _inside_assertion(node, parents):
            continue
        for name, mistakes in OPERATORS.items():
            for replacement in mistakes(node):
                mutated = _with_math(_replaced(source, node, replacement))
                yield Mutant(name, node.lineno, node.end_lineno or node.lineno, mutated)


def _with_math(source: str) -> str:
    """The source with math imported on the line that imports numpy, so that no line moves."""
    if "math." in source and "import math" not in source:
        return source.replace("import numpy as np", "import math, numpy as np", 1)
    return source


def _inside_assertion(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """Asserts and prints are how a program shows its work: a mistake there is not a mistake of shapes."""
    while node in parents:
        node = parents[node]
        if isinstance(node, ast.Assert) or (isinstance(node, ast.Call) and ast.unparse(node.func) == "print"):
            return True
    return False


def _replaced(source: str, node: ast.expr, replacement: ast.expr) -> str:
    lines = source.encode().splitlines(keepends=True)
    start = sum(map(len, lines[: node.lineno - 1])) + node.col_offset
    end = sum(map(len, lines[: (node.end_lineno or node.lineno) - 1])) + (node.end_col_offset or 0)
    text = "(" + ast.unparse(replacement) + ")" if isinstance(replacement, ast.BinOp) else ast.unparse(replacement)
    return (source.encode()[:start] + text.encode() + source.encode()[end:]).decode()


# What a learner's expression looks like


def _method(node: ast.AST, *names: str) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names


def _numpy(node: ast.AST, *names: str) -> bool:
    return _method(node, *names) and isinstance(node.func.value, ast.Name) and node.func.value.id == "np"


def _parse(template: str, **parts: ast.expr) -> ast.expr:
    """An expression from a template; the names in it stand for the given parts."""

    class Fill(ast.NodeTransformer):
        def visit_Name(self, name: ast.Name) -> ast.expr:
            return parts.get(name.id, name)

    return Fill().visit(ast.parse(template, mode="eval")).body


def _product(node: ast.AST) -> tuple[ast.expr, ast.expr] | None:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        return node.left, node.right
    if _numpy(node, "dot", "matmul") and len(node.args) == 2:
        return node.args[0], node.args[1]
    if _method(node, "dot") and len(node.args) == 1:
        return node.func.value, node.args[0]
    return None


def _with_product(node: ast.expr, left: ast.expr, right: ast.expr) -> ast.expr:
    """The same kind of product (`@`, np.dot, np.matmul, .dot) of other operands."""
    if isinstance(node, ast.BinOp):
        return _parse("a @ b", a=left, b=right)
    if _numpy(node, "dot", "matmul"):
        return _parse(f"np.{node.func.attr}(a, b)", a=left, b=right)
    return _parse("a.dot(b)", a=left, b=right)


def _transposed(node: ast.AST) -> ast.expr | None:
    """What `.T` or np.transpose is applied to."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        return node.value
    if _numpy(node, "transpose") and len(node.args) == 1:
        return node.args[0]
    return None


REDUCTIONS = ("sum", "mean", "std", "var", "max", "min", "norm", "argmax", "argmin")


def _reduction(node: ast.AST) -> bool:
    return _method(node, *REDUCTIONS)


def _keyword(node: ast.Call, name: str) -> ast.expr | None:
    return next((k.value for k in node.keywords if k.arg == name), None)


def _without(node: ast.Call, *names: str) -> ast.Call:
    return ast.Call(node.func, node.args, [k for k in node.keywords if k.arg not in names])


def _one(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value == 1


CREATORS = ("zeros", "ones", "full", "empty")


def _created_shape(node: ast.AST) -> ast.Tuple | None:
    """The two-sided shape that np.zeros and its like are given."""
    if _numpy(node, *CREATORS):
        shape = node.args[0] if node.args else _keyword(node, "shape")
        if isinstance(shape, ast.Tuple) and len(shape.elts) == 2:
            return shape
    return None


def _sides(reshape: ast.Call) -> list[ast.expr]:
    """The sides that a reshape is given, as arguments or as one tuple."""
    sides = reshape.args
    return sides[0].elts if len(sides) == 1 and isinstance(sides[0], ast.Tuple) else sides


def _with_shape(node: ast.Call, shape: ast.expr) -> ast.expr:
    if node.args:
        return ast.Call(node.func, [shape, *node.args[1:]], node.keywords)
    return ast.Call(node.func, [], [ast.keyword("shape", shape), *_without(node, "shape").keywords])


# Transposes and products (2.11 to 2.14)


@operator
def drop_transpose(node: ast.AST) -> Iterator[ast.expr]:
    """`X.T` typed as `X`."""
    if (inner := _transposed(node)) is not None:
        yield inner


@operator
def add_transpose(node: ast.AST) -> Iterator[ast.expr]:
    """A `.T` too many on an operand of a product."""
    if (operands := _product(node)) is not None:
        left, right = operands
        if _transposed(left) is None:
            yield _with_product(node, _parse("a.T", a=left), right)
        if _transposed(right) is None:
            yield _with_product(node, left, _parse("a.T", a=right))


@operator
def star_for_product(node: ast.AST) -> Iterator[ast.expr]:
    """`*` where a product was meant."""
    if (operands := _product(node)) is not None:
        yield _parse("a * b", a=operands[0], b=operands[1])


@operator
def product_for_star(node: ast.AST) -> Iterator[ast.expr]:
    """np.dot where `*` was meant."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        yield _parse("np.dot(a, b)", a=node.left, b=node.right)


@operator
def swap_operands(node: ast.AST) -> Iterator[ast.expr]:
    """`np.dot(b, a)` for `np.dot(a, b)`."""
    if (operands := _product(node)) is not None:
        yield _with_product(node, operands[1], operands[0])


@operator
def outer_for_product(node: ast.AST) -> Iterator[ast.expr]:
    """np.outer where np.dot was meant."""
    if (operands := _product(node)) is not None:
        yield _parse("np.outer(a, b)", a=operands[0], b=operands[1])


@operator
def transpose_the_other(node: ast.AST) -> Iterator[ast.expr]:
    """`a.T @ b` for `a @ b.T`, and the reverse."""
    if (operands := _product(node)) is not None:
        left, right = operands
        if (bare := _transposed(left)) is not None and _transposed(right) is None:
            yield _with_product(node, bare, _parse("a.T", a=right))
        if (bare := _transposed(right)) is not None and _transposed(left) is None:
            yield _with_product(node, _parse("a.T", a=left), bare)


# Reductions and broadcasting (2.15)


@operator
def drop_keepdims(node: ast.AST) -> Iterator[ast.expr]:
    """A statistic without keepdims=True."""
    if _reduction(node) and _keyword(node, "keepdims") is not None:
        yield _without(node, "keepdims")


@operator
def other_axis(node: ast.AST) -> Iterator[ast.expr]:
    """axis=0 for axis=1, and the reverse."""
    if _reduction(node):
        axis = _keyword(node, "axis")
        if isinstance(axis, ast.Constant) and axis.value in (0, 1):
            changed = ast.keyword("axis", ast.Constant(1 - axis.value))
            yield ast.Call(node.func, node.args, [changed, *_without(node, "axis").keywords])


@operator
def drop_axis(node: ast.AST) -> Iterator[ast.expr]:
    """One statistic of everything where one a row or a column was meant."""
    if _reduction(node) and _keyword(node, "axis") is not None:
        yield _without(node, "axis", "keepdims")


@operator
def add_axis(node: ast.AST) -> Iterator[ast.expr]:
    """A sum along one axis where a sum of everything was meant."""
    if _method(node, "sum", "mean") and _keyword(node, "axis") is None and len(node.args) < 2:
        for axis in (0, 1):
            yield ast.Call(node.func, node.args, [*node.keywords, ast.keyword("axis", ast.Constant(axis))])


@operator
def vector_for_scalar(node: ast.AST) -> Iterator[ast.expr]:
    """The sum forgotten: `dZ / m` for `np.sum(dZ) / m`."""
    if _numpy(node, "sum", "mean") and len(node.args) == 1:
        yield node.args[0]


# Rank-1 arrays and orientation (2.16)


@operator
def rank_one_constructor(node: ast.AST) -> Iterator[ast.expr]:
    """`np.zeros(n)` for `np.zeros((n, 1))`, `np.random.randn(n)` for `np.random.randn(n, 1)`."""
    if (shape := _created_shape(node)) is not None and any(map(_one, shape.elts)):
        yield _with_shape(node, next((s for s in shape.elts if not _one(s)), shape.elts[0]))
    if _method(node, "randn", "rand") and len(node.args) == 2 and any(map(_one, node.args)):
        yield ast.Call(node.func, [a for a in node.args if not _one(a)] or node.args[:1], [])


@operator
def row_for_column(node: ast.AST) -> Iterator[ast.expr]:
    """`np.zeros((1, n))` for `np.zeros((n, 1))`, and the reverse."""
    if (shape := _created_shape(node)) is not None and any(map(_one, shape.elts)):
        yield _with_shape(node, ast.Tuple(shape.elts[::-1], ast.Load()))
    if _method(node, "reshape") and len(node.args) == 2 and any(map(_one, node.args)):
        yield ast.Call(node.func, node.args[::-1], node.keywords)


@operator
def rank_one_literal(node: ast.AST) -> Iterator[ast.expr]:
    """One pair of brackets for two: `np.array([1, 0, 1])`."""
    if not _numpy(node, "array"):
        return
    match node.args[0]:
        case ast.List(elts=[ast.List() as inner]):
            yield ast.Call(node.func, [inner], node.keywords)


@operator
def rank_one_index(node: ast.AST) -> Iterator[ast.expr]:
    """`X[0]` for `X[0:1]`."""
    if isinstance(node, ast.Subscript):
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        for k, part in enumerate(parts):
            if (
                isinstance(part, ast.Slice)
                and isinstance(part.lower, ast.Constant)
                and isinstance(part.upper, ast.Constant)
            ) and part.upper.value == part.lower.value + 1:
                changed = [*parts[:k], part.lower, *parts[k + 1 :]]
                index = ast.Tuple(changed, ast.Load()) if len(changed) > 1 else changed[0]
                yield ast.Subscript(node.value, index, ast.Load())


@operator
def flattened(node: ast.AST) -> Iterator[ast.expr]:
    """ravel or squeeze where a column or a row was made."""
    if _method(node, "reshape") and any(map(_one, _sides(node))):
        yield _parse("a.ravel()", a=node.func.value)
    if _created_shape(node) is not None:
        yield _parse("np.squeeze(a)", a=node)


# Layout (2.1) and sizes (2.10)


@operator
def reshape_for_transpose(node: ast.AST) -> Iterator[ast.expr]:
    """`X.reshape(n, m)` where `X.T` was meant: the right shape, the wrong places."""
    if (inner := _transposed(node)) is not None:
        if _method(inner, "reshape") and len(inner.args) == 2:
            yield ast.Call(inner.func, inner.args[::-1], [])
        elif isinstance(inner, ast.Name):
            yield _parse("a.reshape(a.shape[::-1])", a=inner)


@operator
def wrong_size(node: ast.AST) -> Iterator[ast.expr]:
    """`X.shape[0]` for `X.shape[1]`, and the reverse."""
    match node:
        case ast.Subscript(value=ast.Attribute(attr="shape") as shape, slice=ast.Constant(value=(0 | 1) as axis)):
            yield ast.Subscript(shape, ast.Constant(1 - axis), ast.Load())


@operator
def swapped_unpacking(node: ast.AST) -> Iterator[ast.expr]:
    """`m, n_x = X.shape` for `n_x, m = X.shape`."""
    match node:
        case ast.Tuple(elts=[ast.Name() as first, ast.Name() as second], ctx=ast.Store()):
            if {first.id, second.id} & {"m", "n_samples", "N"}:
                yield ast.Tuple([second, first], ast.Store())


@operator
def other_stack(node: ast.AST) -> Iterator[ast.expr]:
    """hstack for vstack, axis 0 for axis 1, append without an axis."""
    swaps = {"vstack": "hstack", "hstack": "vstack", "stack": "concatenate"}
    if _numpy(node, *swaps):
        yield ast.Call(ast.Attribute(node.func.value, swaps[node.func.attr], ast.Load()), node.args, node.keywords)
    if _numpy(node, "concatenate") and isinstance(axis := _keyword(node, "axis"), ast.Constant):
        yield ast.Call(node.func, node.args, [ast.keyword("axis", ast.Constant(1 - axis.value))])


@operator
def scalar_function(node: ast.AST) -> Iterator[ast.expr]:
    """math.exp where np.exp was meant."""
    if _numpy(node, "exp", "log", "sqrt") and len(node.args) == 1:
        yield _parse(f"math.{node.func.attr}(a)", a=node.args[0])


@operator
def bare_rank_one_transpose(node: ast.AST) -> Iterator[ast.expr]:
    """`labels.T` where `labels.reshape(1, -1)` was meant: a rank-1 array has no transpose."""
    if _method(node, "reshape") and any(map(_one, _sides(node))):
        yield _parse("a.T", a=node.func.value)
