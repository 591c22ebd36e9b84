"""The command `shapesafe-lr`, also `python -m shapesafe_lr`."""

from .command_line.program import main

if __name__ == "__main__":
    main()
