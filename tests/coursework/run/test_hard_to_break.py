"""Programs that end badly: a clear line each, what happened until then is not lost, and we never fall over."""

import os
import signal
import sys
import textwrap

import pytest

from shapesafe_lr.coursework.run import watch, watch_text

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")


@pytest.fixture(autouse=True)
def strict(monkeypatch):
    monkeypatch.setenv("SHAPESAFE_STRICT", "1")


def run(source, **limits):
    return watch_text(textwrap.dedent(source), **{"timeout": 60, **limits})


def told(trace):
    return [note.en for note in trace.notes]


def test_a_syntax_error_is_one_line():
    trace = run("x = 1\ndef f(:\n")
    assert (trace.status, told(trace)) == ("unreadable", ["line 2 is not Python: invalid syntax. Nothing was run."])
    assert trace.notes[0].zh == "第 2 行不是合法的 Python：invalid syntax。程序没有运行。"


def test_an_infinite_loop_is_stopped_and_what_it_did_is_kept():
    trace = run("import numpy as np\nX = np.ones((3, 2))\nwhile True:\n    Z = X.T @ X\n", timeout=3)
    assert trace.status == "timeout"
    assert told(trace) == [
        "the program was stopped after 3 s; what it did until then was checked. --timeout gives it more."
    ]
    product = next(fact for fact in trace.facts if fact.kind == "binary")
    assert product.result.shape == (2, 2)
    assert product.times > 5


def test_input_has_nobody_to_answer():
    trace = run("n = int(input('n? '))")
    assert (trace.status, trace.crash.type) == ("raised", "EOFError")
    assert told(trace) == ["the program asks for input(), and nobody answers while it is checked."]


@pytest.mark.parametrize(
    ("code", "status", "exit_code"), [("", "ok", 0), ("0", "ok", 0), ("3", "exited", 3), ("'bye'", "exited", 1)]
)
def test_sys_exit(code, status, exit_code):
    trace = run(f"import sys\nx = 1 + len('a')\nsys.exit({code})")
    assert (trace.status, trace.exit_code, trace.crash) == (status, exit_code, None)
    assert any(fact.kind == "binary" for fact in trace.facts)
    assert told(trace) == (
        [f"the program ended itself in line 3, by exit({code}); what comes after did not run."] if exit_code else []
    )


@POSIX
def test_worker_processes_end_when_they_are_told_to():
    """A pool ends its workers by SIGTERM. An answer in Python may come too late for one that waits: none is ours."""
    trace = run(
        """\
        import os, signal
        def of_its_own(number, frame): raise SystemExit
        def ask():
            if (child := os.fork()) == 0:
                print(getattr(signal.getsignal(signal.SIGTERM), "__name__", "the default"), flush=True)
                os._exit(0)
            os.waitpid(child, 0)
        ask()
        signal.signal(signal.SIGTERM, of_its_own)
        ask()
        """
    )
    assert (trace.status, trace.stdout) == ("ok", "the default\nof_its_own\n")


def test_leaving_without_a_word_brings_the_trace_home():
    trace = run("import os\nx = 1 + len('a')\nos._exit(5)")
    assert (trace.status, trace.exit_code) == ("exited", 5)
    assert told(trace) == ["the program ended itself with exit code 5."]
    assert any(fact.kind == "binary" for fact in trace.facts)


@POSIX
def test_a_killed_process_brings_the_trace_home():
    trace = run("import os, signal\nx = 1 + len('a')\nos.kill(os.getpid(), signal.SIGKILL)")
    assert (trace.status, trace.exit_code) == ("exited", -signal.SIGKILL)
    assert told(trace) == ["the program's process was killed (SIGKILL)."]
    assert any(fact.kind == "binary" for fact in trace.facts)


def test_threads_are_watched_together():
    trace = run("""
        import threading
        import numpy as np
        shapes = []
        def work(k):
            for i in range(300):
                shapes.append((np.ones((k, 3)) @ np.ones((3, k))).shape)
        threads = [threading.Thread(target=work, args=(k,)) for k in range(1, 6)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        print(len(shapes), threading.active_count())
    """)
    assert (trace.status, trace.stdout) == ("ok", "1500 1\n")


@POSIX
def test_processes_of_the_program_run_as_ever(tmp_path):
    program = tmp_path / "homework.py"
    program.write_text(
        textwrap.dedent("""
        import multiprocessing
        def square(x):
            return x * x
        if __name__ == "__main__":
            with multiprocessing.get_context("spawn").Pool(2) as pool:
                print(pool.map(square, range(4)))
    """)
    )
    trace = watch(program)
    assert (trace.status, trace.stdout) == ("ok", "[0, 1, 4, 9]\n")


def test_deep_recursion_is_the_programs_own_affair():
    trace = run("""
        def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
        print(depth(700))
        def forever(n): return forever(n + 1)
        forever(0)
    """)
    assert (trace.status, trace.crash.type, trace.stdout) == ("raised", "RecursionError", "700\n")
    assert len(trace.facts) < 300


