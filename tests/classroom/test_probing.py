from typing import Any

import numpy as np
import pytest

from shapesafe_lr.classroom.probing import probe

from .implementations import RIGHT, WRONG


def defined(name: str, source: str) -> Any:
    namespace: dict[str, Any] = {"np": np, "__name__": "submission"}
    exec(source, namespace)
    return namespace[name]


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_implementation_is_found(name: str) -> None:
    report = probe(defined(*WRONG[name]))
    assert not report.holds, name


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_implementation_gets_full_marks(name: str) -> None:
    report = probe(defined(*RIGHT[name]))
    assert report.holds, str(report)
