"""What the trace says of small programs."""

import textwrap

import pytest

from shapesafe_lr.coursework.run.in_process import watch_here
from shapesafe_lr.coursework.source.program import script_program


@pytest.fixture(autouse=True)
def strict(monkeypatch):
    monkeypatch.setenv("SHAPESAFE_STRICT", "1")


def watched(source):
    trace = watch_here(script_program("homework.py", textwrap.dedent(source)))
    return trace


def facts(trace, kind, text=None):
    return [fact for fact in trace.facts if fact.kind == kind and (text is None or fact.text == text)]


def the(trace, kind, text):
    found = facts(trace, kind, text)
    assert len(found) == 1, [f.text for f in trace.facts if f.kind == kind]
    return found[0]


def source_of(trace, fact, slot):
    return trace.facts[next(operand.source for operand in fact.operands if operand.slot == slot)]


def test_an_operand_is_followed_to_the_expression_that_made_it():
    trace = watched("""
        import numpy as np
        X = np.ones((4, 3))
        Z = X.T @ X
    """)
    product = the(trace, "binary", "X.T @ X")
    assert (product.function, product.result.shape) == ("@", (3, 3))
    transposed = source_of(trace, product, "left")
    assert (transposed.kind, transposed.function, transposed.result.shape) == ("attribute", "T", (3, 4))
    name = source_of(trace, product, "right")
    assert source_of(trace, name, "binding").target.name == "X"


def test_an_integer_remembers_the_axis_it_came_from():
    trace = watched("""
        import numpy as np
        X = np.ones((4, 7))
        m, n = X.shape
        def zeros(size):
            return np.zeros((size, 1))
        zeros(n)
    """)
    size = next(f for f in facts(trace, "name", "size"))
    parameter = source_of(trace, size, "binding")
    argument = source_of(trace, parameter, "argument")
    assignment = source_of(trace, argument, "binding")
    assert (assignment.target.path, assignment.result.number) == ((1,), 7)
    assert source_of(trace, assignment, "value").function == "shape"


@pytest.mark.parametrize(
    ("call", "path", "argument"),
    [
        ("weights(*X.shape)", (1,), "X.shape"),
        ("weights(4, *[7])", (0,), "[7]"),
        ("weights(*sizes, 7)", (1,), "sizes"),
    ],
)
def test_a_parameter_knows_the_item_of_a_starred_argument(call, path, argument):
    trace = watched(f"""
        import numpy as np
        X = np.ones((4, 7))
        sizes = (4, 7)
        def weights(n_out, n_in=0, *more):
            return np.zeros((n_out, n_in))
        {call}
    """)
    parameter = the(trace, "parameter", "n_in")
    assert (parameter.target.path, parameter.result.number) == (path, 7)
    assert source_of(trace, parameter, "argument").text == argument


def test_what_comes_after_a_starred_argument_is_taken_for_none_of_its_items():
    trace = watched("""
        import numpy as np
        a, b, c = np.ones((2, 3)), np.zeros((2, 3)), np.eye(2)
        def take(first, second, third, fourth):
            return first
        take(*(a, b), c, *range(1))
    """)
    second, third = the(trace, "parameter", "second"), the(trace, "parameter", "third")
    assert (second.target.path, source_of(trace, second, "argument").text) == ((1,), "(a, b)")
    assert third.operands == ()


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("np.dot(a, a)", "numpy.dot"),
        ("a.sum(axis=0)", "numpy.ndarray.sum"),
        ("np.random.randn(2)", "numpy.random.randn"),
        ("np.random.default_rng(0).normal(size=2)", "numpy.random.Generator.normal"),
        ("np.linalg.norm(a)", "numpy.linalg.norm"),
        ("np.add.reduce(a)", "numpy.add.reduce"),
        ("np.exp(a)", "numpy.exp"),
        ("len(a)", "builtins.len"),
        ("float(3)", "builtins.float"),
        ("math.exp(1)", "math.exp"),
        ("f(a)", "learner:f"),
        ("Model().fit(a)", "learner:Model.fit"),
        ("Model()", "learner:Model"),
        ("'a'.upper()", "str.upper"),
        ("np.array([1])", "numpy.array"),
        ("decorated(a)", "learner:decorated"),
        ("np.ma.array([1]).sum()", "numpy.ma.MaskedArray.sum"),
    ],
)
def test_a_call_has_the_name_of_what_was_called(call, name):
    trace = watched(f"""
        import functools, math
        import numpy as np
        a = np.ones(3)
        def f(x): return x
        class Model:
            def fit(self, x): return x
        def same(g):
            @functools.wraps(g)
            def inner(*args): return g(*args)
            return inner
        @same
        def decorated(x): return x
        {call}
    """)
    assert the(trace, "call", call).function == name


