"""A page a rule, made from the rule's own docstring (and its Chinese text): the same words `explain` prints.

A rule's text is paragraphs and blocks of code indented by four. In it "Label: text" begins a part of the page.
"""

import re
from dataclasses import dataclass

from shapesafe_lr.language import Language

from .shelf import DOCS, LANGUAGES


@dataclass(frozen=True)
class RuleText:
    """What a rule's file says about it."""

    code: str
    name: str
    level: str
    lesson: str
    en: str
    zh: str

    def title(self, language: Language) -> str:
        """The first sentence."""
        return (self.zh if language == "zh" else self.en).partition("\n")[0].rstrip()

    def page(self, language: Language) -> str:
        """The Markdown of the rule's page."""
        text = self.zh if language == "zh" else self.en
        title, _, rest = text.partition("\n")
        body = "\n".join(_parts(rest))
        sentence = title.rstrip(".。")
        back = "[全部规则](index.md)" if language == "zh" else "[All rules](index.md)"
        line = f"`{self.name}` · {LEVELS[language][self.level]} · {back}\n{{.rule-line}}"
        return f"# {self.code} · {sentence}\n\n{line}\n\n{body}\n"


LEVELS = {
    "en": {"error": "error", "warning": "warning", "advice": "advice"},
    "zh": {"error": "错误", "warning": "警告", "advice": "建议"},
}


def all_rules() -> list[RuleText]:
    """Every rule of the package, by code."""
    from shapesafe_lr.coursework.rules import RULES

    return [
        RuleText(rule.code, rule.name, rule.level, rule.lesson, rule.page.strip(), rule.page_zh.strip())
        for rule in RULES.values()
    ]


def write_pages() -> None:
    """Put the pages among the written ones; they are not kept in the repository."""
    for language in LANGUAGES:
        folder = DOCS / language / "rules"
        folder.mkdir(parents=True, exist_ok=True)
        pages = {f"{rule.code}.md": rule.page(language) for rule in all_rules()}
        for stale in folder.glob("SS*.md"):
            if stale.name not in pages:
                stale.unlink()
        for name, text in pages.items():
            path = folder / name
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")


RULES_HERE = re.compile(r"<!-- the rules of this lesson(?:, and (?P<more>[A-Z\d ]+))? -->")
ALL_RULES = "<!-- all rules -->"
NO_RULES = {"en": "None: nothing here has a shape that could be wrong.", "zh": "没有：这一课里没有会出错的形状。"}
HEADINGS = {"en": "| code | what it sees | level | lesson |", "zh": "| 编号 | 看到的是 | 级别 | 课程 |"}
LABEL = re.compile(r"^([A-Z][a-z ]{2,24}:|[\u4e00-\u9fff]{2,8}：)(?=\s|$|\S)")


def with_rules(markdown: str, lesson: str, language: Language) -> str:
    """The page with its marks replaced: the rules that name this lesson and those it names, or the table of all."""
    if mark := RULES_HERE.search(markdown):
        more = set((mark["more"] or "").split())
        chosen = [rule for rule in all_rules() if rule.code in more or lesson in re.findall(r"\d+\.\d+", rule.lesson)]
        if unknown := more - {rule.code for rule in chosen}:
            raise ValueError(f"lesson {lesson} names rules that do not exist: {', '.join(sorted(unknown))}")
        lines = [f"- [{rule.code}](../rules/{rule.code}.md) {rule.title(language)}" for rule in chosen]
        markdown = markdown.replace(mark[0], "\n".join(lines) or NO_RULES[language])
    if ALL_RULES in markdown:
        rows = [HEADINGS[language], "|---|---|---|---|"]
        rows += [
            f"| [{rule.code}]({rule.code}.md) | {rule.title(language)}<br>`{rule.name}` "
            f"| {LEVELS[language][rule.level]} | {_linked(rule.lesson)} |"
            for rule in all_rules()
        ]
        markdown = markdown.replace(ALL_RULES, "\n".join(rows))
    return markdown


def _linked(text: str) -> str:
    """The numbers of lessons as links."""
    return re.sub(r"\b2\.(?:1[0-8]|[1-9])\b", r"[\g<0>](../lessons/\g<0>.md)", text)


def _parts(text: str) -> list[str]:
    """Paragraphs, each "Label: ..." a new one with the label in bold; indented code as blocks that are checked."""
    parts: list[str] = []
    code: list[str] = []
    for line in text.splitlines():
        if line.startswith("    ") or (code and not line.strip()):
            code.append(line.removeprefix("    "))
            continue
        parts += _fence(code)
        code = []
        if label := LABEL.match(line):
            told = line[label.end() :].strip()
            parts += ["", f"**{label[1]}** {_linked(told) if _is_lesson(label[1]) else told}".rstrip()]
        else:
            parts.append(line)
    return parts + _fence(code)


def _is_lesson(label: str) -> bool:
    return label in ("Lesson:", "课程：")


def _fence(lines: list[str]) -> list[str]:
    source = "\n".join(lines).strip("\n")
    return ["", f"```python check\n{source}\n```", ""] if source else []
