"""The same mistake in other clothes: rewritings of a program that keep what it does.

Each rewriting takes a program's source and gives one or more programs, or none where it does not apply. That a
rewriting keeps the behaviour is judged by running it (`score_rewritings`), never assumed.
"""

import ast
import builtins
import itertools
import json
from collections.abc import Callable, Iterator

Rewriting = Callable[[str], Iterator[str]]

REWRITINGS: dict[str, Rewriting] = {}
NAMELESS = {"meaningless_names"}
"""The rewritings that take the names' meaning away."""


def rewriting(function: Rewriting) -> Rewriting:
    """Enter a function in the list of rewritings, under its own name."""
    REWRITINGS[function.__name__] = function
    return function


# Names


SYNONYMS = {
    "w": "weights", "b": "bias", "X": "inputs", "Y": "targets", "A": "activations", "Z": "scores", "dw": "grad_w",
    "db": "grad_b", "dZ": "delta", "m": "num_examples", "y": "truth", "y_hat": "predicted", "y_pred": "guess",
    "x": "features", "labels": "classes", "X_train": "train_inputs", "Y_train": "train_targets", "cost": "loss_value",
    "X_test": "test_inputs", "Y_test": "test_targets", "W": "kernel", "mu": "centre", "sigma": "spread",
    "theta": "coef", "grad": "slope_of", "W2": "kernel2", "dZ1": "delta1", "dZ2": "delta2", "A1": "hidden",
    "b1": "bias1", "db1": "grad_bias1", "train_set_x_orig": "train_pictures", "train_set_x": "train_columns",
    "train_set_y": "train_classes", "train_set_x_flatten": "train_flat", "x_norm": "lengths", "x_sum": "totals",
    "Y_prediction": "decided", "predictions": "decided", "acc": "share_right", "images": "pictures", "z": "score",
    "a": "activation", "err": "residual", "data": "table", "n_x": "num_features", "x_orig": "pictures",
    "n_h": "num_hidden", "x_ref": "reference", "diff": "gap", "noise": "jitter", "sigmoid": "squash",
}  # fmt: skip


def assigned_names(tree: ast.Module) -> list[str]:
    """Every name the program itself gives, in order of appearance."""
    names: dict[str, None] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names[node.id] = None
        elif isinstance(node, ast.FunctionDef):
            names[node.name] = None
            names.update(dict.fromkeys(a.arg for a in node.args.args))
    return [name for name in names if not hasattr(builtins, name)]


