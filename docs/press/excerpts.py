"""Functions cut out of the package for a reader to change and run: their source, then the docstring's example."""

import ast
import doctest


class Excerpt:
    """Functions of the package, with the examples that their docstrings give."""

    def __init__(self) -> None:
        self.modules: list[str] = []  # where the functions stand: the excerpt needs the names of these
        self._functions: list[str] = []
        self._examples: list[str] = []

    def add(self, module: str, source: str, docstring: str) -> None:
        """Take one more function."""
        if module not in self.modules:
            self.modules.append(module)
        self._functions.append(source)
        self._examples += [example.source.rstrip() for example in doctest.DocTestParser().get_examples(docstring)]

    def source(self) -> str:
        """A program: the functions, then the examples, each of which shows its value."""
        examples = [_shown(example) for example in self._examples[:-1] if not _imports(example)]
        examples += [example for example in self._examples[-1:] if not _imports(example)]
        return "\n\n\n".join([*self._functions, "\n".join(examples)]).rstrip()


def _imports(example: str) -> bool:
    """The excerpt knows the names of its modules; an import would put the package's function over the reader's."""
    return isinstance(ast.parse(example).body[0], ast.Import | ast.ImportFrom)


def _shown(example: str) -> str:
    """The value of an expression is printed, because only that of the last line shows by itself."""
    is_value = isinstance(ast.parse(example).body[-1], ast.Expr) and not example.startswith("print(")
    return f"print({example})" if is_value else example
