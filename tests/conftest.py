"""The same surroundings for every test, whatever the developer's own are."""

import os

for name in ("SHAPESAFE_LANG", "SHAPESAFE_CHECKS", "SHAPESAFE_TRACEBACK", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
    os.environ.pop(name, None)
