"""The table of contents of the command line: each command, the file that holds it, and its line in `--help`.

The line stands here and not in the command's file, so that `--help` need not load every command.
"""

from typing import NamedTuple

from ..language import Text


class Listing(NamedTuple):
    """Where a command is, and what it is for."""

    module: str
    line: Text


COMMANDS = {
    "check": Listing(
        "shapesafe_lr.command_line.check",
        Text(
            en="Find the shape bug in a script, a notebook or a folder.", zh="找出脚本、notebook 或文件夹中的形状错误。"
        ),
    ),
    "explain": Listing(
        "shapesafe_lr.command_line.explain",
        Text(en="Explain a rule, such as SS201.", zh="解释一条规则，例如 SS201。"),
    ),
    "rules": Listing(
        "shapesafe_lr.command_line.rules",
        Text(en="List the rules that check knows.", zh="列出 check 的全部规则。"),
    ),
    "new": Listing(
        "shapesafe_lr.command_line.new",
        Text(en="Write the exercise notebooks of a week.", zh="写出某一周的练习 notebook。"),
    ),
    "grade": Listing(
        "shapesafe_lr.command_line.grade",
        Text(en="Grade notebooks and scripts by probing their functions.", zh="检验函数，给 notebook 和脚本评分。"),
    ),
    "demo": Listing(
        "shapesafe_lr.command_line.demo",
        Text(
            en="Train logistic regression on pictures, every shape checked.",
            zh="用图片训练逻辑回归，检查每一个形状。",
        ),
    ),
    "broadcast": Listing(
        "shapesafe_lr.command_line.broadcast",
        Text(en="Explain how shapes broadcast, axis by axis.", zh="逐个轴解释形状如何广播。"),
    ),
}
