"""Axes as identities: who is the same, who is known to be different."""

from shapesafe_lr.coursework.analysis.axes import Axis, Ledger, flat, fresh


def test_axes_that_met_are_one_axis() -> None:
    ledger = Ledger()
    (a,), (b,), (c,) = fresh((5,), 1), fresh((5,), 2), fresh((5,), 3)
    ledger.meet(4, a, b)
    ledger.meet(5, b, c)
    assert ledger.same(a, c)
    assert not list(ledger.clashes())


def test_two_axes_of_one_array_do_not_become_one_but_clash() -> None:
    ledger = Ledger()
    rows, columns = fresh((5, 5), 1)
    ledger.born_apart((rows, columns))
    ledger.meet(2, rows, columns)
    assert not ledger.same(rows, columns)
    assert [(meeting.step, meeting.clash) for meeting in ledger.clashes()] == [(2, True)]


def test_being_apart_is_inherited_by_what_they_are_joined_with() -> None:
    ledger = Ledger()
    rows, columns = fresh((5, 5), 1)
    ledger.born_apart((rows, columns))
    other = Axis(5, 2, 0)
    ledger.meet(3, other, rows)
    assert ledger.apart(other, columns)
    ledger.meet(4, other, columns)
    assert [meeting.step for meeting in ledger.clashes()] == [4]


def test_an_axis_of_one_meets_nobody() -> None:
    ledger = Ledger()
    (unit,), (long,) = fresh((1,), 1), fresh((5,), 2)
    ledger.meet(3, unit, long)
    assert not ledger.meetings


def test_flattened_axes_are_the_same_when_their_parts_are() -> None:
    ledger = Ledger()
    height, width, channels = fresh((4, 4, 3), 1)
    one, two = flat((height, width, channels), 2), flat((height, width, channels), 3)
    assert one.size == 48
    assert ledger.same(one, two)
    assert not ledger.same(one, flat((width, height, channels), 4))


def test_flattening_one_long_axis_with_units_keeps_the_axis() -> None:
    unit, long = fresh((1, 7), 1)
    assert flat((unit, long), 2) is long


def test_the_same_cut_of_the_same_axis_is_the_same_axis_again() -> None:
    ledger = Ledger()
    (examples,) = fresh((10,), 1)
    assert ledger.cutting(examples, (0, 8), 8, 2) is ledger.cutting(examples, (0, 8), 8, 3)
    assert ledger.cutting(examples, (0, 8), 8, 2) is not ledger.cutting(examples, (8, 10), 2, 3)
