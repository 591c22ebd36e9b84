"""The child process: loads one submission and calls its functions when the grader asks. Run by `elsewhere`.

    python -m shapesafe_lr.classroom.grading.apart SUBMISSION MEMORY_MIB

It knows no right answers and gives no marks: it says what came out of a call, and the grader, in a process of its
own, compares. So nothing that a submission prints, patches or writes can earn a point but a right result.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any

from ..learner import own_copy, quietly, same, signature_of
from .loading import Piece, load
from .wire import packed, receive, send, unpacked


class Desk:
    """Where the grader's questions are answered, one after the other."""

    def __init__(self, questions: IO[bytes], answers: IO[bytes], path: str) -> None:
        self._questions, self._answers, self._path = questions, answers, path
        self._process = os.getpid()
        self._namespace: dict[str, Any] = {}
        self._saved: dict[str, Any] = {}
        self._kept: list[Any] = []
        """What cannot travel, in the place that its handle names."""

    def serve(self) -> None:
        """Answer until no more questions come."""
        while True:
            question = receive(self._questions)
            answer = getattr(self, "do_" + question.pop("do"))(**question)
            if os.getpid() != self._process:
                os._exit(0)  # the submission has made a copy of us, which is not to answer too
            send(self._answers, answer)

    def do_load(self, pieces: list[list[Any]], definitions_only: bool) -> dict[str, Any]:
        """Run the submission; how its cells ended, and which functions it has, with their parameters."""
        given = [Piece(index, python) for index, python in pieces]
        self._namespace, outcomes = load(given, self._path, definitions_only=definitions_only)
        functions = {name: value for name, value in list(self._namespace.items()) if _is_own(value)}
        return {
            "cells": [[outcome.index, outcome.error] for outcome in outcomes],
            "functions": {str(name): list(self._parameters(value)) for name, value in functions.items()},
        }

    def _parameters(self, function: Callable[..., Any]) -> Iterator[list[Any]]:
        for parameter in signature_of(function).parameters.values():
            has_default = parameter.default is not parameter.empty
            default = self._pack(parameter.default) if has_default else None
            yield [parameter.name, int(parameter.kind), has_default, default]

    def do_call(self, name: str, positional: Any, named: Any) -> dict[str, Any]:
        """Call a function; what it returned and which arguments it changed, or what it raised."""
        before = self._unpack(named)
        given = {key: own_copy(value) for key, value in before.items()}
        with self._caught() as answer, quietly(seen=False):
            returned = self._namespace[name](*self._unpack(positional), **given)
            answer["returned"] = self._pack(returned)
        answer["changed"] = [key for key in before if not same(before[key], given[key])]
        return answer

    def do_annotated(self, name: str) -> dict[str, Any]:
        """Probe a function by its own annotations, which only this process has."""
        from dataclasses import asdict

        from ..annotated import probe_annotated

        with self._caught() as answer:
            answer["report"] = asdict(probe_annotated(self._namespace[name], name))
        return answer

    def do_stand_in(self, names: list[str]) -> dict[str, Any]:
        """Let the grader's functions be found under these names."""
        self._saved = {name: self._namespace[name] for name in names if name in self._namespace}
        self._namespace.update({name: self._asking(name) for name in names})
        return {}

    def do_stand_back(self, names: list[str]) -> dict[str, Any]:
        """Let the submission's own be found again."""
        for name in names:
            self._namespace.pop(name, None)
        self._namespace.update(self._saved)
        return {}

    def _asking(self, name: str) -> Callable[..., Any]:
        """A function that the grader answers."""

        def asks(*positional: Any, **named: Any) -> Any:
            send(self._answers, {"ask": name, "positional": self._pack(positional), "named": self._pack(named)})
            answer = receive(self._questions)
            if "raised" in answer:
                raise RuntimeError(": ".join(answer["raised"]))
            return self._unpack(answer["returned"])

        return asks

    @contextmanager
    def _caught(self) -> Iterator[dict[str, Any]]:
        answer: dict[str, Any] = {}
        try:
            yield answer
        except (Exception, SystemExit, KeyboardInterrupt) as error:
            first = (str(error).strip().splitlines() or [""])[0]
            answer["raised"] = [type(error).__name__, first[:300]]

    def _pack(self, value: Any) -> Any:
        return packed(value, self._handle)

    def _handle(self, value: Any) -> list[Any]:
        self._kept.append(value)
        dtype = getattr(value, "dtype", None)
        name = type(value).__name__ + ("" if dtype is None else f" of dtype {dtype}")
        return ["object", len(self._kept) - 1, name[:80]]

    def _unpack(self, given: Any) -> Any:
        return unpacked(given, self._found)

    def _found(self, kind: str, said: list[Any]) -> Any:
        return self._kept[said[0]] if kind == "object" else self._asking(said[0])


def _is_own(value: Any) -> bool:
    """Whether something is a function of the submission's, and not of the toolkit's, which is right by itself."""
    return callable(value) and not str(getattr(value, "__module__", "")).startswith("shapesafe_lr.")


def main() -> None:
    """Take the streams away from the submission, and serve."""
    path, memory = sys.argv[1:]
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    _limit_memory(int(memory))
    sys.argv = [path]
    sys.path.insert(0, os.getcwd())
    try:
        Desk(questions, answers, path).serve()
    finally:
        os._exit(0)  # threads and exit handlers of the submission have no say


def _limit_memory(mebibytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))


if __name__ == "__main__":
    main()
