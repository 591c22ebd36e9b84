"""Values on their way between the grader and a submission's process, as JSON: reading it runs nothing.

Numbers, text, arrays, lists, tuples and dictionaries travel as they are. Anything else stays where it is, and a
handle travels in its place: a cache of the learner's own kind one way, a function the other.
"""

import base64
from collections.abc import Callable
from json import dumps, loads
from typing import IO, Any

import numpy as np

_LARGEST = 1 << 26  # bytes of one message: no result of the course comes near
_NUMBERS = "biufc"

Sends = Callable[[Any], Any]
"""What to send in the place of a value that cannot travel."""
Finds = Callable[[str, Any], Any]
"""What a handle stands for, by its kind and what it says."""


class Broken(Exception):
    """The other side is gone, or what it says is not a message."""


def send(stream: IO[bytes], message: dict[str, Any]) -> None:
    """Write one message."""
    data = dumps(message).encode()
    stream.write(len(data).to_bytes(8, "big") + data)
    stream.flush()


def receive(stream: IO[bytes]) -> dict[str, Any]:
    """Read one message. Raises Broken if there is none."""
    length = int.from_bytes(_exactly(stream, 8), "big")
    if length > _LARGEST:
        raise Broken
    try:
        message = loads(_exactly(stream, length))
    except (ValueError, RecursionError) as error:
        raise Broken from error
    if not isinstance(message, dict):
        raise Broken
    return message


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if data is None or len(data) < count:
        raise Broken
    return data


def packed(value: Any, handle: Sends) -> Any:
    """A value as JSON values; `handle` makes ["kind", ...] of what cannot travel."""
    match value:
        case np.ndarray() if value.dtype.kind in _NUMBERS:
            kind = "matrix" if isinstance(value, np.matrix) else "array"
            return [kind, value.dtype.str, list(value.shape), _layout(value), _text(value.tobytes())]
        case np.generic() if value.dtype.kind in _NUMBERS:
            return ["number", value.dtype.str, _text(value.tobytes())]
    if value is None or type(value) in (bool, int, float, str):
        return value
    if type(value) in (list, tuple):
        return [type(value).__name__, [packed(item, handle) for item in value]]
    if isinstance(value, dict):
        return ["dict", [[packed(key, handle), packed(item, handle)] for key, item in value.items()]]
    return handle(value)


def unpacked(given: Any, find: Finds) -> Any:
    """The value that was packed. Raises ValueError, TypeError or KeyError if it was not packed by `packed`."""
    if not isinstance(given, list):
        return given
    match given:
        case ["list", list(items)]:
            return [unpacked(item, find) for item in items]
        case ["tuple", list(items)]:
            return tuple(unpacked(item, find) for item in items)
        case ["dict", list(items)]:
            return {unpacked(key, find): unpacked(item, find) for key, item in items}
        case ["number", str(dtype), str(data)]:
            return np.frombuffer(base64.b64decode(data), _dtype(dtype))[0]
        case ["array" | "matrix" as kind, str(dtype), list(shape), str(layout), str(data)]:
            array = np.frombuffer(base64.b64decode(data), _dtype(dtype)).reshape(shape)
            return np.asmatrix(array) if kind == "matrix" else _laid_out(array, layout)
        case [str(kind), *said]:
            return find(kind, said)
    raise ValueError


def _dtype(text: str) -> np.dtype[Any]:
    dtype = np.dtype(text)
    if dtype.kind not in _NUMBERS:
        raise ValueError
    return dtype


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _layout(array: np.ndarray) -> str:
    return "C" if array.flags.c_contiguous else "F" if array.flags.f_contiguous else "strided"


def _laid_out(array: np.ndarray, layout: str) -> np.ndarray:
    """A writable copy: rows together, columns together, or every second place of a larger block of memory."""
    if layout != "strided":
        return np.array(array, order="F" if layout == "F" else "C")
    view = np.zeros([2 * size for size in array.shape], array.dtype)[tuple(slice(None, None, 2) for _ in array.shape)]
    view[...] = array
    return view
