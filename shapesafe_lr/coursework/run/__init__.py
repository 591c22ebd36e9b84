"""Run a program and watch it: `watch(path)` gives its trace."""

from .in_process import watch_text as watch_text
