"""The explorer's rule of broadcasting, held against numpy."""

import itertools
import json
import subprocess

import numpy as np
import pytest
from press.shelf import DOCS

SHAPES = [shape for rank in range(4) for shape in itertools.product(range(5), repeat=rank)]
ASK = """
import { broadcast, numpyError, readShape } from './broadcast-rule.js';
import { readFileSync } from 'node:fs';
const pairs = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(pairs.map(([left, right]) => [broadcast(left, right).shape, numpyError(left, right)])));
"""


def _explorer(node: str, pairs: list) -> list:
    command = [node, "--input-type=module", "-e", ASK]
    here = DOCS / "press/browser"
    answer = subprocess.run(command, input=json.dumps(pairs), cwd=here, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def test_the_explorer_rules_as_numpy_does_on_every_pair_up_to_rank_3(node: str) -> None:
    pairs = list(itertools.product(SHAPES, SHAPES))
    assert len(pairs) == 24336
    for (left, right), (shape, error) in zip(pairs, _explorer(node, pairs), strict=True):
        try:
            assert shape == list(np.broadcast_shapes(left, right))
        except ValueError:
            assert shape is None, f"{left} {right}"
            assert error.startswith("ValueError: operands could not be broadcast together with shapes")


def test_the_error_the_explorer_shows_is_numpys_own(node: str) -> None:
    pairs = [[(3, 4), (2, 4)], [(5,), (4,)], [(2, 3, 4), (3, 3)], [(0, 2), (3, 2)]]
    for (left, right), (_, error) in zip(pairs, _explorer(node, pairs), strict=True):
        with pytest.raises(ValueError, match="broadcast") as refused:
            np.ones(left) + np.ones(right)
        assert error == f"ValueError: {refused.value}".rstrip()


def test_shapes_are_read_as_people_write_them(node: str) -> None:
    ask = "import { readShape } from './broadcast-rule.js';"
    ask += "console.log(JSON.stringify(process.argv.slice(1).map(readShape)));"
    written = ["(3, 1)", "3,1", "5", "(5,)", "()", "", "[2, 3]", "3，4", "3, x", "-1", "2.5"]
    command = [node, "--input-type=module", "-e", ask, "--", *written]
    answer = subprocess.run(command, cwd=DOCS / "press/browser", capture_output=True, text=True, check=True)
    assert json.loads(answer.stdout) == [[3, 1], [3, 1], [5], [5], [], [], [2, 3], [3, 4], None, None, None]
