"""Checked shapes: `@checked` holds a function to the shapes in its signature."""

from beartype import beartype
from jaxtyping import jaxtyped

checked = jaxtyped(typechecker=beartype)
