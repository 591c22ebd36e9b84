"""What `@checked` does to a function: nothing that anyone could notice, except to refuse."""

import asyncio
import copy
import functools
import inspect
import pickle
import threading
import typing

import numpy as np
import pytest
from jaxtyping import Float

from shapesafe_lr.array_types import Array, Examples, Labels, Probabilities, Scalar, Weights
from shapesafe_lr.contracts import checked, compiled_source
from shapesafe_lr.errors import ContractError, ShapeError

w, X, Y = np.ones((3, 1)), np.ones((3, 5)), np.ones((1, 5))


@checked
def forward(w: Weights, b: Scalar, X: Examples) -> Probabilities:
    """The docstring."""
    return w.T @ X + b


def test_a_good_call_returns_what_the_function_returned():
    assert np.array_equal(forward(w, 1.0, X), np.full((1, 5), 4.0))


def test_a_shape_error_is_a_type_error():
    with pytest.raises(TypeError):
        forward(X, 0.0, X)


def test_arguments_are_bound_as_python_binds_them():
    @checked
    def f(a: int, /, b: int = 2, *rest: int, c: int = 3, d: int, **more: int) -> tuple[int, ...]:
        return (a, b, *rest, c, d, *more.values())

    assert f(1, d=4) == (1, 2, 3, 4)
    assert f(1, 5, 6, 7, d=4, c=0, e=9) == (1, 5, 6, 7, 0, 4, 9)
    assert f(1, b=5, d=4) == (1, 5, 3, 4)
    assert f(1, d=4, a=8) == (1, 2, 3, 4, 8), "a positional-only name is free for **more"
    for wrong in ({"rest": "x"}, {"c": "x"}, {"e": "x"}, {"b": "x"}):
        with pytest.raises(ShapeError):
            f(1, **({"d": 4} | wrong))
    with pytest.raises(ShapeError, match=r"rest\[1\]"):
        f(1, 2, 3, "x", d=4)


@pytest.mark.parametrize("repetition", ["first call", "second call"])
def test_a_call_that_does_not_bind_is_pythons_own_error(repetition):
    for call in (lambda: forward(w, 0.0), lambda: forward(w, 0.0, X, Y), lambda: forward(w, 0.0, X, alpha=1)):
        with pytest.raises(TypeError, match=r"forward\(\)") as caught:
            call()
        assert not isinstance(caught.value, ShapeError)


def test_the_default_is_the_same_object_and_is_checked_too():
    default = np.zeros((3, 1))

    @checked
    def f(w: Weights = default, *, b: Scalar = 0.0) -> Weights:
        return w

    assert f() is default
    assert f.__defaults__ == (default,) or f() is default

    @checked
    def g(w: Weights = None) -> None:  # type: ignore[assignment]
        return None

    with pytest.raises(ShapeError, match="w is None"):
        g()


def test_the_function_runs_exactly_once_whatever_the_verdict():
    calls = []

    @checked
    def f(x: Float[Array, " n"], result: typing.Any) -> Float[Array, " n"]:
        calls.append(x)
        return result

    f(np.ones(2), np.ones(2))
    assert len(calls) == 1
    f(np.ones(2).view(type("Mine", (np.ndarray,), {})), np.ones(2))  # the slow way: not certainly right
    assert len(calls) == 2
    with pytest.raises(ShapeError):
        f(np.ones(2), np.ones(3))
    assert len(calls) == 3
    with pytest.raises(ShapeError):
        f(np.ones((2, 2)), np.ones(2))
    assert len(calls) == 3, "refused arguments never reach the function"


def test_the_result_is_the_very_object_that_was_returned():
    class Mine(np.ndarray):
        pass

    mine = np.ones((3, 1)).view(Mine)

    @checked
    def f() -> Weights:
        return mine

    assert f() is mine


def test_what_the_function_raises_comes_out_untouched():
    cause, raised = KeyError("cause"), ValueError("the function's own", 42)

    @checked
    def f(x: int) -> int:
        raise raised from cause

    with pytest.raises(ValueError, match="the function's own") as caught:
        f(1)
    assert caught.value is raised
    assert caught.value.__cause__ is cause
    assert not hasattr(caught.value, "__notes__")
    assert [entry.name for entry in caught.traceback] == [inspect.currentframe().f_code.co_name, "f"]


def test_a_shape_error_from_inside_passes_through_unchanged():
    @checked
    def outer(X: Examples) -> Probabilities:
        return forward(np.ones((2, 1)), 0.0, X)

    with pytest.raises(ShapeError) as caught:
        outer(X)
    assert str(caught.value).startswith("forward: w and X disagree")
    assert caught.value.__cause__ is None
    assert [entry.name for entry in caught.traceback] == [inspect.currentframe().f_code.co_name, "outer"]


