"""ShapeError and ContractError: parts kept apart, said in two languages, carried across processes."""

import pickle

import pytest

from shapesafe_lr.errors import ContractError, ShapeError
from shapesafe_lr.language import Text, speaking


@pytest.fixture
def error():
    return ShapeError(
        Text(en="w and X disagree about n_x.", zh="w 与 X 的 n_x 不一致。"),
        evidence=[Text(en="w has 5 rows.", zh="w 有 5 行。"), "X.shape == (4, 3)"],
        advice=[Text(en="Use X.T.", zh="请用 X.T。")],
        function="forward",
        lesson="2.16",
    )


def test_the_message_has_the_parts_in_order(error):
    assert str(error) == (
        "forward: w and X disagree about n_x.\n"
        "  w has 5 rows.\n"
        "  X.shape == (4, 3)\n"
        "  Use X.T.\n"
        "  Lesson 2.16: https://shapesafe-lr.github.io/shapesafe_lr/lessons/2.16/"
    )


def test_the_message_can_be_had_in_the_other_language(error):
    assert error.in_language("zh") == (
        "forward：w 与 X 的 n_x 不一致。\n"
        "  w 有 5 行。\n"
        "  X.shape == (4, 3)\n"
        "  请用 X.T。\n"
        "  课程 2.16：https://shapesafe-lr.github.io/shapesafe_lr/zh/lessons/2.16/"
    )
    assert error.in_language("en") == str(error)


def test_the_parts_can_be_read_one_by_one(error):
    assert error.disagreement == "w and X disagree about n_x."
    assert error.evidence == ("w has 5 rows.", "X.shape == (4, 3)")
    assert error.advice == ("Use X.T.",)
    assert error.function == "forward"
    assert error.lesson == "2.16"
    assert error.page == "https://shapesafe-lr.github.io/shapesafe_lr/lessons/2.16/"


def test_it_speaks_the_language_chosen_when_it_was_made():
    with speaking("zh"):
        error = ShapeError(Text(en="English", zh="中文"), advice=[Text(en="Try.", zh="试试。")])
    assert str(error) == "中文\n  试试。"
    assert error.advice == ("试试。",)
    copy = pickle.loads(pickle.dumps(error))
    assert str(copy) == str(error)
    assert copy.in_language("en") == "English\n  Try."
    assert copy.advice == ("试试。",)


def test_a_plain_sentence_will_do():
    error = ShapeError("The shapes do not fit.")
    assert str(error) == error.in_language("zh") == "The shapes do not fit."
    assert error.page is None
    assert error.evidence == error.advice == ()


def test_it_is_a_type_error(error):
    assert isinstance(error, TypeError)
    assert isinstance(ContractError("no"), TypeError)
    assert not isinstance(ContractError("no"), ShapeError)


def test_in_colour_the_words_are_the_same(error):
    import re

    coloured = error.render_ansi()
    assert re.sub(r"\x1b\[\d+m", "", coloured) == str(error)
    assert coloured.startswith("\x1b[1m\x1b[31mforward: ")
    assert "\x1b[36mUse X.T.\x1b[0m" in coloured
    assert "\x1b[2mLesson 2.16" in coloured
    assert re.sub(r"\x1b\[\d+m", "", error.render_ansi("zh")) == error.in_language("zh")


def test_chinese_characters_are_not_held_apart_by_a_fact_put_between_them():
    part = Text(en="{what} is {expected}.", zh="{what} 应该是{expected}。")
    filled = part.filled(what=Text("the result", "返回值"), expected=Text("a row", "行向量"))
    assert ShapeError(filled).in_language("zh") == "返回值应该是行向量。"


def test_a_contract_error_names_the_function_and_can_be_pickled():
    error = ContractError(Text(en="it is a generator.", zh="它是生成器。"), function="batches")
    assert str(error) == "batches: it is a generator."
    assert error.in_language("zh") == "batches：它是生成器。"
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
