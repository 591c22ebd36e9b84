"""The computation graph: the slide's numbers, every operation against finite differences, logistic regression."""

import numpy as np
import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as shapes

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.language import speaking
from shapesafe_lr.logistic import one_example
from shapesafe_lr.logistic.loops import propagate_with_loops
from shapesafe_lr.logistic.propagation import backward, forward
from shapesafe_lr.teaching import graph, operations
from shapesafe_lr.teaching.course_graphs import logistic_graph, one_example_graph, three_times_a_plus_bc
from shapesafe_lr.teaching.gradient_check import check_gradient, nudge_variable
from shapesafe_lr.teaching.graph import cross_entropy, find, given, nodes_of, variables
from shapesafe_lr.teaching.operations import unbroadcast
from shapesafe_lr.teaching.passes import forward_pass, reverse_pass


def logistic_data(n_x=3, m=7, seed=0):
    rng = np.random.default_rng(seed)
    w, b, X = rng.normal(size=(n_x, 1)), float(rng.normal()), rng.normal(size=(n_x, m))
    return w, b, X, (rng.random((1, m)) < 0.5).astype(int)


def test_the_slide_forwards():
    values = forward_pass(three_times_a_plus_bc(a=5, b=3, c=2))
    assert [float(values[name]) for name in ("u", "v", "J")] == [6, 11, 33]


def test_the_slide_backwards_step_by_step():
    steps = [str(step) for step in reverse_pass(three_times_a_plus_bc(a=5, b=3, c=2))]
    assert steps == [
        "dJ/dv = dJ/dJ * 3 = 1 * 3 = 3",
        "dJ/da = dJ/dv = 3",
        "dJ/du = dJ/dv = 3",
        "dJ/db = dJ/du * c = 3 * 2 = 6",
        "dJ/dc = dJ/du * b = 3 * 3 = 9",
    ]


def test_nudging_a_moves_v_and_J_as_on_the_slide():
    J = three_times_a_plus_bc(a=5, b=3, c=2)
    nudged = nudge_variable(J, find(J, "a"), 0.001)
    assert float(nudged.after["v"]) == pytest.approx(11.001)
    assert float(nudged.after["J"]) == pytest.approx(33.003)
    assert nudged.table().text("zh").splitlines()[0] == "把 a 推动 0.001"


def test_the_graph_of_one_example_gives_the_numbers_of_lesson_2_9():
    w, x, b, y = np.array([[0.5], [-1.5]]), np.array([[2.0], [0.7]]), 0.3, 1
    L = one_example_graph(w, b, x, y)
    reverse = reverse_pass(L)
    _, a = one_example.forward_example(w, b, x)
    dw, db = one_example.backward_example(a, x, y)
    assert float(reverse["a"]) == pytest.approx(float(one_example.da_example(a, y)))
    assert float(reverse["z"]) == pytest.approx(float(a - y))
    assert [float(reverse["w1"]), float(reverse["w2"])] == pytest.approx(dw.ravel().tolist())
    assert float(reverse["b"]) == pytest.approx(float(db))


