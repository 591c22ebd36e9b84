"""The switch: off everywhere, off in a block, off from the environment."""

import subprocess
import sys
import threading

import numpy as np
import pytest

from shapesafe_lr.array_types import Weights
from shapesafe_lr.contracts import assert_shape, checked, checking, checks_are_on, set_checking
from shapesafe_lr.contracts.switch import switch
from shapesafe_lr.errors import ShapeError


@checked
def f(w: Weights) -> Weights:
    return w


def is_checked():
    try:
        f(np.ones(3))
    except ShapeError:
        return True
    return False


@pytest.fixture(autouse=True)
def switched_on_again():
    yield
    set_checking(True)
    assert not switch.touched


def test_checks_are_on_by_default():
    assert checks_are_on()
    assert is_checked()
    assert not switch.touched


def test_off_from_here_on_and_on_again():
    set_checking(False)
    assert not checks_are_on()
    assert not is_checked()
    set_checking(True)
    assert is_checked()


def test_off_inside_a_block_only():
    with checking(False):
        assert not is_checked()
        with checking(True):
            assert is_checked()
        assert not is_checked()
    assert is_checked()


def test_on_inside_a_block_when_off_everywhere():
    set_checking(False)
    with checking(True):
        assert is_checked()
    assert not is_checked()


def test_a_block_that_raises_still_ends():
    with pytest.raises(KeyError), checking(False):
        raise KeyError
    assert is_checked()


def test_a_block_in_one_thread_leaves_the_others_checked():
    inside, done, seen = threading.Event(), threading.Event(), []

    def unchecked():
        with checking(False):
            inside.set()
            done.wait(10)
            seen.append(is_checked())

    thread = threading.Thread(target=unchecked)
    thread.start()
    inside.wait(10)
    assert is_checked()
    with checking(False):
        assert not is_checked()
    assert is_checked()
    done.set()
    thread.join()
    assert seen == [False]
    assert is_checked()


def test_blocks_of_two_threads_may_end_in_any_order():
    first, second = checking(False), checking(False)
    first.__enter__()
    second.__enter__()
    second.__exit__(None, None, None)
    first.__exit__(None, None, None)
    assert is_checked()


def test_the_switch_holds_for_assertions_too():
    with checking(False):
        assert_shape(w=(np.ones(3), "n_x 1"))
    with pytest.raises(ShapeError):
        assert_shape(w=(np.ones(3), "n_x 1"))


@pytest.mark.parametrize(
    ("value", "on"), [("off", False), ("OFF", False), ("0", False), ("on", True), ("", True), ("1", True)]
)
def test_off_from_the_environment(value, on):
    program = "from shapesafe_lr.contracts.switch import switch; print(switch.is_on())"
    shown = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env={"SHAPESAFE_CHECKS": value}
    )
    assert shown.stdout.strip() == str(on), shown.stderr
