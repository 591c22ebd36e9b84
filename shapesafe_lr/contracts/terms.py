"""The terms of a function's contract: what its signature asks, and the refusal when a call does not keep to it."""

import inspect
from collections.abc import Callable, Iterator
from typing import Any

from ..errors import ContractError, ShapeError
from ..language import Text
from .annotations import Anything, Asked, read_annotation
from .judge import Asking, Place, first_refusal
from .names import name_of

_CANNOT_READ = Text(
    en="the annotation of {what}, {annotation}, cannot be checked ({reason}).",
    zh="{what} 的注解 {annotation} 无法检查（{reason}）。",
)
_RESULT = Text(en="the result", zh="返回值")


class Terms:
    """What a function asks of its arguments and of its result."""

    def __init__(self, function: Callable[..., Any], annotations: dict[str, Any]) -> None:
        self.function = function
        self.name = name_of(function)
        self.parameters = _signature(function).parameters
        self.asked = {name: self._read(name, annotations[name]) for name in self.parameters if name in annotations}
        self.result = self._read("return", annotations["return"]) if "return" in annotations else Anything()

    @property
    def defaults(self) -> tuple[Any, ...]:
        """The defaults of the parameters that may be given by position."""
        return tuple(each.default for each in self.parameters.values() if has_default(each) and not by_name_only(each))

    @property
    def keyword_defaults(self) -> dict[str, Any]:
        """The defaults of the keyword-only parameters."""
        return {
            name: each.default for name, each in self.parameters.items() if has_default(each) and by_name_only(each)
        }

    def _read(self, what: str, annotation: Any) -> Asked:
        try:
            return read_annotation(annotation)
        except Exception as error:  # a record's own annotations may be wrong in any way
            facts = {"what": _RESULT if what == "return" else what, "annotation": annotation, "reason": error}
            raise ContractError(_CANNOT_READ.filled(**facts), function=self.name) from None

    def refuse_arguments(self, arguments: dict[str, Any]) -> ShapeError | ContractError | None:
        """Why the arguments are refused, None if the judge accepts them."""
        questions = list(self._questions(arguments))
        return self._answer(questions, questions, arguments)

    def refuse_result(self, arguments: dict[str, Any], result: Any) -> ShapeError | ContractError | None:
        """Why the result is refused, None if the judge accepts it.

        The arguments are looked at again for their axes only: what the function may have done to them is not judged.
        """
        questions = list(self._questions(arguments))
        return self._answer([Asking(Place(None), self.result, result)], questions, arguments)

    def _answer(
        self, questions: list[Asking], context: list[Asking], arguments: dict[str, Any]
    ) -> ShapeError | ContractError | None:
        from .explanation import explain, unjudged  # words are needed only when a call is not certainly right

        try:
            refusal = first_refusal(questions, arguments, accepted=() if context is questions else context)
        except RecursionError:
            raise
        except Exception as error:
            return unjudged(error, self.name)
        return None if refusal is None else explain(refusal, questions, context, self.function)

    def _questions(self, arguments: dict[str, Any]) -> Iterator[Asking]:
        for name, asked in self.asked.items():
            match self.parameters[name].kind:
                case inspect.Parameter.VAR_POSITIONAL:
                    yield from (Asking(Place(name).item(i), asked, value) for i, value in enumerate(arguments[name]))
                case inspect.Parameter.VAR_KEYWORD:
                    yield from (Asking(Place(name).key(key), asked, value) for key, value in arguments[name].items())
                case _:
                    yield Asking(Place(name), asked, arguments[name])


def _signature(function: Callable[..., Any]) -> inspect.Signature:
    """The signature by which a function is really called.

    A decorator's wrapper that takes (*args, **kwargs) passes everything on, and is called as what it wraps; one with
    parameters of its own is called by those.
    """
    own = inspect.signature(function, follow_wrapped=False)
    kinds = {parameter.kind for parameter in own.parameters.values()}
    passes_on = kinds == {inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD}
    return inspect.signature(function) if passes_on else own


def has_default(parameter: inspect.Parameter) -> bool:
    """Whether a call may leave the parameter out."""
    return parameter.default is not parameter.empty


def by_name_only(parameter: inspect.Parameter) -> bool:
    """Whether the parameter can only be given by name."""
    return parameter.kind is parameter.KEYWORD_ONLY
