"""`shapesafe-lr explain SS201`: the page of a rule, in the terminal."""

from difflib import get_close_matches

import click

from ..language import Text
from ..pages import lesson_page, rule_page
from .bilingual import bilingual_command
from .terminal import console, say


@bilingual_command(
    "explain",
    Text(
        en="Explain the rule with this CODE or name: what happens, why it bites, a wrong and a right example.",
        zh="解释代码（或名称）为 CODE 的规则：发生了什么、为什么糟糕、错误与正确的例子。",
    ),
)
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
def command(codes: tuple[str, ...]) -> None:
    """Print the pages of the rules."""
    from ..coursework.rules import RULES

    by_name = {rule.name: rule for rule in RULES.values()}
    screen = console()
    for code in codes:
        rule = RULES.get(code.upper()) or by_name.get(code.lower())
        if rule is None:
            family = [known for known in RULES if known.startswith(code.upper()[:3])] if code[-1:].isdigit() else []
            near = get_close_matches(code.upper(), family, 3, 0) or get_close_matches(code.lower(), by_name, 3)
            raise click.UsageError(_NO_RULE.fill(code=code) + (_NEAR.fill(near=", ".join(near)) if near else ""))
        say(screen, f"{rule.code} {rule.name}", style="bold")
        for line in rule.explain().splitlines():
            if line.startswith("    "):
                screen.print(line, style="cyan", soft_wrap=True)
            else:
                say(screen, line)
        say(screen, f"{rule_page(rule.code)}  {lesson_page(rule.lesson)}\n", style="dim")


_NO_RULE = Text(
    en="There is no rule {code!r}; `shapesafe-lr rules` lists them.",
    zh="没有规则 {code!r}；`shapesafe-lr rules` 会列出全部规则。",
)
_NEAR = Text(en=" Close to it: {near}.", zh=" 相近的有：{near}。")
