"""A report as one web page that stands alone: no script, nothing loaded, readable in the dark, on paper and by ear."""

from importlib.resources import files as package_files

from ...language import Language, Text, chosen_language
from ..findings import FileResult, Finding, Report
from . import phrases
from .fragment import style
from .markup import escaped, finding_markup

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Even if something of a submission came through as markup, the browser would run and load nothing."""

_TITLE = Text("Shapes checked", "形状检查报告")
_FILES = Text("Files", "文件")
_FILE = Text("File", "文件")
_RUN = Text("Run", "运行")
_SECONDS = Text("Seconds", "秒")
_FINDINGS = Text("Findings", "发现的问题")


def page(report: Report, language: Language | None = None) -> str:
    """The report as a whole HTML document."""
    spoken = language or chosen_language()
    title = _TITLE.fill(spoken)
    sections = [
        _section(number, file, [f for f in report.findings if f.path == file.path], report, spoken)
        for number, file in enumerate(report.files)
    ]
    known = {file.path for file in report.files}
    elsewhere = "\n".join(finding_markup(f, report, spoken) for f in report.findings if f.path not in known)
    return f"""<!DOCTYPE html>
<html lang="{"zh-CN" if spoken == "zh" else "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{title}</title>
<style>
{style()}{_style()}</style>
</head>
<body class="shapesafe">
<main>
<h1>{title}</h1>
<p class="conclusion">{escaped(phrases.conclusion(report, spoken))}</p>
{_table(report, spoken)}
{"".join(sections)}{elsewhere}</main>
</body>
</html>
"""


def _style() -> str:
    """How the page around the findings looks."""
    return package_files(__package__).joinpath("page.css").read_text("utf-8")


def _table(report: Report, language: Language) -> str:
    head = "".join(
        f'<th scope="col"{number}>{title.fill(language)}</th>'
        for title, number in ((_FILE, ""), (_RUN, ""), (_FINDINGS, ""), (_SECONDS, ' class="number"'))
    )
    rows = []
    for number, file in enumerate(report.files):
        mine = [finding for finding in report.findings if finding.path == file.path]
        name = escaped(file.path)
        if mine or file.note:
            name = f'<a href="#file-{number}">{name}</a>'
        counts = phrases.count_findings(mine, language) or phrases.NOTHING.fill(language)
        status = phrases.STATUSES[file.status].fill(language)
        rows.append(
            f'<tr><th scope="row">{name}</th><td>{status}</td><td>{counts}</td>'
            f'<td class="number">{file.seconds:.1f}</td></tr>'
        )
    body = "\n".join(rows)
    caption = _FILES.fill(language)
    return (
        f'<div class="wide"><table>\n<caption>{caption}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>"
    )


def _section(
    number: int,
    file: FileResult,
    findings: list[Finding],
    report: Report,
    language: Language,
) -> str:
    if not findings and not file.note:
        return ""
    note = f"<p>{escaped(file.note.fill(language))}</p>\n" if file.note else ""
    told = "\n".join(finding_markup(finding, report, language) for finding in findings)
    return f'<h2 id="file-{number}">{escaped(file.path)}</h2>\n{note}{told}\n'
