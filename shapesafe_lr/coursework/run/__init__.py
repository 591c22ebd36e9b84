"""Run a program and watch it: `watch(path)` gives its trace."""

from .watching import watch as watch
from .watching import watch_text as watch_text
