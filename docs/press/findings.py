"""The checker's report on a block of a page, as the terminal shows it."""


def report_of(source: str, language: str) -> str:
    """The report on `source`, without colour."""
    import shapesafe_lr

    return str(shapesafe_lr.check(source, lang=language))
