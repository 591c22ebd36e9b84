"""A watched program does what the plain one does: output, exception, traceback and names are the same."""

import contextlib
import io
import pickle
import sys
import textwrap
import traceback
import types
import warnings

import pytest

from shapesafe_lr.coursework.instrument.recording import Recorder
from shapesafe_lr.coursework.run.live import LiveWatcher

PROGRAMS = {
    "comprehensions": """
        rows = [[i * j for j in range(4)] for i in range(40)]
        print(rows[3], {k: v for k, v in enumerate("abc")}, {x % 3 for x in range(50)}, sum(x for x in range(100)))
        print([(a, b) for a in range(3) for b in range(a) if (a + b) % 2])
        def outer(n):
            return [n + x for x in range(n) if x != n]
        print(outer(5), [f() for f in [lambda i=i: i for i in range(3)]])
    """,
    "walrus": """
        if (n := len("hello")) > 3:
            print(n)
        print([y := 1, y ** 2], [last := x for x in range(3)], last)
        def f(data):
            return [(z, z ** 2) for x in data if (z := x + 1) > 1], z
        print(f([0, 1, 2]))
        while (n := n - 1) > 0:
            print(n, end=" ")
    """,
    "match": """
        def where(point):
            match point:
                case (0, 0): return "origin"
                case (x, 0) if x > 0: return f"x {x}"
                case {"a": a, **rest}: return a, rest
                case [first, *others]: return first, others
                case str() as s: return s
                case _: return None
        print([where(p) for p in [(0, 0), (3, 0), (-3, 0), {"a": 1, "b": 2}, [1, 2, 3], "s", 5]])
    """,
    "async": """
        import asyncio
        async def ticks(n):
            for i in range(n):
                yield i
                await asyncio.sleep(0)
        class Manager:
            async def __aenter__(self): return "in"
            async def __aexit__(self, *details): print("out")
        async def main():
            async with Manager() as m:
                print(m)
            total = 0
            async for i in ticks(30):
                total += i
            print(total, [i async for i in ticks(3)], await asyncio.gather(*(asyncio.sleep(0, k) for k in range(3))))
        asyncio.run(main())
    """,
    "generators": """
        def counter(n):
            while n:
                got = yield n
                n -= 1 if got is None else got
            return "done"
        def delegate():
            result = yield from counter(12)
            print(result)
        print(list(delegate()))
        g = counter(5)
        print(next(g), g.send(2), list(g))
        def two():
            a = counter(3); b = counter(30)
            return [x + y for x, y in zip(a, b)]
        print(two())
        h = counter(2); next(h); h.close()
    """,
    "decorators": """
        import functools
        def doubled(f):
            @functools.wraps(f)
            def inner(*args, **kwargs):
                return 2 * f(*args, **kwargs)
            return inner
        @doubled
        @functools.lru_cache(maxsize=None)
        def add(a, b=1):
            "Adds."
            return a + b
        print(add(1), add(1, b=5), add.__name__, add.__doc__)
        class C:
            @property
            def p(self): return 3
            @staticmethod
            def s(x): return x
            @classmethod
            def c(cls, x): return cls.__name__, x
        print(C().p, C.s(1), C.c(2))
    """,
    "classes": """
        class Base:
            __private = 1
            def __init__(self, x): self.x = x; self.__y = x
            def f(self): return self.x, self.__y, self.__private
        class Child(Base):
            n = 3
            squares = [i * i for i in range(n)]
            m = n + 1
            def __init__(self, x):
                super().__init__(x)
                self.z = __class__.__name__
            def f(self): return super().f() + (self.z,)
            def __add__(self, other): return Child(self.x + other.x)
            def __iadd__(self, other): self.x += other.x; return self
            def __matmul__(self, other): return "matmul"
        c = Child(2)
        d = c
        c += Child(5)
        print(c.f(), (c + c).x, c @ c, d is c, Child.squares, Child.m, sorted(vars(c)))
        print(sorted(Child.__dict__.keys() - {"__dict__"}))
        class Meta(type):
            def __prepare__(name, bases): print("prepare"); return {}
            def __getattribute__(cls, name):
                if name == "secret": raise RuntimeError
                return super().__getattribute__(name)
        class M(metaclass=Meta):
            a = 1
        print(M.a, M().a)
    """,
    "locals": """
        def f(a, b=2):
            c = a + b
            for i in range(30):
                d = c * i
            e = [x for x in range(3)]
            return sorted(locals()), d, dir()
        print(f(1))
        names = sorted(n for n in globals() if not n.startswith("__"))
        print(names, sorted(n for n in dir() if not n.startswith("__")))
        class K:
            x = 1
            print(sorted(k for k in locals() if not k.startswith("__")))
        x = 5
        print(eval("x + 1"), eval("[x for _ in range(2)]"))
        exec("y = x * 2"); print(y)
    """,
    "stars": """
        def f(*args, k=0, **kwargs): return args, k, kwargs
        print(f(1, *[2, 3], *(4,), k=5, **{"a": 6}, **{"b": 7}))
        a, *b, (c, d) = [1, 2, 3, (4, 5)]
        print(a, b, c, d, [*range(3), *"ab"], {**{"x": 1}, "y": 2}, {*b, 9})
        def g(a, /, b, *, c): return a, b, c
        print(g(1, b=2, c=3))
        x = y = z = [1, 2]
        (p, q), r = x, y
        [p, q] = z
        print(x is y is z, p, q, r)
    """,
    "f-strings": """
        value, width, name = 3.14159, 10, "w"
        print(f"{value:.2f} {value!r:>{width}} {name=} {value * 2 = :.1f} {{}} {'nested ' + f'{name}'}")
        print(f'''{
            value
            + 1:.1f}''')
    """,
    "chained comparison": """
        calls = []
        def v(x): calls.append(x); return x
        print(1 < v(2) < v(3), 1 < v(0) < v(9), v(1) == v(1) != v(2), calls)
        print(v(0) and v(1), v(0) or v(2), not v(0), (v(1) if v(0) else v(5)), calls)
    """,
    "augmented assignment": """
        class Box:
            def __init__(self): self.n = 1; self.items = [1, 2, 3]
            def __getitem__(self, k): print("get", k); return self.items[k]
            def __setitem__(self, k, v): print("set", k, v); self.items[k] = v
        box = Box()
        box.n += 2; box[1] += 10; box.items[0] *= 5; box.items[1:] += [7]
        i = 0
        a = [10, 20]
        def index(): global i; i += 1; return 0
        a[index()] += 1
        print(box.n, box.items, a, i)
        t = ([],)
        try:
            t[0] += [1]
        except TypeError as e:
            print(e, t)
        s = "a"; s += "b"; s *= 3; n = 7; n //= 2; n **= 2; n <<= 1; n |= 1; n ^= 3; n %= 5
        print(s, n)
    """,
    "global and nonlocal": """
        total = 0
        def add(n):
            for i in range(n):
                if i % 2:
                    global total
                    total += i
                else:
                    total -= 1
            return total
        print(add(30), total)
        def counter():
            n = 0
            def step():
                nonlocal n
                n += 1
                return n
            return step
        step = counter()
        print([step() for _ in range(30)])
        for k in range(20):
            def inner():
                global seen
                seen = k
            inner()
        print(seen)
    """,
    "del": """
        x = 1
        del x
        try: x
        except NameError as e: print(e)
        def f():
            y = [1, 2, 3]
            del y[0], y[-1]
            z = y
            del y
            try: return y
            except UnboundLocalError as e: return str(e), z
        print(f())
    """,
    "try and with": """
        import contextlib
        @contextlib.contextmanager
        def managed(name):
            print("enter", name)
            try: yield name
            except ValueError as e: print("caught", e)
            finally: print("exit", name)
        with managed("a") as a, managed("b"):
            raise ValueError(a)
        def f(x):
            try:
                return 1 / x
            except ZeroDivisionError as e:
                return repr(e)
            else:
                return "never"
            finally:
                print("finally", x)
        print(f(0), f(4))
        def loops():
            for i in range(20):
                for j in range(20):
                    if j == 3: continue
                    if j > 5: break
                else:
                    print("no break")
                if i == 15: break
            else:
                print("never")
            while i:
                i -= 1
                if i == 3: break
            else:
                print("never")
            return i, j
        print(loops())
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* ValueError as g:
            print(g.exceptions)
        except* TypeError as g:
            print(g.exceptions)
    """,
    "introspection": """
        import inspect, pickle, sys, dataclasses, doctest
        def f(a: int, b: "str" = "x", *, c=3) -> float:
            "Says hello."
            return a
        print(inspect.signature(f), f.__annotations__, f.__doc__, f.__code__.co_varnames)
        print(f.__defaults__, f.__kwdefaults__)
        print(f.__code__.co_firstlineno, f.__code__.co_name, f.__qualname__)
        @dataclasses.dataclass(order=True)
        class P:
            x: int
            y: list = dataclasses.field(default_factory=list)
        print(P(1), P(1) < P(2), P.__annotations__)
        print(sys._getframe().f_lineno, sys._getframe().f_code.co_name)
        def caller(): return sys._getframe(1).f_code.co_name, sys._getframe(1).f_lineno
        def g():
            x = (1,
                 caller(),
                 3)
            return x
        print(g())
        print(sys.gettrace(), sys.getprofile())
    """,
    "an exception deep down": """
        def f(x):
            y = x + 1
            return g(y,
                     y)
        def g(a, b):
            rows = [1, 2, 3]
            return (rows[a]
                    + rows[b + 7])
        for i in range(40):
            if i == 35:
                f(1)
    """,
    "an exception in a method chain": """
        class Chain:
            def ok(self): return self
            def bad(self): raise KeyError("bad")
        (Chain()
            .ok()
            .ok()
            .bad()
            .ok())
    """,
    "an exception while handling another": """
        try:
            {}["a"]
        except KeyError as e:
            raise ValueError("outer" + str(e)) from e
    """,
    "a failed assertion": """
        def check(x):
            assert x == 3, f"not three: {x}"
        check(3)
        check(4)
    """,
    "a name that is not there": """
        def f():
            return undefined_name + 1
        f()
    """,
    "unpacking that fails": """
        a, b = 1, 2
        a, b = (1, 2, 3)
    """,
    "a future import": '''
        """Docstring."""
        from __future__ import annotations
        def f(x: Undefined) -> Undefined: return x
        print(__doc__, f.__annotations__, f(1))
    ''',
    "memory of temporaries": """
        import gc, sys, weakref
        class Thing: pass
        def f():
            t = Thing()
            r = weakref.ref(t)
            print(r() is t, sys.getrefcount(t))
            del t
            return r() is None
        print(f(), [weakref.ref(Thing())() for _ in range(3)])
    """,
    "numpy": """
        import numpy as np
        a = np.zeros(3)
        a.resize(5)
        print(a.shape)
        def f(x):
            x.resize((2, 2))
            return x
        print(f(np.arange(4.)))
        b = np.arange(6).reshape(2, 3)
        b[b > 2] = 0; b[:, 1] += 5; b[0] *= 2
        print(b, b.sum(axis=0), (b @ b.T).tolist(), b[..., None].shape)
        with np.errstate(all="raise"):
            try: np.log(np.zeros(1))
            except FloatingPointError as e: print(e)
        x = np.ma.array([1, 2, 3], mask=[0, 1, 0]); print(x.sum(), x + 1)
        m = np.matrix([[1, 2], [3, 4]]); print(m * m, m.T)
        print(np.float32(1) + 1, np.int8(100) // 7)
    """,
    "deep recursion": """
        def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
        print(depth(600))
        def forever(n): return forever(n + 1)
        try: forever(0)
        except RecursionError as e: print("recursion")
        print(depth(600))
    """,
    "odd attributes": """
        class Odd:
            def __getattr__(self, name): print("asked for", name); raise AttributeError(name)
            def __eq__(self, other): print("compared"); return True
            __hash__ = None
            def __len__(self): print("measured"); return 1
            def __bool__(self): print("judged"); return True
        o = Odd()
        p = o
        print(o == 3, len(o), [o][0] is o)
        if o and p: print("yes")
        class Proxy:
            @property
            def __class__(self): raise ReferenceError("gone")
            @property
            def shape(self): raise RuntimeError("no")
        q = Proxy(); r = [q, q]; print(type(q).__name__)
    """,
    "type parameters": """
        def first[T](items: list[T]) -> T:
            return items[0]
        class Stack[T]:
            def __init__(self): self.items: list[T] = []
            def push(self, x: T) -> None: self.items.append(x)
        type Pair[A] = tuple[A, A]
        s = Stack[int](); s.push(first([1, 2])); print(s.items, Pair[int], first.__type_params__)
    """,
    "template strings": """
        name = "w"; shape = (3, 1)
        template = t"{name} has shape {shape!r:>10} and {len(name) + 1}"
        print(template.strings, [(i.value, i.expression, i.conversion, i.format_spec) for i in template.interpolations])
    """,
}
NEEDS = {"type parameters": (3, 12), "template strings": (3, 14)}


