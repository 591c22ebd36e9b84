"""`@checked` accepts what jaxtyping and beartype accept: generated signatures, generated values, both verdicts."""

import os
import warnings

import numpy as np
import pytest

from shapesafe_lr.contracts import compiled_source

from .generated import Case, disagreements

LONG = os.environ.get("SHAPESAFE_LONG") == "1"
SIGNATURES, VALUES = (10_000, 12) if LONG else (120, 26)
BLOCKS = 50 if LONG else 2


@pytest.mark.parametrize("block", range(BLOCKS))
def test_checked_accepts_exactly_what_jaxtyping_and_beartype_accept(block):
    """3,120 cases, or 120,000 with SHAPESAFE_LONG=1."""
    size = SIGNATURES // BLOCKS
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", np.exceptions.ComplexWarning)
        found = list(disagreements(range(block * size, (block + 1) * size), VALUES))
    assert not found, "\n".join(found[:5])


def test_the_generated_cases_have_quick_tests_and_both_verdicts():
    """Otherwise agreement would say little."""
    quick = accepted = 0
    for seed in range(60):
        case = Case(seed)
        accepted += case.we_accept(case.values())
        quick += "certain = True" in compiled_source(
            case.checked
        ) and "\n            raise Doubt\n" not in compiled_source(case.checked)
    assert quick > 20
    assert 15 < accepted < 45
