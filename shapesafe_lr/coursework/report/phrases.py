"""The words of a report that are not a rule's: levels, places, counts, headings."""

from ...language import Language, Text
from ..findings import Finding, Level, Place, Report, Status
from .visible import visible_name

LEVELS: dict[Level, Text] = {
    "error": Text("error", "错误"),
    "warning": Text("warning", "警告"),
    "advice": Text("advice", "建议"),
}
STATUSES: dict[Status, Text] = {
    "ok": Text("ran to its end", "运行完毕"),
    "raised": Text("stopped by an exception", "因异常而停止"),
    "timeout": Text("stopped: out of time", "超时，已停止"),
    "unreadable": Text("could not be checked", "无法检查"),
}
CELL = Text(en="code cell {number}", zh="第 {number} 个代码单元格")
LINE = Text(en="line {line}", zh="第 {line} 行")
LINE_OF_CELL = Text(en="code cell {number}, line {line}", zh="第 {number} 个代码单元格第 {line} 行")
TRY = Text(en="Try: {cure}", zh="可以这样改：{cure}")
LESSON = Text(en="Lesson {lesson}", zh="第 {lesson} 课")
SHAPES = Text(en="shapes: {shapes}", zh="形状：{shapes}")
NOTHING = Text(en="No finding.", zh="没有发现问题。")
FOUND = Text(en="{counts} in {files}.", zh="{files}中有{counts}。")
NOTHING_IN = Text(en="No finding in {files}.", zh="{files}中没有发现问题。")
MENDABLE_ONE = Text(
    en="An edit is offered for one of them: --fix makes it, --diff shows it.",
    zh="其中 1 个给出了修改：--fix 写入，--diff 只显示。",
)
MENDABLE = Text(
    en="Edits are offered for {count} of them: --fix makes them, --diff shows them.",
    zh="其中 {count} 个给出了修改：--fix 写入，--diff 只显示。",
)
NOT_CHECKED = Text(en="Not checked: {files}.", zh="未能检查：{files}。")

_COUNTS: dict[Level, tuple[Text, Text]] = {
    "error": (Text("1 error", " 1 个错误"), Text("{count} errors", " {count} 个错误")),
    "warning": (Text("1 warning", " 1 个警告"), Text("{count} warnings", " {count} 个警告")),
    "advice": (Text("1 piece of advice", " 1 条建议"), Text("{count} pieces of advice", " {count} 条建议")),
}
_FILES = (Text("1 file", "1 个文件"), Text("{count} files", "{count} 个文件"))
_JOIN = Text(", ", "、")


def where(place: Place, language: Language | None = None) -> str:
    """A place for a reader: "line 3", "code cell 2, line 3". Readers count cells from 1."""
    if place.cell is None:
        return LINE.fill(language, line=place.line)
    return LINE_OF_CELL.fill(language, number=place.cell + 1, line=place.line)


def address(path: str, place: Place, language: Language | None = None) -> str:
    """A place for an editor, which jumps to `path:line:column`; a notebook has its cell named."""
    if place.cell is None:
        return f"{visible_name(path)}:{place.line}:{place.column}"
    return f"{visible_name(path)}: {where(place, language)}"


def count_files(count: int, language: Language | None = None) -> str:
    """ "1 file", "3 files"."""
    return _FILES[count != 1].fill(language, count=count)


def count_findings(findings: list[Finding], language: Language | None = None) -> str:
    """ "2 errors, 1 warning"; empty when there is nothing."""
    told = []
    for level, (one, many) in _COUNTS.items():
        count = sum(finding.level == level for finding in findings)
        if count:
            told.append((one if count == 1 else many).fill(language, count=count))
    return _JOIN.fill(language).join(told)


def conclusion(report: Report, language: Language | None = None) -> str:
    """The last lines of a report: how much was found, where, and what can be mended."""
    checked = sum(file.is_checked for file in report.files)
    findings = list(report.findings)
    told = []
    if not findings and checked:
        told = [NOTHING_IN.fill(language, files=count_files(checked, language))]
    elif findings:
        spoken_of = {finding.path for finding in findings}  # also of what ran out of time after a finding
        count = sum(file.is_checked or file.path in spoken_of for file in report.files)
        files = count_files(count, language)
        told = [FOUND.fill(language, counts=count_findings(findings, language), files=files)]
    mendable = sum(finding.suggestion is not None and finding.is_loud for finding in findings)
    if mendable:
        told.append((MENDABLE_ONE if mendable == 1 else MENDABLE).fill(language, count=mendable))
    missed = [file.path for file in report.files if not file.is_checked]
    if missed:
        told.append(NOT_CHECKED.fill(language, files=_JOIN.fill(language).join(map(visible_name, missed))))
    return "\n".join(told)