@pytest.mark.parametrize("spelled_out", [False, True])
@pytest.mark.parametrize(("n_x", "m"), [(1, 1), (3, 7), (7, 3), (4, 4)])
def test_the_graph_agrees_with_the_closed_form_and_with_the_loops(n_x, m, spelled_out):
    w, b, X, Y = logistic_data(n_x, m)
    J = logistic_graph(w, b, X, Y, spelled_out)
    reverse = reverse_pass(J)
    dw, db = backward(forward(w, b, X), X, Y)
    loop_dw, loop_db, loop_J = propagate_with_loops(w, b, X, Y)
    np.testing.assert_allclose(reverse["w"], dw, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(reverse["w"], loop_dw, rtol=1e-12, atol=1e-15)
    assert reverse["w"].shape == w.shape
    assert float(reverse["b"]) == pytest.approx(float(db)) == pytest.approx(float(loop_db))
    assert float(J.value) == pytest.approx(float(loop_J))


def test_b_was_stretched_and_its_derivative_is_summed_back():
    reverse = reverse_pass(logistic_graph(*logistic_data()))
    (step,) = [step for step in reverse if step.operand.name == "b"]
    assert step.product.shape == (1, 7)
    assert step.share.shape == ()
    assert step.shape_note == "(1, 7) -> ()"


UNARY = {
    "negative": lambda x: -x,
    "square": lambda x: x**2,
    "cube": lambda x: x**3,
    "root": lambda x: x**0.5,
    "power 0": lambda x: x**0,
    "exp": graph.exp,
    "log": graph.log,
    "sigmoid": graph.sigmoid,
    "sum": lambda x: x.sum(),
    "sum over rows": lambda x: x.sum(axis=0),
    "sum, kept": lambda x: x.sum(axis=1, keepdims=True),
    "sum over both": lambda x: x.sum(axis=(0, 1)),
    "mean": lambda x: x.mean(),
    "mean over columns": lambda x: x.mean(axis=-1),
    "transpose": lambda x: x.T,
}


@pytest.mark.parametrize("name", UNARY)
def test_each_operation_of_one_operand_agrees_with_finite_differences(name):
    rng = np.random.default_rng(1)
    (x,) = variables(x=rng.uniform(0.5, 2.0, size=(3, 4)))
    # a product with the node itself makes dJ/d(outcome) differ from element to element
    outcome = UNARY[name](x)
    J = (outcome * outcome).sum()
    assert check_gradient(J, rng).largest_difference < 1e-7


BINARY = {
    "+": lambda x, y: x + y,
    "-": lambda x, y: x - y,
    "*": lambda x, y: x * y,
    "/": lambda x, y: x / y,
    "cross-entropy": lambda x, y: cross_entropy(x / 3, y / 3),
}


@pytest.mark.parametrize("name", BINARY)
@drawn(pair=shapes.mutually_broadcastable_shapes(num_shapes=2, max_dims=3, max_side=4), seed=st.integers(0, 1000))
@settings(max_examples=25, deadline=None)
def test_each_broadcast_operation_agrees_with_finite_differences(name, pair, seed):
    rng = np.random.default_rng(seed)
    left, right = pair.input_shapes
    x, y = variables(x=rng.uniform(0.5, 2.0, size=left), y=rng.uniform(0.5, 2.0, size=right))
    outcome = BINARY[name](x, y)
    assert outcome.shape == pair.result_shape
    J = (outcome * outcome).sum()
    reverse = reverse_pass(J)
    assert reverse[x].shape == left
    assert reverse[y].shape == right
    assert check_gradient(J, rng, directions=1).largest_difference < 1e-6


def test_a_matrix_product_agrees_with_finite_differences():
    rng = np.random.default_rng(2)
    A, B = variables(A=rng.normal(size=(2, 3)), B=rng.normal(size=(3, 4)))
    J = ((A @ B) ** 2).mean()
    assert check_gradient(J, rng).largest_difference < 1e-8


@drawn(shape=shapes.array_shapes(min_dims=0, max_dims=3, max_side=3), seed=st.integers(0, 100))
@settings(max_examples=40, deadline=None)
def test_unbroadcasting_is_the_transpose_of_broadcasting(shape, seed):
    # <stretch(x), g> = <x, unbroadcast(g)> for every x and g: the two are each other's adjoint
    rng = np.random.default_rng(seed)
    wide = (2, *(side if side > 1 else 3 for side in shape))
    x, gradient = rng.normal(size=shape), rng.normal(size=wide)
    stretched = float(np.sum(np.broadcast_to(x, wide) * gradient))
    assert stretched == pytest.approx(float(np.sum(x * unbroadcast(gradient, np.asarray(x)))), abs=1e-12)


def test_a_node_that_is_used_twice_receives_both_shares():
    (x,) = variables(x=3.0)
    reverse = reverse_pass((x * x + x).named("J"))
    assert float(reverse["x"]) == 7
    assert [step.again for step in reverse if step.operand is x] == [False, True, True]
    assert "dJ/dx +=" in reverse.table().text("en")


def test_every_node_is_computed_once_and_every_share_once(monkeypatch):
    counted = {"apply": 0, "local_derivatives": 0}
    for method in counted:
        original = getattr(operations.Exp, method)

        def counting(self, *values, original=original, method=method):
            counted[method] += 1
            return original(self, *values)

        monkeypatch.setattr(operations.Exp, method, counting)
    (x,) = variables(x=0.5)
    e = graph.exp(x)
    J = e * e + e / 2 - e
    reverse_pass(J)
    reverse_pass(J)
    assert counted == {"apply": 1, "local_derivatives": 2}


def test_a_forward_pass_leaves_the_graph_as_it_was():
    a, b = variables(a=2.0, b=3.0)
    J = a * b
    assert float(forward_pass(J, {a: 10.0})[J]) == 30
    assert float(J.value) == 6


def test_data_take_no_derivative():
    w, b, X, Y = logistic_data()
    reverse = reverse_pass(logistic_graph(w, b, X, Y))
    assert {node.label for node in reverse.derivatives} == {"w", "b", "w.T", "w.T @ X", "Z", "A", "L", "J"}


def test_plain_arrays_may_stand_on_either_side():
    X = np.ones((3, 2))
    (w,) = variables(w=np.ones((3, 1)))
    for product in (w.T @ X, X.T @ w, X * w, w * X, X + w, X - w, X / w, 2 - w, 2 / w):
        assert isinstance(product, graph.Node)


def test_formulas_keep_the_brackets_they_need():
    a, b, c = variables(a=1.0, b=2.0, c=3.0)
    formulas = {
        "a - (b - c)": a - (b - c),
        "a - b - c": a - b - c,
        "(a + b) * c": (a + b) * c,
        "a / (b * c)": a / (b * c),
        "-(a + b)": -(a + b),
        "-(-a)": -(-a),  # noqa: B002  the brackets are what is tested
        "(-a) ** 2": (-a) ** 2,
        "(a ** 2) ** 3": (a**2) ** 3,
        "log(a + b) * 3": graph.log(a + b) * 3,
        "(a * b).T": (a * b).T,
    }
    for expected, node in formulas.items():
        assert node.formula == expected
        assert float(eval(expected.replace(".T", ""), {"a": 1.0, "b": 2.0, "c": 3.0, "log": np.log})) == float(
            node.value
        )


def test_a_very_long_chain_does_not_exhaust_the_stack():
    (x,) = variables(x=1.0)
    J = x
    for _ in range(1200):
        J = J + 0.0 * x
    assert len(nodes_of(J)) == 3601
    assert float(reverse_pass(J)[x]) == 1.0


def test_shapes_that_do_not_broadcast_are_refused_in_the_names_of_the_graph():
    Z, b = variables(Z=np.ones((1, 5)), b=np.ones((2, 3)))
    with pytest.raises(ShapeError) as refusal:
        Z + b
    assert str(refusal.value) == (
        "Z + b: the shapes of Z and b cannot be broadcast.\n"
        "  Z has shape (1, 5); b has shape (2, 3).\n"
        "  axis 0: Z has 1 here; it is copied 2 times.\n"
        "  axis 1: Z has 5, b has 3; they differ and neither is 1, so numpy refuses.\n"
        "  Give both the same sides, or a side of 1 where one is to be copied.\n"
        "  Lesson 2.15: https://shapesafe-lr.github.io/shapesafe_lr/lessons/2.15/"
    )
    assert refusal.value.in_language("zh") == (
        "Z + b：Z 和 b 的形状无法广播。\n"
        "  Z 的形状是 (1, 5)；b 的形状是 (2, 3)。\n"
        "  轴 0：Z 在这里是 1，被复制 2 次。\n"
        "  轴 1：Z 是 5，b 是 3；两者不同，又都不是 1，所以 numpy 拒绝。\n"
        "  请让两者的边长相同，或者在需要复制的那一边取 1。\n"
        "  课程 2.15：https://shapesafe-lr.github.io/shapesafe_lr/zh/lessons/2.15/"
    )


def test_a_matrix_product_that_does_not_fit_is_refused():
    w, X = variables(w=np.ones((3, 1)), X=np.ones((2, 5)))
    with pytest.raises(ShapeError) as refusal:
        w.T @ X
    assert str(refusal.value) == (
        "w.T @ X: the columns of w.T do not match the rows of X.\n"
        "  w.T has shape (1, 3), so 3 columns; X has shape (2, 5), so 2 rows.\n"
        "  In a matrix product these two are equal. If one of them came turned around, use its .T.\n"
        "  Lesson 2.13: https://shapesafe-lr.github.io/shapesafe_lr/lessons/2.13/"
    )


@pytest.mark.parametrize("w", [np.ones(3), 2.0])
def test_a_matrix_product_takes_matrices_only(w):
    w, X = variables(w=w, X=np.ones((3, 5)))
    with speaking("zh"), pytest.raises(ShapeError, match="矩阵乘法的两边都必须是矩阵"):
        w @ X
    with pytest.raises(ShapeError, match="a matrix product takes two matrices"):
        X @ w


def test_a_derivative_is_taken_of_one_number():
    (x,) = variables(x=np.ones((1, 3)))
    with pytest.raises(ShapeError) as refusal:
        reverse_pass((x * 2).named("L"))
    assert str(refusal.value) == (
        "reverse_pass: L is not a single number.\n"
        "  L has shape (1, 3); derivatives are taken of one number, the cost.\n"
        "  Take its .mean() or .sum() first.\n"
        "  Lesson 2.8: https://shapesafe-lr.github.io/shapesafe_lr/lessons/2.8/"
    )


def test_a_replacement_keeps_the_shape():
    (x,) = variables(x=np.ones((1, 3)))
    with pytest.raises(ShapeError, match="the new value of x has another shape") as refusal:
        forward_pass(x.sum(), {x: np.ones(3)})
    assert "x has shape (1, 3); the new value has shape (3,)." in refusal.value.evidence


@pytest.mark.parametrize("value", [[1.0, 2.0], 1j, "x", np.array([1j]), np.array([object()])])
def test_only_real_numbers_enter_a_graph(value):
    with pytest.raises(ShapeError):
        variables(x=value)


def test_integers_and_truth_values_enter_as_floats():
    Y, k = given(Y=np.array([[True, False]]), k=3)
    assert Y.value.dtype == k.value.dtype == np.float64


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(KeyError, match=r"no node called q in this graph\. Its nodes are: 3, a, b, c, u, v, J"):
        find(three_times_a_plus_bc(), "q")


def test_the_tables_speak_both_languages():
    J = three_times_a_plus_bc()
    assert forward_pass(J).table().text("zh").splitlines()[:2] == [
        "前向：从左到右",
        "节点  计算式  形状  值",
    ]
    assert reverse_pass(J).table().text("zh").splitlines()[0] == "反向：从右到左"
    assert (
        reverse_pass(J).table().markdown("en").splitlines()[5]
        == "| dJ/db | du/db = c = 2 | dJ/du \\* c = 3 \\* 2 = 6 | () |"
    )
