"""What a training run shows: nothing, unless asked."""

import io

from rich.console import Console

from shapesafe_lr.language import speaking
from shapesafe_lr.logistic import progress
from shapesafe_lr.logistic.propagation import initialize_with_zeros
from shapesafe_lr.logistic.training import optimize

from .two_clouds import two_clouds


def test_nothing_is_printed_unless_asked(capsys):
    X, Y = two_clouds()
    optimize(*initialize_with_zeros(3), X, Y, num_iterations=200)
    assert capsys.readouterr() == ("", "")


def test_print_cost_writes_the_courses_lines(capsys):
    X, Y = two_clouds()
    _, _, costs = optimize(*initialize_with_zeros(3), X, Y, num_iterations=200, learning_rate=0.5, print_cost=True)
    written, errors = capsys.readouterr()
    assert written == f"Cost after iteration 0: {costs[0]:.6f}\nCost after iteration 100: {costs[1]:.6f}\n"
    assert errors == ""


def test_print_cost_speaks_chinese_too(capsys):
    X, Y = two_clouds()
    with speaking("zh"):
        optimize(*initialize_with_zeros(3), X, Y, num_iterations=1, print_cost=True)
    assert capsys.readouterr().out == "第 0 次迭代后的代价：0.693147\n"


def test_a_long_run_on_a_terminal_shows_a_bar_and_a_short_one_does_not(monkeypatch):
    def shown_for(seconds: float) -> str:
        terminal = Console(file=io.StringIO(), force_terminal=True, width=80)
        clock = iter([0.0, seconds])
        monkeypatch.setattr(progress, "time", type("clock", (), {"monotonic": staticmethod(lambda: next(clock))}))
        with progress.shown(2000, terminal) as watchers:
            watchers.on_step(500)
        return terminal.file.getvalue()

    assert "gradient descent" in shown_for(5.0)
    assert "gradient descent" not in shown_for(0.1)
