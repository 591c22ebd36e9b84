"""Put a mended file in the place of the old one: whole, or not at all."""

import contextlib
import errno
import os
import shutil
import tempfile
from difflib import unified_diff
from pathlib import Path

from ...language import Text
from .mending import Change


class NotWritten(OSError):
    """The file is as it was; `reason` says why, in both languages."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def write(change: Change) -> None:
    """Write the change. Readers of the file see the old content or the new, never half of it.

    Raises NotWritten when the file changed since it was read, or may not be written.
    """
    target = Path(change.path)
    try:
        current = target.read_bytes()
        if current == change.after:
            return
        if current != change.before:
            raise NotWritten(_CHANGED.filled(path=change.shown))
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        _replace(target, change.after)
    except NotWritten:
        raise
    except OSError as error:
        raise NotWritten(_REFUSED.filled(path=change.shown, error=error.strerror or error)) from error


def _replace(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".shapesafe-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(target, name)
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def difference(change: Change) -> str:
    """The change as a unified diff of the file, such as `git apply` and `patch` take."""
    old, new = _lines(change.before), _lines(change.after)
    name = Path(change.shown).as_posix()
    told = []
    for line in unified_diff(old, new, f"a/{name}", f"b/{name}"):
        told.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(told)


def _lines(content: bytes) -> list[str]:
    lines = content.decode("utf-8", "replace").split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


_CHANGED = Text(
    en="{path} was changed while it was being checked, so it is left as it is; check it again.",
    zh="{path} 在检查期间被改动了，所以没有写入；请重新检查。",
)
_REFUSED = Text(
    en="{path} cannot be written ({error}), so it is left as it is.", zh="{path} 无法写入（{error}），保持原样。"
)
