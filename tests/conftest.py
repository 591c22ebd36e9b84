"""The same surroundings for every test, whatever the developer's own are."""

import os

for name in ("SHAPESAFE_LANG", "SHAPESAFE_CHECKS", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
    os.environ.pop(name, None)
os.environ["SHAPESAFE_TRACEBACK"] = "1"  # a fault of ours fails the test
