"""Loops, and what their indices pick: which axis they run along, and what is stored where."""
