"""The checker's report on a block of a page, as the terminal shows it."""


def report_of(source: str) -> str:
    """The report on `source`, without colour, in the language that is being spoken."""
    import shapesafe_lr

    return str(shapesafe_lr.check(source + "\n", in_process=True))
