"""Tables: lined up for a terminal, also where Chinese takes two columns a character; and as Markdown."""

from shapesafe_lr.language import Text
from shapesafe_lr.teaching.table import Table

TABLE = Table(
    title=Text("Steps", "步骤"),
    headings=(Text("name", "名称"), Text("value", "值"), Text("shape", "形状")),
    rows=((Text("weights", "权重"), "12.5", "(3, 1)"), ("b", "-3", "()")),
    note=Text("All in nats.", "单位：奈特。"),
)


def test_words_keep_to_the_left_and_numbers_to_the_right():
    assert TABLE.text("en").splitlines() == [
        "Steps",
        "name     value  shape",
        "-------  -----  ------",
        "weights   12.5  (3, 1)",
        "b           -3  ()",
        "All in nats.",
    ]


def test_a_chinese_character_takes_two_columns():
    assert TABLE.text("zh").splitlines() == [
        "步骤",
        "名称    值  形状",
        "----  ----  ------",
        "权重  12.5  (3, 1)",
        "b       -3  ()",
        "单位：奈特。",
    ]


def test_markdown_has_the_alignment_and_no_accidental_emphasis():
    table = Table(Text("t", "t"), (Text("a|b", "a"), Text("n", "n")), (("x * y_1", "2"),))
    assert table.markdown("en") == "| a\\|b | n |\n| --- | ---: |\n| x \\* y\\_1 | 2 |"


def test_a_table_without_rows_is_its_headings():
    assert Table(Text("t", "t"), (Text("a", "a"),), ()).text("en") == "t\na\n-"