def test_a_hundred_megabytes_of_output_do_not_pile_up():
    trace = run("for i in range(1000):\n    print('x' * 100_000)\nprint('the end')", timeout=120)
    assert trace.status == "ok"
    assert len(trace.stdout) < 500_000
    assert trace.stdout.endswith("x\nthe end\n")


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
@pytest.mark.parametrize("bomb", ["x = [0] * 10**9", "import numpy as np\nx = np.ones(10**9)"])
def test_a_memory_bomb_meets_the_limit(bomb):
    trace = run(bomb, memory=500)
    assert trace.status == "raised"
    assert trace.crash.type.endswith("MemoryError")
    assert told(trace) == ["the program wanted more memory than the limit of 500 MiB."]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'x = "\xe9"\n', "line 1 is not UTF-8 text; save the file as UTF-8, or name its encoding in the first line."),
        (b"\xff\xfex\x00", "this file is UTF-16, which Python does not run; save it as UTF-8."),
        (b"x = 1\0", "this is not a text file: it holds zero bytes."),
        (b"# coding: klingon\n", "the encoding that the first lines name is not one that Python knows."),
    ],
)
def test_what_is_not_text_is_one_line(tmp_path, data, reason):
    path = tmp_path / "homework.py"
    path.write_bytes(data)
    trace = watch(path)
    assert (trace.status, told(trace)) == ("unreadable", [reason])


def test_other_encodings_and_byte_order_marks_are_read(tmp_path):
    path = tmp_path / "作业 一.py"
    path.write_bytes("# coding: gbk\nprint('样本')\n".encode("gbk"))
    assert watch(path).stdout == "样本\n"
    path.write_bytes("\ufeffprint('样本')\n".encode())
    assert watch(path).stdout == "样本\n"


def test_nothing_to_run_is_no_trouble(tmp_path):
    path = tmp_path / "empty.py"
    path.write_bytes(b"")
    assert watch(path).status == "ok"


def test_what_is_not_there_or_not_a_file(tmp_path):
    assert told(watch(tmp_path / "none.py")) == ["there is no such file."]
    assert told(watch(tmp_path)) == ["this is a folder, not a file."]
    (tmp_path / "a.py").symlink_to(tmp_path / "b.py")
    (tmp_path / "b.py").symlink_to(tmp_path / "a.py")
    assert watch(tmp_path / "a.py").status == "unreadable"


def test_a_file_called_numpy_hides_numpy(tmp_path):
    (tmp_path / "numpy.py").write_text("x = 1\n")
    path = tmp_path / "homework.py"
    path.write_text("import numpy as np\nprint(np.zeros(1))\n")
    assert told(watch(path)) == [
        "numpy.py in this folder hides the real numpy: `import numpy` finds it instead. Give that file another name."
    ]


def test_modules_beside_the_program_are_watched_too(tmp_path):
    (tmp_path / "model.py").write_text("def double(x):\n    return x + x\n")
    path = tmp_path / "homework.py"
    path.write_text("import sys\nfrom model import double\nprint(double(2), __name__, __file__ == sys.argv[0])\n")
    trace = watch(path)
    assert trace.stdout == "4 __main__ True\n"
    assert any(fact.text == "x + x" and fact.place.path.endswith("model.py") for fact in trace.facts)
    assert {os.path.basename(source.path) for source in trace.sources} == {"homework.py", "model.py"}
    assert not (tmp_path / "__pycache__").exists()


def test_proposed_contents_are_run_without_being_written(tmp_path):
    path = tmp_path / "homework.py"
    path.write_text("from model import x\nprint(x)\n")
    (tmp_path / "model.py").write_text("x = 1\n")
    real = os.path.realpath(tmp_path / "model.py")
    assert watch(path, contents={real: b"x = 2\n"}).stdout == "2\n"
    assert watch(path, contents={real: b"x = 3\n"}, in_process=True).stdout == "3\n"
    assert watch(path, in_process=True).stdout == "1\n"


def test_the_traceback_is_the_learners(tmp_path):
    path = tmp_path / "homework.py"
    path.write_text("import numpy as np\ndef f(a):\n    return a @ a\nf(np.ones((2, 3)))\n")
    trace = watch(path)
    assert trace.stderr.startswith(f'Traceback (most recent call last):\n  File "{path}", line 4, in <module>\n')
    assert trace.stderr.count("File ") == 2


def test_in_this_process_time_is_limited_too():
    trace = run("n = 0\nwhile True:\n    n += 1\n", timeout=1, in_process=True)
    assert trace.status == "timeout"


def test_in_this_process_nothing_is_left_behind(tmp_path):
    path = tmp_path / "homework.py"
    (tmp_path / "left_over_module.py").write_text("")
    path.write_text("import left_over_module\nprint('hello')\n")
    before = os.getcwd(), list(sys.path), sys.argv, list(sys.meta_path), sys.stdout, sys.modules["__main__"]
    trace = watch(path, in_process=True)
    assert trace.stdout == "hello\n"
    assert (os.getcwd(), list(sys.path), sys.argv, list(sys.meta_path), sys.stdout, sys.modules["__main__"]) == before
    assert "left_over_module" not in sys.modules
