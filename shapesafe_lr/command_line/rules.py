"""`shapesafe-lr rules`: every rule in a line."""

from ..language import Text
from .bilingual import bilingual_command
from .terminal import console


@bilingual_command(
    "rules",
    Text(
        en="List every rule: its code and name, how loud it is, its lesson, and what it looks for.",
        zh="列出全部规则：代码与名称、级别、对应的课程，以及它检查什么。",
    ),
)
def command() -> None:
    """Print the list: a table on a screen, tabs between columns for a pipe."""
    from ..coursework.report.phrases import LEVELS
    from ..coursework.rules import RULES

    rows = [
        (rule.code, rule.name, LEVELS[rule.level].fill(), rule.lesson, rule.title.fill().rstrip(".。"))
        for rule in RULES.values()
    ]
    screen = console()
    if not screen.is_terminal:
        for row in rows:
            print("\t".join(row))
        return
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in (_CODE, _NAME, _LEVEL, _LESSON, _LOOKS_FOR):
        table.add_column(heading.fill(), no_wrap=heading is _CODE)
    for row in rows:
        table.add_row(*row)
    screen.print(table)


_CODE = Text("code", "代码")
_NAME = Text("name", "名称")
_LEVEL = Text("level", "级别")
_LESSON = Text("lesson", "课程")
_LOOKS_FOR = Text("what it looks for", "检查什么")