def test_a_module_is_no_operand():
    trace = watched("import numpy as np\nnp.dot(np.ones(3), np.pi)")
    call = the(trace, "call", "np.dot(np.ones(3), np.pi)")
    assert [operand.slot for operand in call.operands] == [0, 1]
    assert source_of(trace, call, 1).function == "numpy.pi"


def test_a_key_shows_its_structure():
    trace = watched("""
        import numpy as np
        X = np.ones((4, 3))
        i = 2
        a = X[:, i]
        b = X[1:, None]
        X[0, :2] = 5
    """)
    key = next(o for o in the(trace, "subscript", "X[:, i]").operands if o.slot == "key")
    assert [item.kind for item in key.value.items] == ["slice", "int"]
    assert key.value.items[1].number == 2
    key = next(o for o in the(trace, "subscript", "X[1:, None]").operands if o.slot == "key")
    assert (key.value.items[0].items[0].number, key.value.items[1].kind) == (1, "none")
    store = the(trace, "assign", "X[0, :2] = 5")
    assert (store.target.kind, store.target.name) == ("item", "X[0, :2]")
    assert [o.slot for o in store.target.operands] == ["self", "key.0", "key.1.stop", "key"]


def test_attributes_and_dictionary_entries_are_followed_by_identity():
    trace = watched("""
        import numpy as np
        class Model:
            pass
        model = Model()
        model.w = np.zeros((3, 1))
        grads = {}
        grads["dw"] = np.ones((3, 1))
        s = model.w - grads["dw"]
    """)
    assert trace.facts[the(trace, "attribute", "model.w").origin].text == "model.w = np.zeros((3, 1))"
    assert trace.facts[the(trace, "subscript", 'grads["dw"]').origin].text == 'grads["dw"] = np.ones((3, 1))'


def test_a_call_of_a_function_knows_what_it_returned():
    trace = watched("""
        import numpy as np
        def f(n):
            return np.zeros((n, 1)), 0.0
        w, b = f(3)
    """)
    call = the(trace, "call", "f(3)")
    returned = trace.facts[call.returned]
    assert (returned.kind, returned.call) == ("return", 1)
    assert trace.calls[1].function == "f"
    assert [fact.target.path for fact in facts(trace, "assign", "w, b = f(3)")] == [(0,), (1,)]


def test_loops_fold_and_a_call_with_other_sizes_does_not():
    trace = watched("""
        import numpy as np
        def step(w, X):
            return w + X @ np.ones((X.shape[1], 1))
        w = np.zeros((3, 1))
        for i in range(1000):
            w = step(w, np.ones((3, 5)))
        step(np.zeros((4, 1)), np.ones((4, 2)))
    """)
    shapes = {fact.result.shape for fact in facts(trace, "binary", "w + X @ np.ones((X.shape[1], 1))")}
    assert shapes == {(3, 1), (4, 1)}
    assert len(trace.facts) < 120
    assert [fact.result.number for fact in facts(trace, "loop")] == [0, 1, 2, None]


def test_a_loop_in_plain_passes_looks_again_now_and_then():
    trace = watched("""
        import numpy as np
        x = np.zeros(2)
        for i in range(100_000):
            if i == 60_000:
                x = np.zeros(3)
            y = x + 1
    """)
    assert {fact.result.shape for fact in facts(trace, "binary", "x + 1")} == {(2,), (3,)}


def test_what_a_look_at_the_elements_tells():
    trace = watched("""
        import numpy as np
        Y = np.array([[0, 1, 1]])
        w = np.zeros((3, 1))
        A = np.array([[0.2, 0.9]])
        t = np.linspace(0, 1, 5)
    """)
    values = {fact.target.name: fact.result for fact in facts(trace, "assign")}
    assert (values["Y"].binary, values["Y"].constant) == (True, False)
    assert (values["w"].constant, values["A"].probability, values["t"].ascending) == (True, True, True)


def test_an_in_place_operation_has_a_before_and_an_after():
    trace = watched("""
        import numpy as np
        w = np.zeros((3, 1))
        w -= 0.1 * np.ones((3, 1))
        params = {"b": 1.0}
        params["b"] += 2
    """)
    update = the(trace, "augmented", "w -= 0.1 * np.ones((3, 1))")
    assert (update.function, update.target.name, [o.slot for o in update.operands]) == ("-=", "w", ["before", "value"])
    assert the(trace, "augmented", 'params["b"] += 2').target.kind == "item"


def test_annotations_are_kept_with_their_axes():
    pytest.importorskip("jaxtyping")
    trace = watched("""
        import numpy as np
        from jaxtyping import Float
        Column = Float[np.ndarray, "n 1"]
        def forward(w: Float[np.ndarray, "n_x 1"], X: "Float[np.ndarray, 'n_x m']") -> Column:
            Z: Float[np.ndarray, "1 m"] = w.T @ X
            return Z
        forward(np.ones((3, 1)), np.ones((3, 5)))
    """)
    dims = {fact.target.name: fact.target.annotation.dims for fact in facts(trace, "parameter")}
    assert dims == {"w": "n_x 1", "X": "n_x m"}
    assert facts(trace, "assign", 'Z: Float[np.ndarray, "1 m"] = w.T @ X')[0].target.annotation.dtype == "Float"
    assert facts(trace, "return")[0].annotation.dims == "n 1"


