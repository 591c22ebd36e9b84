"""The command `shapesafe-lr`: a door, so it may print. One file a command, loaded when the command is asked for.

To add a command `x`: write `command_line/x.py` with a click command called `command`, made with `@bilingual_command`,
and add its line to the table in `contents.py`. Nothing else knows the list.
"""
