"""What the playground asks of Python: run a program with strict shapes, or check it as coursework."""

import ast
import contextlib
import io
import json
import linecache
import sys
import traceback

import shapesafe_lr
from shapesafe_lr.language import speaking

PLACE = "your code"


def serve(kind: str, source: str, before: str, language: str) -> str:
    """One wish of the page, answered in JSON."""
    with speaking("zh" if language == "zh" else "en"):
        answer = check(source) if kind == "check" else run(source, before)
    return json.dumps(answer, ensure_ascii=False)


def run(source: str, before: str) -> dict[str, str]:
    """Run `source` after the earlier blocks of the page: what it prints, its last value, its picture, its error."""
    namespace = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        exec(compile(before, "earlier on this page", "exec"), namespace)
    printed, told, picture = io.StringIO(), "", ""
    linecache.cache[PLACE] = (len(source), None, source.splitlines(keepends=True), PLACE)
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            tree = ast.parse(source, PLACE)
            last = tree.body.pop().value if tree.body and isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, PLACE, "exec"), namespace)
            value = None if last is None else eval(compile(ast.Expression(last), PLACE, "eval"), namespace)
            if hasattr(value, "_repr_svg_"):
                picture = value._repr_svg_()
            elif value is not None:
                print(repr(value))
        except SystemExit:
            pass
        except BaseException as error:
            frame = error.__traceback__
            while frame and frame.tb_frame.f_code.co_filename != PLACE:
                frame = frame.tb_next
            told = "".join(traceback.format_exception(type(error), error.with_traceback(frame), frame, chain=False))
    return {"printed": printed.getvalue(), "error": told, "picture": picture}


def check(source: str) -> dict[str, object]:
    """The checker's findings on `source`, as its JSON tells them, and why the run did not simply end, if it did not."""
    report = shapesafe_lr.check(source, in_process=True)
    notes = [file.note.fill() for file in report.files if file.note]
    return {"report": report.to_json(), "notes": notes}


sys.setrecursionlimit(400)