def test_comprehension_variables_are_not_those_of_the_function():
    trace = watched("""
        import numpy as np
        def f(x):
            sums = [x.sum() for x in x]
            return x
        f(np.ones((2, 3)))
    """)
    returned = the(trace, "return", "return x")
    assert source_of(trace, source_of(trace, returned, "value"), "binding").kind == "parameter"
    summed = the(trace, "call", "x.sum()")
    assert source_of(trace, source_of(trace, summed, "self"), "binding").kind == "loop"


def test_places_count_characters_and_not_bytes():
    trace = watched('s = "样本"; m = len(s) + 1')
    place = the(trace, "binary", "len(s) + 1").place
    assert (place.column, place.end_column) == (15, 25)


@pytest.mark.parametrize(
    ("source", "function", "slots"),
    [
        ("np.dot(np.ones((1, 3)), w)", "numpy.dot", [0, 1]),
        ("w @ w", "@", ["left", "right"]),
        ("w -= np.ones((3, 2))", "-=", ["before", "value"]),
        ("w[0, :] = np.ones(3)", "setitem", ["self", "key.0", "value", "key"]),
        ("w[3, 0]", "getitem", ["self", "key.0", "key.1", "key"]),
        ("w[3, 0] += 1.0", "getitem", ["self", "key.0", "key.1", "key"]),
        ("w.reshape(4, 5)", "numpy.ndarray.reshape", ["self", 0, 1]),
        ("a, b = w.shape[0:1]", "unpack", ["value"]),
        ("assert w.shape == (1, 3)", "assert", ["condition"]),
        ("raise ValueError('no')", "", []),
    ],
)
def test_a_crash_tells_the_operation_and_its_operands(source, function, slots):
    trace = watched(f"import numpy as np\nw = np.ones((2, 1))\n{source}\n")
    assert trace.status == "raised"
    crash = trace.facts[trace.crash.fact]
    assert (crash.kind, crash.function, [o.slot for o in crash.operands]) == ("crash", function, slots)
    assert crash.place.line == 3


def test_a_crash_in_a_plain_pass_knows_its_operands_all_the_same():
    trace = watched("""
        import numpy as np
        def f(w, X):
            return np.dot(w.T, X)
        w = np.ones((3, 1))
        for i in range(5000):
            if i == 4321:
                w = np.ones((1, 4))
            f(w, np.ones((3, 5)))
    """)
    crash = trace.facts[trace.crash.fact]
    assert crash.function == "numpy.dot"
    assert [operand.value.shape for operand in crash.operands] == [(4, 1), (3, 5)]
    assert [frame.function for frame in trace.crash.frames] == ["<module>", "f"]


def test_each_form_of_the_parameters_is_a_call_of_its_own_whoever_calls():
    trace = watched("""
        import numpy as np
        def mean(X):
            m = X.shape[1]
            return X.sum() / m
        sorted([(2, 3), (2, 5), (2, 3), (4, 1)], key=lambda shape: mean(np.ones(shape)))
    """)
    of_mean = [number for number, call in enumerate(trace.calls) if call.function == "mean"]
    shapes = {fact.call: fact.result.shape for fact in facts(trace, "parameter", "X") if fact.call in of_mean}
    assert sorted(shapes.values()) == [(2, 3), (2, 5), (4, 1)]
    counts = {fact.call: fact.result.number for fact in facts(trace, "name", "m")}
    assert {shapes[call]: number for call, number in counts.items()} == {(2, 3): 3, (2, 5): 5, (4, 1): 1}
    assert not any(call.several for call in trace.calls)


def test_after_a_handful_of_forms_the_rest_are_one_call_that_says_it_is_several():
    trace = watched("""
        import numpy as np
        def total(X):
            return X.sum()
        def ones(n):
            return np.ones(n)
        for n in range(1, 60):
            total(np.ones((n, 2 * n)))
            ones(n)
    """)
    totals, ones = ([call for call in trace.calls if call.function == name] for name in ("total", "ones"))
    assert (len(totals), [call.several for call in totals].count(True)) == (9, 1)
    assert (len(ones), [call.several for call in ones].count(True)) == (4, 1)


def test_however_deep_a_recursion_goes_its_calls_are_a_handful():
    trace = watched("""
        import numpy as np
        def sort(x):
            if len(x) < 2:
                return x
            return np.concatenate([sort(x[1:]), x[:1]])
        sort(np.arange(60))
        def depth(n):
            return 0 if n == 0 else 1 + depth(n - 1)
        depth(900)
    """)
    names = [call.function for call in trace.calls]
    assert names.count("sort") <= 10
    assert names.count("depth") <= 10