def test_names_of_axes_belong_to_one_call():
    @checked
    def outer(X: Examples) -> Examples:
        forward(np.ones((2, 1)), 0.0, np.ones((2, 9)))
        return X

    assert outer(X) is X


def test_recursion():
    @checked
    def shrink(X: Examples) -> Examples:
        return X if X.shape[1] == 1 else shrink(X[:, 1:])[:, :1].repeat(X.shape[1], axis=1)

    assert shrink(X).shape == X.shape

    @checked
    def endless(x: int) -> int:
        return endless(x)

    with pytest.raises(RecursionError):
        endless(1)


def test_name_docstring_signature_and_annotations_stay():
    assert forward.__name__ == "forward"
    assert forward.__qualname__ == "forward"
    assert forward.__module__ == __name__
    assert forward.__doc__ == "The docstring."
    assert list(inspect.signature(forward).parameters) == ["w", "b", "X"]
    assert inspect.signature(forward).return_annotation is Probabilities
    assert typing.get_type_hints(forward)["X"] is Examples
    assert forward.__wrapped__(w, 0.0, X).shape == (1, 5)
    assert inspect.getsource(forward) == inspect.getsource(forward.__wrapped__)
    assert inspect.isfunction(forward)
    assert forward.__globals__ is globals(), "doctest looks here to see where a function comes from"
    assert (
        inspect.signature(forward, follow_wrapped=False).parameters.keys()
        == inspect.signature(forward).parameters.keys()
    )


def test_attributes_of_the_function_stay():
    def f(x: int) -> int:
        return x

    f.lesson = "2.16"
    assert checked(f).lesson == "2.16"


def test_it_can_be_pickled_and_copied_like_any_function_of_a_module():
    assert pickle.loads(pickle.dumps(forward)) is forward
    assert copy.deepcopy(forward) is forward


@pytest.mark.parametrize("called_before", [False, True])
def test_a_function_of_a_notebook_can_travel_by_value(called_before):
    cloudpickle = pytest.importorskip("cloudpickle")
    namespace = {"__name__": "__main__"}
    exec(
        "from shapesafe_lr.array_types import Weights\n"
        "from shapesafe_lr.contracts import checked\n"
        "@checked\n"
        "def double(w: Weights, factor: int = 2) -> Weights:\n"
        "    return factor * w\n",
        namespace,
    )
    if called_before:
        namespace["double"](w)
    travelled = pickle.loads(cloudpickle.dumps(namespace["double"]))
    assert travelled is not namespace["double"]
    assert travelled(w)[0, 0] == 2.0
    for _ in range(2):
        with pytest.raises(ShapeError, match=r"^double: w should be a column"):
            travelled(np.ones(3))


def test_checking_twice_is_checking_once():
    assert checked(forward) is forward


def test_a_function_without_annotations_is_returned_as_it_is():
    def f(x):
        return x

    assert checked(f) is f


