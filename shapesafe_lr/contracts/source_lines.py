"""The lines of a compiled test, as they are written: indentation, names that do not clash, objects referred to."""

import keyword
from collections.abc import Iterator
from contextlib import contextmanager


class Doubt(Exception):
    """Not certainly right. It is no error: the judge is asked, and may well say yes."""


class Untestable(Exception):
    """There is no quick test for this annotation. Such a function simply takes the slow way."""


class SourceLines:
    """Python source under construction."""

    def __init__(self, parameters: set[str]) -> None:
        self.lines: list[str] = []
        self.constants: dict[str, object] = {}
        """The objects that the test refers to, builtins included: a learner's module may call something else `type`."""
        self.parameters = parameters
        self.nested = 0
        """How many branches and loops the next line stands in."""
        self._taken = {*parameters, *keyword.kwlist}
        self.doubt = self.constant("Doubt", Doubt)

    def fresh(self, name: str) -> str:
        """`name`, or something like it that nothing else in the test is called."""
        name = name if name.isidentifier() else "it"  # a class may be called anything
        number, candidate = 1, name
        while candidate in self._taken:
            number += 1
            candidate = f"{name}{number}"
        self._taken.add(candidate)
        return candidate

    def constant(self, name: str, value: object) -> str:
        """The name under which the test finds an object."""
        for known, other in self.constants.items():
            if other is value:
                return known
        name = self.fresh(name)
        self.constants[name] = value
        return name

    def type_of(self, value: str) -> str:
        """The expression for the exact type of a value."""
        return f"{self.constant('type', type)}({value})"

    def line(self, text: str) -> None:
        """Write one line."""
        self.lines.append("    " * self.nested + text)

    def doubt_if(self, *conditions: str) -> None:
        """Write the line that raises Doubt if one of the conditions holds."""
        if conditions:
            self.line(f"if {' or '.join(conditions)}: raise {self.doubt}")

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """Write a branch or a loop; what is written inside the with-block is its body."""
        self.line(head)
        self.nested += 1
        before = len(self.lines)
        yield
        if len(self.lines) == before:
            self.line("pass")
        self.nested -= 1
