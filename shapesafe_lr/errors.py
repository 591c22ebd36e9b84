"""ShapeError: what disagrees, the evidence on both sides, and what to try."""


class ShapeError(TypeError):
    """Shapes that disagree, explained in three parts."""