class _Rename(ast.NodeTransformer):
    def __init__(self, names: dict[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.copy_location(ast.Name(self.names.get(node.id, node.id), node.ctx), node)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.arg = self.names.get(node.arg, node.arg)
        return node

    def visit_keyword(self, node: ast.keyword) -> ast.keyword:
        self.generic_visit(node)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.name = self.names.get(node.name, node.name)
        self.generic_visit(node)
        return node


@rewriting
def synonyms(source: str) -> Iterator[str]:
    """weights for w, inputs for X, targets for Y."""
    tree = ast.parse(source)
    given = assigned_names(tree)
    if not set(given) & SYNONYMS.keys():
        return
    yield ast.unparse(_Rename({name: SYNONYMS[name] for name in given if name in SYNONYMS}).visit(tree))


@rewriting
def meaningless_names(source: str) -> Iterator[str]:
    """v0, v1, v2: nothing but structure is left."""
    tree = ast.parse(source)
    yield ast.unparse(_Rename({name: f"v{k}" for k, name in enumerate(assigned_names(tree))}).visit(tree))


# Forms


class _MatmulForDot(ast.NodeTransformer):
    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        if ast.unparse(node.func) == "np.dot" and len(node.args) == 2:
            return ast.BinOp(node.args[0], ast.MatMult(), node.args[1])
        return node


class _MethodForDot(ast.NodeTransformer):
    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        if ast.unparse(node.func) == "np.dot" and len(node.args) == 2:
            return ast.Call(ast.Attribute(node.args[0], "dot", ast.Load()), [node.args[1]], [])
        return node


class _FunctionForMethod(ast.NodeTransformer):
    """np.transpose(X) for X.T, np.sum(X, ...) for X.sum(...), and the reverse for the reductions."""

    reductions = ("sum", "mean", "std")

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        self.generic_visit(node)
        if node.attr == "T":
            return ast.parse(f"np.transpose({ast.unparse(node.value)})", mode="eval").body
        return node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        if not isinstance(node.func, ast.Attribute) or node.func.attr not in self.reductions:
            return node
        if isinstance(node.func.value, ast.Name) and node.func.value.id == "np":
            return ast.Call(ast.Attribute(node.args[0], node.func.attr, ast.Load()), node.args[1:], node.keywords)
        function = ast.Attribute(ast.Name("np", ast.Load()), node.func.attr, ast.Load())
        return ast.Call(function, [node.func.value, *node.args], node.keywords)


def _transformed(source: str, transformer: ast.NodeTransformer) -> Iterator[str]:
    before = ast.unparse(ast.parse(source))
    after = ast.unparse(ast.fix_missing_locations(transformer.visit(ast.parse(source))))
    if after != before:
        yield after


@rewriting
def matmul_for_dot(source: str) -> Iterator[str]:
    """`a @ b` for `np.dot(a, b)`."""
    yield from _transformed(source, _MatmulForDot())


@rewriting
def method_for_dot(source: str) -> Iterator[str]:
    """`a.dot(b)` for `np.dot(a, b)`."""
    yield from _transformed(source, _MethodForDot())


@rewriting
def function_for_method(source: str) -> Iterator[str]:
    """np.transpose for .T, np.sum for .sum and back."""
    yield from _transformed(source, _FunctionForMethod())


# Places


def _imports_and_rest(tree: ast.Module) -> tuple[list[ast.stmt], list[ast.stmt]]:
    imports = [s for s in tree.body if isinstance(s, ast.Import | ast.ImportFrom)]
    return imports, [s for s in tree.body if s not in imports]


@rewriting
def in_a_function(source: str) -> Iterator[str]:
    """Everything inside main()."""
    imports, rest = _imports_and_rest(ast.parse(source))
    main = ast.parse("def main():\n    pass\n\nmain()").body
    main[0].body = rest
    yield ast.unparse(ast.Module([*imports, *main], []))


class _Attributes(ast.NodeTransformer):
    def __init__(self, names: set[str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self.names:
            return ast.Attribute(ast.Name("self", ast.Load()), node.id, node.ctx)
        return node


@rewriting
def in_a_class(source: str) -> Iterator[str]:
    """Everything inside a method, every variable an attribute of self."""
    tree = ast.parse(source)
    imports, rest = _imports_and_rest(tree)
    if any(isinstance(node, ast.FunctionDef | ast.Lambda | ast.comprehension) for node in ast.walk(tree)):
        return
    names = set(assigned_names(tree))
    model = ast.parse("class Model:\n    def run(self):\n        pass\n\nModel().run()").body
    model[0].body[0].body = [_Attributes(names).visit(statement) for statement in rest]
    yield ast.unparse(ast.fix_missing_locations(ast.Module([*imports, *model], [])))


class _Items(ast.NodeTransformer):
    def __init__(self, names: set[str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self.names:
            return ast.Subscript(ast.Name("params", ast.Load()), ast.Constant(node.id), node.ctx)
        return node


@rewriting
def in_a_dict(source: str) -> Iterator[str]:
    """The parameters and their gradients in a dictionary."""
    tree = ast.parse(source)
    names = {"w", "b", "W", "dw", "db", "theta", "b1", "db1", "W2"} & set(assigned_names(tree))
    if not names or any(isinstance(node, ast.FunctionDef | ast.Lambda) for node in ast.walk(tree)):
        return
    imports, rest = _imports_and_rest(tree)
    params = ast.parse("params = {}").body
    body = [_Items(names).visit(statement) for statement in rest]
    yield ast.unparse(ast.fix_missing_locations(ast.Module([*imports, *params, *body], [])))


class _Temporaries(ast.NodeTransformer):
    """Every inner product, reduction and operation of an assignment gets a line of its own."""

    def __init__(self) -> None:
        self.count = 0
        self.lines: list[ast.stmt] = []

    def split(self, statement: ast.stmt) -> list[ast.stmt]:
        if not isinstance(statement, ast.Assign) or any(
            isinstance(n, ast.Lambda | ast.comprehension | ast.IfExp) for n in ast.walk(statement)
        ):
            for field in ("body", "orelse"):
                if isinstance(block := getattr(statement, field, None), list):
                    setattr(statement, field, [piece for inner in block for piece in self.split(inner)])
            return [statement]
        self.lines = []
        value = statement.value
        for name, child in ast.iter_fields(value):
            if isinstance(child, ast.expr):
                setattr(value, name, self.visit(child))
            elif isinstance(child, list):
                setattr(value, name, [self.visit(c) if isinstance(c, ast.expr) else c for c in child])
        return [*self.lines, statement]

    def _named(self, node: ast.expr) -> ast.expr:
        self.generic_visit(node)
        name = f"step{self.count}"
        self.count += 1
        self.lines.append(ast.Assign([ast.Name(name, ast.Store())], node, lineno=0))
        return ast.Name(name, ast.Load())

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        return self._named(node)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        return self._named(node)


@rewriting
def split_into_temporaries(source: str) -> Iterator[str]:
    """One operation a line."""
    tree = ast.parse(source)
    splitter = _Temporaries()
    tree.body = [piece for statement in tree.body for piece in splitter.split(statement)]
    if splitter.count:
        yield ast.unparse(ast.fix_missing_locations(tree))


# Sizes


class _Resize(ast.NodeTransformer):
    """Every literal list of `old` items gets `new` of them, every number `old` that can be a size becomes `new`."""

    def __init__(self, old: int, new: int) -> None:
        self.old, self.new = old, new

    def visit_List(self, node: ast.List) -> ast.expr:
        self.generic_visit(node)
        if len(node.elts) == self.old and self.old > 1:
            node.elts = [self._varied(node.elts[k % self.old], k // self.old) for k in range(self.new)]
        return node

    def _varied(self, item: ast.expr, turn: int) -> ast.expr:
        """A repeated item differs from the one it repeats, unless it is a label."""
        copy = ast.parse(ast.unparse(item), mode="eval").body
        for node in ast.walk(copy):
            if (
                turn
                and isinstance(node, ast.Constant)
                and isinstance(node.value, float)
                and node.value not in (0.0, 1.0)
            ):
                node.value = round(node.value * (1 - 0.07 * turn), 4)
        return copy

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if type(node.value) is int and node.value == self.old and self.old > 1:
            return ast.Constant(self.new)
        return node


@rewriting
def other_sizes(source: str) -> Iterator[str]:
    """Each size of the program made larger, or equal to another, or 1."""
    tree = ast.parse(source)
    numbers = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and type(n.value) is int}
    lengths = {len(n.elts) for n in ast.walk(tree) if isinstance(n, ast.List)}
    sizes = sorted({n for n in numbers | lengths if 2 <= n <= 12})
    for old in sizes:
        for new in sorted({old + 2, 1, *sizes} - {old}):
            yield ast.unparse(_Resize(old, new).visit(ast.parse(source)))


# Notebooks


@rewriting
def as_a_notebook(source: str) -> Iterator[str]:
    """A notebook with a cell for every two statements."""
    lines = source.splitlines(keepends=True)
    statements = ast.parse(source).body
    starts = [*[statement.lineno - 1 for statement in statements][::2], len(lines)]
    starts[0] = 0
    cells = [
        {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": lines[first:last]}
        for first, last in itertools.pairwise(starts)
    ]
    yield json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, indent=1)
