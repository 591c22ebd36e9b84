"""Several processes of our own: answers in order, failures told, a death survived."""

import math
import operator
import os

from shapesafe_lr.coursework.workers import WorkerDied, side_by_side


def test_answers_come_in_the_order_of_the_tasks():
    assert list(side_by_side(math.factorial, [(n,) for n in (5, 0, 3, 1)], 2)) == [120, 1, 6, 1]


def test_a_failure_is_an_answer_and_a_death_does_not_end_the_others():
    tasks = [(operator.truediv, 6, 3), (operator.truediv, 1, 0), (os._exit, 3), (operator.truediv, 8, 2)]
    answers = list(side_by_side(operator.call, tasks, 2))
    assert answers[0] == 2
    assert isinstance(answers[1], ZeroDivisionError)
    assert isinstance(answers[2], WorkerDied)
    assert answers[3] == 4


def test_what_is_printed_there_does_not_mix_with_the_answers(capfd):
    assert list(side_by_side(print, [("hello",), ("again",)], 1)) == [None, None]
    assert capfd.readouterr().out == ""
