"""What is said, word for word, in both languages: `messages.txt` holds it, and is read whenever it changes.

After changing a message, run with SHAPESAFE_REFRESH=1 and read the difference.
"""

import os
import pathlib
import pickle
import re

import pytest

from shapesafe_lr.errors import ContractError, ShapeError

from .situations import SITUATIONS

GOLDEN = pathlib.Path(__file__).with_name("messages.txt")


def refusal_of(situation):
    with pytest.raises((ShapeError, ContractError)) as caught:
        SITUATIONS[situation]()
    return caught.value


def told(situation):
    error = refusal_of(situation)
    return f"# {situation}\n{error.in_language('en')}\n{error.in_language('zh')}\n"


def test_every_message_says_what_it_should_word_for_word():
    now = "\n".join(told(situation) for situation in SITUATIONS)
    if os.environ.get("SHAPESAFE_REFRESH") == "1":
        GOLDEN.write_text(now, encoding="utf-8")
    assert now == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_message_has_at_most_ten_lines_and_all_three_parts(situation):
    error = refusal_of(situation)
    for language in ("en", "zh"):
        assert len(error.in_language(language).splitlines()) <= 10
    if isinstance(error, ShapeError):
        assert error.disagreement
        assert error.evidence
        assert error.advice


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_message_is_tidy_in_both_languages(situation):
    error = refusal_of(situation)
    english, chinese = error.in_language("en"), error.in_language("zh")
    assert "!" not in english
    assert "！" not in chinese
    assert not re.search(r"[{}](?!\})", re.sub(r'\{"[^}]*\}', "", english)), "a fact was not filled in"
    assert not re.search(r"\S {2,}\S", english + chinese), "two spaces"
    assert not re.search(r"[\u4e00-\u9fff] +[\u4e00-\u9fff，。；：]", chinese), "a space between Chinese characters"
    assert not re.search(r"[\u4e00-\u9fff]", english)
    for line in chinese.splitlines():
        assert not re.search(r"[\u4e00-\u9fff]\.$", line), "a full stop that is not Chinese"


@pytest.mark.parametrize("situation", ["two arguments disagree", "result 2 of 2 is (1, 1)", "assert_shape: commas"])
def test_an_error_survives_pickling(situation):
    error = refusal_of(situation)
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert copy.in_language("zh") == error.in_language("zh")
