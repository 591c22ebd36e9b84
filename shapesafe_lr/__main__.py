"""The command `shapesafe-lr`, also `python -m shapesafe_lr`."""


def main() -> None:
    """Run the command line."""
    raise SystemExit("shapesafe-lr: not built yet")


if __name__ == "__main__":
    main()
