"""From the terms of a contract to the Python function that stands in for the checked one.

The function written here has the signature of the checked one, so Python itself binds the arguments and complains of
missing ones. It looks at the switch, runs the quick test, calls the function once, and runs the test of the result;
where a test is in doubt, the judge is asked. `print(compiled_source(f))` shows it.

An error of ours is raised inside `try ... finally` so that this frame stays out of the traceback: see `tracebacks`.
"""

import inspect
import types

from .annotations import Anything
from .recognizer import Recognizer
from .source_lines import Untestable
from .switch import switch
from .terms import Terms, by_name_only, has_default
from .tracebacks import seen_from_outside

_TEMPLATE = """\
def make({contract}):
    def checked_call({parameters}):
        {constants} = {contract}.constants
        if {switch}.touched and not {switch}.is_on():
            return {function}({call})
        try:
            {arguments_test}
        except {Exception}:
            {certain} = False
        else:
            {certain} = True
        if not {certain}:
            {error} = {terms}.refuse_arguments({arguments})
            if {error} is not None:
                try:
                    raise {error}
                finally:
                    {error}.__traceback__ = None
        try:
            {result} = {function}({call})
        except {BaseException} as {error}:
            {error}.__traceback__ = {seen_from_outside}({error})
            raise
{result_part}        return {result}
    return checked_call
"""
_RESULT_PART = """\
        if {certain}:
            try:
                {result_test}
                return {result}
            except {Exception}:
                pass
        {error} = {terms}.refuse_result({arguments}, {result})
        if {error} is not None:
            try:
                raise {error}
            finally:
                {error}.__traceback__ = None
"""


def compile_call(terms: Terms) -> tuple[str, types.CodeType, tuple[object, ...]]:
    """The source of the checked call, its code, and the objects that it reads from `contract.constants`."""
    writer = Recognizer(set(terms.parameters))
    arguments_test = _arguments_test(writer, terms)
    if arguments_test is None:  # then nothing is known of the axes either, and the result takes the slow way too
        writer = Recognizer(set(terms.parameters))
        arguments_test = result_test = [f"raise {writer.doubt}"]
        result = writer.fresh("result")
    else:
        result = writer.fresh("result")
        result_test = _result_test(writer, terms, result)
    source = _assemble(writer, terms, arguments_test, result_test, result)
    namespace: dict[str, object] = {}
    exec(compile(source, f"<checked {terms.name}>", "exec"), namespace)
    make = namespace["make"]
    assert callable(make)
    return source, make(None).__code__, tuple(writer.constants.values())


def _arguments_test(writer: Recognizer, terms: Terms) -> list[str] | None:
    try:
        for name in terms.asked:
            _test_argument(writer, terms, name)
    except Untestable:
        return None
    return writer.lines


def _result_test(writer: Recognizer, terms: Terms, result: str) -> list[str]:
    writer.lines = []
    try:
        writer.test(terms.result, result)
    except Untestable:
        return [f"raise {writer.doubt}"]
    return writer.lines


def _test_argument(writer: Recognizer, terms: Terms, name: str) -> None:
    match terms.parameters[name].kind:
        case inspect.Parameter.VAR_POSITIONAL:
            item = writer.fresh("item")
            with writer.block(f"for {item} in {name}:"):
                writer.test(terms.asked[name], item)
        case inspect.Parameter.VAR_KEYWORD:
            item = writer.fresh("item")
            with writer.block(f"for {item} in {name}.values():"):
                writer.test(terms.asked[name], item)
        case _:
            writer.test(terms.asked[name], name)


def _assemble(writer: Recognizer, terms: Terms, arguments_test: list[str], result_test: list[str], result: str) -> str:
    certain, error = writer.fresh("certain"), writer.fresh("error")
    names = {
        "function": writer.constant("function", terms.function),
        "Exception": writer.constant("Exception", Exception),
        "BaseException": writer.constant("BaseException", BaseException),
        "switch": writer.constant("switch", switch),
        "terms": writer.constant("terms", terms),
        "seen_from_outside": writer.constant("seen_from_outside", seen_from_outside),
    }
    starts = [f"{variable} = None" for variable in writer.maybe_unset]
    parts = {
        **names,
        "contract": writer.fresh("contract"),
        "certain": certain,
        "error": error,
        "result": result,
        "constants": ", ".join(writer.constants) + ",",
        "parameters": _parameters(terms),
        "call": _call(terms),
        "arguments": "{" + ", ".join(f"{name!r}: {name}" for name in terms.parameters) + "}",
        "arguments_test": _indented([*starts, *arguments_test], 12),
        "result_test": _indented(result_test, 16),
    }
    result_part = "" if isinstance(terms.result, Anything) else _RESULT_PART.format(**parts)
    return _TEMPLATE.format(**parts, result_part=result_part)


def _indented(lines: list[str], spaces: int) -> str:
    return ("\n" + " " * spaces).join(lines or ["pass"])


def _parameters(terms: Terms) -> str:
    """The parameter list. The defaults are placeholders: the function gets the real ones from the checked one."""
    pieces = []
    parameters = list(terms.parameters.values())
    for i, parameter in enumerate(parameters):
        if parameter.kind is parameter.KEYWORD_ONLY and not any(
            earlier.kind in (parameter.VAR_POSITIONAL, parameter.KEYWORD_ONLY) for earlier in parameters[:i]
        ):
            pieces.append("*")
        pieces.append(_stars(parameter) + parameter.name + ("=None" if has_default(parameter) else ""))
        last = i + 1 == len(parameters) or parameters[i + 1].kind is not parameter.POSITIONAL_ONLY
        if parameter.kind is parameter.POSITIONAL_ONLY and last:
            pieces.append("/")
    return ", ".join(pieces)


def _stars(parameter: inspect.Parameter) -> str:
    match parameter.kind:
        case inspect.Parameter.VAR_POSITIONAL:
            return "*"
        case inspect.Parameter.VAR_KEYWORD:
            return "**"
    return ""


def _call(terms: Terms) -> str:
    """The arguments as they are passed on."""
    return ", ".join(
        f"{each.name}={each.name}" if by_name_only(each) else _stars(each) + each.name
        for each in terms.parameters.values()
    )
