"""Watching a program without changing it: rewrite, plant the hooks, record what passes."""
