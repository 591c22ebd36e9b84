"""What a program prints, kept within bounds: the beginning and the end of it."""

from __future__ import annotations

import io
import threading
from typing import IO

MOST_CHARACTERS = 200_000  # of the beginning, and as many of the end


class LimitedText(io.TextIOBase):
    """A text stream that keeps the beginning and the end of what is written to it."""

    def __init__(self, most: int = MOST_CHARACTERS) -> None:
        self._most = most
        self._head: list[str] = []
        self._tail = ""
        self._room = most
        self._lost = 0

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, text: str) -> int:
        """Keep `text`, or as much of it as there is room for."""
        size = len(text)
        if self._room:
            kept, text = text[: self._room], text[self._room :]
            self._head.append(kept)
            self._room -= len(kept)
        if text:
            joined = self._tail + text
            self._tail = joined[-self._most :]
            self._lost += len(joined) - len(self._tail)
        return size

    def __str__(self) -> str:
        gap = f"\n[... {self._lost} characters left out ...]\n" if self._lost else ""
        return "".join(self._head) + gap + self._tail


class Drain(threading.Thread):
    """Reads a pipe to its end, so that the program that writes never waits, and keeps little."""

    def __init__(self, pipe: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self._pipe = pipe
        self.text = LimitedText()
        self.start()

    def run(self) -> None:
        """Read until nobody can write any more."""
        try:
            while chunk := self._pipe.read1(1 << 16):  # type: ignore[attr-defined]
                self.text.write(chunk.decode("utf-8", "replace"))
        except (OSError, ValueError):
            pass  # closed from our side, because a grandchild holds it open
