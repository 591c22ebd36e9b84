"""What is typed wrongly is refused in the language asked for, with what was typed and what is taken."""

import pytest

from shapesafe_lr.command_line import program

CHECK = ("check", "shapesafe-lr check [OPTIONS] PATHS...")
DEMO = ("demo", "shapesafe-lr demo [OPTIONS]")
TOP = ("", "shapesafe-lr [OPTIONS] COMMAND [ARGS]...")


@pytest.mark.parametrize(
    ("typed", "command", "en", "zh"),
    [
        ("chek x", TOP, "there is no command 'chek'. Perhaps check?", "没有命令 'chek'。是不是想用 check？"),
        ("frobnicate", TOP, "there is no command 'frobnicate'.", "没有命令 'frobnicate'。"),
        ("check", CHECK, "PATHS is missing.", "缺少 PATHS。"),
        ("check --fixx x", CHECK, "there is no option --fixx. Perhaps --fix?", "没有选项 --fixx。是不是想用 --fix？"),
        (
            "check --format yaml x",
            CHECK,
            "--format: 'yaml' is not one of text, json, sarif, github, html.",
            "--format: 'yaml' 不是 text, json, sarif, github, html 中的一个。",
        ),
        (
            "check --timeout soon x",
            CHECK,
            "--timeout: 'soon' is not a number above 0.",
            "--timeout: 'soon' 不是大于 0 的数。",
        ),
        (
            "check --output . x",
            CHECK,
            "--output: '.' is not a file but a folder.",
            "--output: '.' 不是文件，而是文件夹。",
        ),
        (
            "demo --digit 12",
            DEMO,
            "--digit: '12' is not a whole number from 0 to 9.",
            "--digit: '12' 不是 0 到 9 之间的整数。",
        ),
        (
            "demo --iterations 0",
            DEMO,
            "--iterations: '0' is not a whole number from 1 up.",
            "--iterations: '0' 不是不小于 1 的整数。",
        ),
        (
            "demo --data nowhere.h5",
            DEMO,
            "--data: 'nowhere.h5' is not a file that is there and can be read.",
            "--data: 'nowhere.h5' 不是一个存在并且可读的文件。",
        ),
    ],
)
def test_a_refusal_says_how_the_command_is_used_and_what_is_wrong(typed, command, en, zh, capsys):
    name, usage = command
    asking = f"shapesafe-lr {name} --help".replace("  ", " ")
    for language, expected in (
        ("en", f"Usage: {usage}\n`{asking}` tells more.\n\nError: {en}\n"),
        ("zh", f"用法：{usage}\n更多说明：`{asking}`。\n\n错误：{zh}\n"),
    ):
        with pytest.raises(SystemExit) as end:
            program.main(["--lang", language, *typed.split()])
        assert (end.value.code, capsys.readouterr()) == (2, ("", expected))


@pytest.mark.parametrize(("typed", "line"), [("--output", "needs a value after it."), ("--fix=yes", "takes no value.")])
def test_an_option_says_whether_a_value_follows_it(typed, line, capsys):
    with pytest.raises(SystemExit):
        program.main(["check", typed])
    assert capsys.readouterr().err.endswith(f"Error: {typed.partition('=')[0]} {line}\n")


def test_help_has_no_english_of_click_s_own_on_a_chinese_page(capsys):
    for command in ("check", "grade", "demo", "new", "explain", "rules", "broadcast"):
        with pytest.raises(SystemExit) as end:
            program.main(["--lang", "zh", command, "--help"])
        shown = capsys.readouterr().out
        assert end.value.code == 0
        assert shown.startswith(f"用法：shapesafe-lr {command} [OPTIONS]")
        for english in ("Usage", "Options:", "Show this", "[default"):
            assert english not in shown


def test_without_a_command_the_help_is_shown(capsys):
    with pytest.raises(SystemExit) as end:
        program.main(["--lang", "zh"])
    shown = capsys.readouterr().err
    assert end.value.code == 2
    assert shown.startswith("用法：shapesafe-lr [OPTIONS] COMMAND [ARGS]...\n")
    assert "命令：\n  check" in shown
