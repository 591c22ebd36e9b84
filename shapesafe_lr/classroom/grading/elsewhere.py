"""A submission's functions, in a process of their own: called from here, run there.

What comes back is read as plain values and compared here, out of the submission's reach.
"""

import inspect
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Literal

from ...language import Text
from ..learner import Called, Helpers
from ..verdicts import Failure, Outcome, ProbeReport
from .loading import CellOutcome, Piece
from .wire import Broken, packed, receive, send, unpacked


class Gone(BaseException):
    """The submission's process has ended, or takes too long and has been ended.

    No Exception: that is what a function raises, and goes on; here nothing can be asked any more.
    """

    def __init__(self, why: Literal["timeout", "died"], function: str | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.function = function
        """The function that was being called."""


class RaisedElsewhere(Exception):
    """What a submission's function raised; the class that is raised has the name of the original."""


class Kept:
    """Something that cannot travel and stayed in the submission's process."""

    def __init__(self, place: int) -> None:
        self.place = place


class Elsewhere:
    """One submission, loaded in a process of its own."""

    def __init__(self, path: Path, pieces: Sequence[Piece], *, timeout: float, memory: int) -> None:
        self._path, self._pieces, self._timeout, self._memory = path, pieces, timeout, memory
        self._spent: dict[str, float] = {}
        """Seconds, by function."""
        self._helpers: dict[str, Callable[..., Any]] = {}
        self._lent: list[Callable[..., Any]] = []
        """Functions that were sent as arguments."""
        self._signatures: dict[str, inspect.Signature] = {}
        self._child: subprocess.Popen[bytes] | None = None

    def load(self, *, definitions_only: bool = False) -> list[CellOutcome]:
        """Run the submission in a new process; how its cells ended. Raises Gone."""
        self.end()
        command = [sys.executable, "-P", "-m", __package__ + ".apart", str(self._path), str(self._memory)]
        environment = {**os.environ, "MPLBACKEND": "Agg", "PYTHONIOENCODING": "utf-8", "PYTHONPATH": _own_path()}
        pipe = subprocess.PIPE
        self._child = subprocess.Popen(
            command, cwd=self._path.parent, env=environment, start_new_session=True,
            stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._heard: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        Thread(target=_listen, args=(self._child.stdout, self._heard), daemon=True).start()
        pieces = [[piece.index, piece.python] for piece in self._pieces]
        answer = self._asked({"do": "load", "pieces": pieces, "definitions_only": definitions_only}, self._timeout)
        with self._understood():
            self._signatures = {name: self._signature(given) for name, given in answer["functions"].items()}
            return [CellOutcome(index, error and str(error)) for index, error in answer["cells"]]

    def end(self) -> None:
        """Stop the process, and whatever it started."""
        child, self._child = self._child, None
        if child is None:
            return
        with suppress(OSError, AttributeError):
            os.killpg(child.pid, signal.SIGKILL)
        child.kill()
        child.wait()
        with suppress(OSError):
            child.stdin.close()  # type: ignore[union-attr]

    # what probing asks

    @property
    def names(self) -> Collection[str]:
        """The names of the functions."""
        return self._signatures.keys()

    def signature(self, name: str) -> inspect.Signature:
        """The parameters of a function."""
        return self._signatures[name]

    def call(self, name: str, positional: tuple[Any, ...], named: Mapping[str, Any], *, seen: bool = False) -> Called:
        """Call a function on copies of the arguments."""
        question = {"do": "call", "name": name, "positional": self._pack(positional), "named": self._pack(dict(named))}
        answer = self._timed(name, question)
        with self._understood(name):
            return Called(self._unpack(answer["returned"]), tuple(map(str, answer["changed"])))

    @contextmanager
    def standing_in(self, helpers: Helpers) -> Iterator[None]:
        """Inside: these functions are found under their names."""
        names = list(helpers)
        if not names:
            yield
            return
        before, self._helpers = self._helpers, {**self._helpers, **helpers}
        self._asked({"do": "stand_in", "names": names}, self._timeout)
        try:
            yield
        finally:
            self._helpers = before
            if self._child is not None:
                self._asked({"do": "stand_back", "names": names}, self._timeout)

    def by_annotations(self, name: str) -> ProbeReport:
        """What probing a function by its own annotations shows; as its process says, which alone can read them."""
        answer = self._timed(name, {"do": "annotated", "name": name})
        with self._understood(name):
            return _report(name, answer["report"])

    # questions and answers

    def _timed(self, name: str, question: dict[str, Any]) -> dict[str, Any]:
        """The answer to a question about a function, which has so much time altogether."""
        began = time.perf_counter()
        try:
            answer = self._asked(question, max(0.1, self._timeout / 2 - self._spent.get(name, 0.0)))
        except Gone as gone:
            raise Gone(gone.why, name) from None
        finally:
            self._spent[name] = self._spent.get(name, 0.0) + time.perf_counter() - began
        if "raised" in answer:
            kind, message = map(str, answer["raised"])
            bases = (RaisedElsewhere, AssertionError) if kind == "AssertionError" else (RaisedElsewhere,)
            raise type(kind, bases, {})(message)
        return answer

    def _asked(self, question: dict[str, Any], seconds: float) -> dict[str, Any]:
        if self._child is None:
            raise Gone("died")
        stream = self._child.stdin
        assert stream is not None
        until = time.monotonic() + seconds
        try:
            send(stream, question)
            while True:
                answer = self._heard.get(timeout=max(0.0, until - time.monotonic()))
                if answer is None:
                    raise Broken
                if "ask" not in answer:
                    return answer
                send(stream, self._helped(answer))
        except Empty:
            self.end()
            raise Gone("timeout") from None
        except (Broken, OSError):
            self.end()
            raise Gone("died") from None

    def _helped(self, question: dict[str, Any]) -> dict[str, Any]:
        """The answer of a function of ours that the submission calls."""
        try:
            wanted = question["ask"]
            function = self._lent[wanted] if isinstance(wanted, int) else self._helpers[wanted]
            positional, named = self._unpack(question["positional"]), self._unpack(question["named"])
            return {"returned": self._pack(function(*positional, **named))}
        except Exception as error:
            return {"raised": [type(error).__name__, str(error)[:300]]}

    @contextmanager
    def _understood(self, name: str | None = None) -> Iterator[None]:
        """Inside: an answer that cannot be read is no answer."""
        try:
            yield
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            self.end()
            raise Gone("died", name) from error

    def _pack(self, value: Any) -> Any:
        return packed(value, self._lend)

    def _lend(self, value: Any) -> list[Any]:
        if isinstance(value, Kept):
            return ["object", value.place]
        self._lent.append(value)
        return ["function", len(self._lent) - 1]

    def _unpack(self, given: Any) -> Any:
        return unpacked(given, _kept)

    def _signature(self, given: list[list[Any]]) -> inspect.Signature:
        parameters = []
        for name, kind, has_default, default in given:
            value = self._unpack(default) if has_default else inspect.Parameter.empty
            parameters.append(inspect.Parameter(name, inspect._ParameterKind(kind), default=value))
        return inspect.Signature(parameters)


def _listen(stream: Any, heard: "SimpleQueue[dict[str, Any] | None]") -> None:
    """Pass on what the child says until it is gone."""
    try:
        while True:
            heard.put(receive(stream))
    except (Broken, OSError, ValueError):
        heard.put(None)
    with suppress(OSError):
        stream.close()


def _kept(kind: str, said: list[Any]) -> Any:
    if kind != "object":
        raise ValueError(kind)
    place, name = said
    return type(str(name), (Kept,), {})(int(place))


def _own_path() -> str:
    """Where this package is found, also from the submission's folder."""
    root = str(Path(__file__).resolve().parents[3])
    return os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))


def _report(name: str, given: dict[str, Any]) -> ProbeReport:
    return ProbeReport(name, tuple(map(_outcome, given["outcomes"])), int(given["calls"]))


def _outcome(given: dict[str, Any]) -> Outcome:
    failure = given["failure"] and _failure(given["failure"])
    return Outcome(
        str(given["key"]), Text(*given["title"]), failure or None, int(given["tried"]), bool(given["counts"])
    )


def _failure(given: dict[str, Any]) -> Failure:
    inputs = tuple((str(name), str(text)) for name, text in given["inputs"])
    cause = None if given["cause"] is None else Text(*given["cause"])
    return Failure(Text(*given["setting"]), inputs, Text(*given["what"]), cause)