def test_a_decorator_below_and_a_decorator_above():
    def doubled(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return 2 * function(*args, **kwargs)

        return wrapper

    @checked
    @doubled
    def below(w: Weights, b: Scalar = 1.0) -> Weights:
        return w * b

    @doubled
    @checked
    def above(w: Weights) -> Weights:
        return w

    assert below(w, b=2.0)[0, 0] == 4.0
    assert above(w)[0, 0] == 2.0
    for function in (below, above):
        with pytest.raises(ShapeError):
            function(np.ones(3))


def test_a_decorator_below_that_adds_a_parameter_is_called_by_its_own():
    def repeated(function):
        @functools.wraps(function)
        def wrapper(w, times):
            return sum(function(w) for _ in range(times))

        return wrapper

    @checked
    @repeated
    def f(w: Weights) -> Weights:
        return w

    assert f(w, 3)[0, 0] == 3.0
    with pytest.raises(ShapeError):
        f(np.ones(3), 3)


# ---------------------------------------------------------------------- methods and classes
class Model:
    def __init__(self, n_x: int) -> None:
        self.w = np.ones((n_x, 1))

    @checked
    def predict(self, X: Examples, *, threshold: Scalar = 0.5) -> Probabilities:
        return (threshold < self.w.T @ X) * 1.0

    @classmethod
    @checked
    def like(cls, w: Weights) -> "Model":
        return cls(len(w))

    @checked
    @staticmethod
    def sum_of(X: Examples) -> float:
        return X.sum()

    @checked
    @classmethod
    def one(cls) -> "Model":
        return 1

    @property
    @checked
    def bias(self) -> Scalar:
        return np.ones((1, 1))

    @checked
    @property
    def cost(self) -> Scalar:
        """The cost."""
        return 0.5

    @checked
    @functools.cached_property
    def size(self) -> int:
        return "three"


def test_methods_of_every_kind():
    model = Model(3)
    assert model.predict(X).shape == (1, 5)
    assert Model.predict(model, X).shape == (1, 5)
    assert Model.like(w).w.shape == (3, 1)
    assert Model.sum_of(X) == model.sum_of(X) == 15.0
    assert model.cost == 0.5
    assert Model.cost.__doc__ == "The cost."
    for call in (
        lambda: model.predict(np.ones(3)),
        lambda: model.predict(X, threshold=np.ones(1)),
        lambda: Model.like(np.ones(3)),
        lambda: model.like(np.ones(3)),
        lambda: Model.sum_of(np.ones(3)),
        lambda: Model.one(),
        lambda: model.bias,
        lambda: model.size,
    ):
        with pytest.raises(ShapeError):
            call()


def test_a_checked_class_has_every_method_of_its_own_checked():
    class Base:
        def inherited(self, X: Examples) -> Examples:
            return X

    @checked
    class Perceptron(Base):
        made = 0

        def __init__(self, w: Weights) -> None:
            self.w = w

        def forward(self, X: Examples) -> Probabilities:
            return self.w.T @ X

        @staticmethod
        def make(n_x: int) -> "Perceptron":
            return Perceptron(np.ones((n_x, 1)))

        @property
        def n_x(self) -> int:
            return self.w.shape

        def untouched(self, anything):
            return anything

    assert isinstance(Perceptron, type)
    assert Perceptron.make(3).forward(X).shape == (1, 5)
    assert Perceptron(w).inherited(3) == 3
    assert Perceptron(w).untouched(3) == 3
    for call in (
        lambda: Perceptron(np.ones(3)),
        lambda: Perceptron(w).forward(np.ones(3)),
        lambda: Perceptron.make(3.5),
        lambda: Perceptron(w).n_x,
    ):
        with pytest.raises(ShapeError, match="Perceptron"):
            call()


def test_a_checked_namedtuple_checks_its_fields_when_made():
    @checked
    class Parameters(typing.NamedTuple):
        w: Weights
        b: Scalar = 0.0

    assert Parameters(w).b == 0.0
    with pytest.raises(ShapeError, match="w should be a column"):
        Parameters(np.ones(3))


def test_a_class_that_checks_its_parts_by_hand_keeps_them():
    @checked
    class Half:
        @typing.no_type_check
        def anything(self, x: int) -> int:
            return x

        @checked
        def checked_already(self, x: int) -> int:
            return x

    assert Half().anything("x") == "x"
    with pytest.raises(ShapeError):
        Half().checked_already("x")


def test_a_generator_in_a_checked_class_is_named_with_its_class():
    class Data:
        def batches(self, X: Examples) -> typing.Iterator[Examples]:
            yield X

    with pytest.raises(ContractError, match=r"^Data\.batches: it is a generator"):
        checked(Data)


def test_self_is_not_guessed():
    class Chain:
        @checked
        def f(self) -> typing.Self:
            return self

    with pytest.raises(ContractError, match="write the name of the class in quotes instead"):
        Chain().f()


def test_super_and_private_names_work_inside_a_checked_method():
    class Base:
        def scale(self, X: Examples) -> Examples:
            return 2 * X

    class Derived(Base):
        @checked
        def scale(self, X: Examples, __secret: int = 3) -> Examples:
            return super().scale(X) * __secret

    assert Derived().scale(X)[0, 0] == 6.0


# ---------------------------------------------------------------------- what is refused at decoration
def test_generators_and_async_functions_are_refused_with_the_reason():
    def batches(X: Examples) -> typing.Iterator[Examples]:
        yield X

    async def later(X: Examples) -> Examples:
        return X

    async def stream(X: Examples) -> typing.AsyncIterator[Examples]:
        yield X

    with pytest.raises(ContractError, match="batches: it is a generator: what it yields comes after the call"):
        checked(batches)
    for function in (later, stream):
        with pytest.raises(ContractError, match="it is an async function"):
            checked(function)
    assert asyncio.run(later(X)) is X


@pytest.mark.parametrize("thing", [3, np.sin, len, functools.partial(len), functools.lru_cache(len)])
def test_what_is_not_a_function_is_refused(thing):
    with pytest.raises(ContractError, match="Write @checked right above the def"):
        checked(thing)


# ---------------------------------------------------------------------- odd but legal
def test_names_that_the_compiled_test_uses_itself_are_free_for_learners():
    @checked
    def f(
        type: Float[Array, "len m"], len: Float[Array, "len 1"], function: int, contract: int, error: int, certain: int,
        isinstance: str | None = None, size: int = 1, item: tuple[int, int] = (1, 2), Doubt: int = 0, result: int = 0,
    ) -> Float[Array, "len lambda"]:  # fmt: skip
        return type

    good = {"function": 1, "contract": 2, "error": 3, "certain": 4}
    assert f(X, w, **good) is X
    with pytest.raises(ShapeError, match="type and len disagree about len"):
        f(X, np.ones((4, 1)), **good)


def test_a_class_may_be_called_anything():
    Odd = type("not a name", (), {})

    @checked
    def f(x: Odd) -> Odd:
        return x

    odd = Odd()
    assert f(odd) is odd
    with pytest.raises(ShapeError, match="x should be a not a name"):
        f(3)


def test_a_module_may_have_its_own_idea_of_the_builtins():
    namespace = {"Weights": Weights, "checked": checked, "type": "train", "len": 3, "isinstance": None, "Exception": 1}
    exec("@checked\ndef f(w: Weights, more: list[int]) -> Weights:\n    return w\n", namespace)
    assert namespace["f"](w, [1, 2]) is w
    with pytest.raises(ShapeError):
        namespace["f"](np.ones(3), [])


def test_lambdas_and_functions_in_functions():
    double = checked(functools.update_wrapper(lambda w: 2 * w, lambda w: w))
    assert double(3) == 6, "no annotations, no checks"

    def factory(k):
        @checked
        def scale(w: Weights) -> Weights:
            return k * w

        return scale

    assert factory(2)(w)[0, 0] == 2.0
    assert factory(3)(w)[0, 0] == 3.0
    with pytest.raises(ShapeError, match=r"^scale: w should be a column"):
        factory(3)(np.ones(3))


def test_many_threads_may_make_the_first_call_together():
    for _ in range(20):

        @checked
        def f(w: Weights, X: Examples) -> Probabilities:
            return w.T @ X

        barrier, failures = threading.Barrier(8), []

        def call(f=f, barrier=barrier, failures=failures):
            barrier.wait()
            try:
                assert f(w, X).shape == (1, 5)
                with pytest.raises(ShapeError):
                    f(w, X.T)
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=call) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failures


