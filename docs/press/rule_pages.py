"""A page a rule, made from the rule's own docstring (and its Chinese text): the same words `explain` prints.

A rule's text is paragraphs and blocks of code indented by four. In it "Label: text" begins a part of the page.
"""

import importlib.util
import pkgutil
import re
import textwrap
from dataclasses import dataclass

from shapesafe_lr.language import Language


@dataclass(frozen=True)
class RuleText:
    """What a rule's file says about it."""

    code: str
    name: str
    level: str
    en: str
    zh: str

    @property
    def lessons(self) -> set[str]:
        """The lessons that the text names, such as {"2.16"}."""
        return set(re.findall(r"\b2\.\d+\b", self.en))

    def title(self, language: Language) -> str:
        """The first sentence."""
        return (self.zh if language == "zh" else self.en).partition("\n")[0].rstrip()

    def page(self, language: Language) -> str:
        """The Markdown of the rule's page."""
        text = self.zh if language == "zh" else self.en
        title, _, rest = text.partition("\n")
        body = "\n".join(_parts(rest, self.code))
        sentence = title.rstrip(".。")
        back = "[全部规则](index.md)" if language == "zh" else "[All rules](index.md)"
        # the search box and the tab of the browser show the heading: code and sentence
        return f"# {self.code} · {sentence}\n\n`{self.name}` · {LEVELS[language][self.level]} · {back}\n{{.rule-line}}\n\n{body}\n"


LEVELS = {
    "en": {"error": "error", "warning": "warning", "advice": "advice"},
    "zh": {"error": "错误", "warning": "警告", "advice": "建议"},
}
LESSON = {
    "en": re.compile(r"^Lesson: "),
    "zh": re.compile(r"^课程[：:]"),
}


def all_rules() -> list[RuleText]:
    """Every rule of the package, by code."""
    if importlib.util.find_spec("shapesafe_lr.coursework.rules") is None:
        return []
    from shapesafe_lr.coursework import rules

    found = []
    for module in pkgutil.iter_modules(rules.__path__):
        rule = getattr(importlib.import_module(f"{rules.__name__}.{module.name}"), "RULE", None)
        if rule is not None:
            found.append(_text_of(rule, importlib.import_module(f"{rules.__name__}.{module.name}")))
    return sorted(found, key=lambda rule: rule.code)


RULES_HERE = "<!-- the rules of this lesson -->"
NO_RULES = {"en": "None: nothing here has a shape that could be wrong.", "zh": "没有：这一课里没有会出错的形状。"}


def with_rules_of_lesson(markdown: str, lesson: str, language: Language) -> str:
    """The page with its mark replaced by links to the rules that name this lesson."""
    if RULES_HERE not in markdown:
        return markdown
    lines = [
        f"- [{rule.code}](../rules/{rule.code}.md) {rule.title(language)}" for rule in all_rules() if lesson in rule.lessons
    ]
    return markdown.replace(RULES_HERE, "\n".join(lines) or NO_RULES[language])


def _text_of(rule: object, module: object) -> RuleText:
    english = textwrap.dedent(module.__doc__ or "").strip()
    chinese = textwrap.dedent(getattr(module, "PAGE_ZH", "") or english).strip()
    return RuleText(rule.code, rule.name, str(rule.level), english, chinese)  # type: ignore[attr-defined]


def _parts(text: str, code: str) -> list[str]:
    """Paragraphs as they are, "Label: text" with the label in bold, indented code as blocks that are checked."""
    parts = []
    blocks = re.split(r"\n(?=    )|(?<=\S)\n(?=\S)", textwrap.dedent(text).strip("\n"))
    code_lines: list[str] = []
    for line in "\n".join(blocks).splitlines():
        if line.startswith("    ") or (code_lines and not line.strip()):
            code_lines.append(line.removeprefix("    "))
            continue
        parts += _fence(code_lines)
        code_lines = []
        parts.append(re.sub(r"^([^\s:：`][^:：`]{0,30})([:：])", r"**\1\2**", line) + ("  " if line else ""))
    return parts + _fence(code_lines)


def _fence(lines: list[str]) -> list[str]:
    source = "\n".join(lines).strip("\n")
    return ["", f'```python check\n{source}\n```', ""] if source else []