def run(source: str, *, watch: bool):
    """What is printed, and the traceback if there is one."""
    path = "homework.py"
    plain = compile(source, path, "exec", dont_inherit=True)
    watcher = LiveWatcher(path)
    faults: list[BaseException] = []
    watcher.recorder.failed = faults.append
    code = watcher.compiled_cell(None, source, source, path) if watch else plain
    module = types.ModuleType("homework")
    sys.modules["homework"] = module
    out = io.StringIO()
    trouble = ""
    try:
        with contextlib.redirect_stdout(out):
            exec(code, module.__dict__)
    except Exception as error:
        lines = traceback.format_exception(type(error), error, error.__traceback__.tb_next)
        trouble = "".join(lines)
        error.__traceback__ = None
    finally:
        del sys.modules["homework"]
    assert not faults, faults
    names = sorted(name for name in module.__dict__ if name != "__builtins__")
    return out.getvalue(), trouble, names


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_watched_program_does_the_same(name):
    if sys.version_info < NEEDS.get(name, (3, 11)):
        pytest.skip(f"needs Python {NEEDS[name]}")
    source = textwrap.dedent(PROGRAMS[name])
    assert run(source, watch=True) == run(source, watch=False)


@pytest.mark.parametrize("name", [name for name in PROGRAMS if name not in ("a future import",)])
def test_it_does_the_same_inside_a_function_and_a_loop(name):
    if sys.version_info < NEEDS.get(name, (3, 11)) or "global" in PROGRAMS[name]:
        pytest.skip("not this one")
    source = "def program():\n" + textwrap.indent(textwrap.dedent(PROGRAMS[name]), "    ")
    source += "\nfor turn in range(3):\n    program()\n"
    assert run(source, watch=True) == run(source, watch=False)


def test_functions_that_are_pickled_by_value_are_not_watched_elsewhere():
    silent = pickle.loads(pickle.dumps(Recorder()))
    assert silent.record(5, "value") == "value"
    assert not silent.table.facts
    recorder = Recorder()
    choose = pickle.loads(pickle.dumps(recorder.schedules[recorder.new_schedule()].pop))
    assert not any(choose() for _ in range(1000))


@pytest.mark.parametrize("terms", [400, 900])
def test_a_very_long_expression_is_watched_too(terms):
    source = "x = 1\ny = " + " + ".join(["x"] * terms) + "\nprint(y)\n"
    assert run(source, watch=True) == run(source, watch=False)
    watcher = LiveWatcher("homework.py")
    assert watcher.compiled_cell(None, source, source, "homework.py") is not None


def test_what_python_warns_of_is_said_once():
    source = 'x = "\\d"\nif x is "a":\n    pass\n'
    watcher = LiveWatcher("homework.py")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert watcher.compiled_cell(None, source, source, "homework.py") is not None