def test_a_checked_function_that_nobody_uses_any_more_is_collected():
    import gc
    import weakref

    @checked
    def f(w: Weights) -> Weights:
        return w

    f(w)
    gone = weakref.ref(f)
    del f
    gc.collect()
    assert gone() is None


def test_an_error_keeps_nothing_alive_that_the_learner_has_let_go():
    import gc
    import weakref

    class Mine(np.ndarray):
        pass

    big = np.ones(3).view(Mine)
    gone = weakref.ref(big)
    with pytest.raises(ShapeError) as caught:
        forward(big, 0.0, X)
    error = caught.value
    del caught
    error.__traceback__ = None
    del big
    gc.collect()
    assert gone() is None


# ---------------------------------------------------------------------- the compiled source
def test_the_compiled_source_can_be_read():
    lines = [line.strip() for line in compiled_source(forward).splitlines()]
    start = lines.index("try:") + 1
    assert lines[start : start + 8] == [
        "if type(w) is not ndarray or "
        "((dtype := w.dtype) is not float64 and id(dtype) not in other_dtypes): raise Doubt",
        "n_x, size, = w.shape",
        "if size != 1: raise Doubt",
        "if type(b) not in numbers and (type(b) is not ndarray or b.shape or "
        "((dtype2 := b.dtype) is not float64 and id(dtype2) not in other_dtypes2)): raise Doubt",
        "if type(X) is not ndarray or "
        "((dtype3 := X.dtype) is not float64 and id(dtype3) not in other_dtypes): raise Doubt",
        "size2, m, = X.shape",
        "if size2 != n_x: raise Doubt",
        "except Exception:",
    ]
    with pytest.raises(ContractError):
        compiled_source(len)


def test_labels_may_be_whole_floating_or_truth():
    @checked
    def accuracy(Y: Labels) -> Scalar:
        return np.mean(Y)

    for dtype in (int, float, bool, np.uint8, np.float32):
        assert accuracy(np.ones((1, 4), dtype)) == 1.0
    for wrong in (np.ones((1, 4), complex), np.array([["a"]]), np.ones(4, bool)):
        with pytest.raises(ShapeError):
            accuracy(wrong)
