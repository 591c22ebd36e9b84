"""What the command line refuses before a command runs, in both languages; click's own words are English only."""

from difflib import get_close_matches

import click

from ..language import Text
from .contents import COMMANDS


def show(refusal: click.ClickException) -> None:
    """Write it to stderr: how the command is used, where that is known, and what was wrong with the way it was."""
    context = refusal.ctx if isinstance(refusal, click.UsageError) else None
    if context is not None:
        click.echo(context.get_usage(), err=True)
        click.echo(_MORE.fill(command=context.command_path) + "\n", err=True)
    click.echo(_ERROR.fill(reason=_reason(refusal)), err=True)


def no_such_command(name: str, context: click.Context) -> click.UsageError:
    """The refusal of a command that there is not, with those whose names are like it."""
    near = get_close_matches(name, COMMANDS, 2)
    reason = _NO_COMMAND.fill(name=name) + (_NEAR.fill(near=_alternatives(near)) if near else "")
    return click.UsageError(reason, context)


def not_taken(kind: click.ParamType, value: object) -> str | None:
    """Why a value of this kind cannot be `value`; None for the kinds that say it themselves."""
    taken = _taken(kind)
    return None if taken is None else _NOT_TAKEN.fill(value=value, taken=taken.fill())


def _reason(refusal: click.ClickException) -> str:
    match refusal:
        case click.MissingParameter(param=click.Parameter() as parameter):
            return _MISSING.fill(name=_name(parameter))
        case click.BadParameter(param=click.Parameter() as parameter):
            return f"{_name(parameter)}: {refusal.message}"
        case click.NoSuchOption(option_name=name, possibilities=near):
            return _NO_OPTION.fill(name=name) + (_NEAR.fill(near=_alternatives(near)) if near else "")
        case click.BadOptionUsage(option_name=name) if "requires" in refusal.message:
            return _NEEDS_VALUE.fill(name=name)
        case click.BadOptionUsage(option_name=name):
            return _NO_VALUE.fill(name=name)
    return refusal.format_message()


def _name(parameter: click.Parameter) -> str:
    """As it is typed: `--format`; for an argument as the usage line has it, PATHS."""
    if isinstance(parameter, click.Argument):
        return parameter.make_metavar(click.Context(click.Command(None))).strip("[].")
    return max(parameter.opts, key=len)


def _taken(kind: click.ParamType) -> Text | None:
    match kind:
        case click.Choice(choices=choices):
            return _ONE_OF.filled(choices=", ".join(map(str, choices)))
        case click.IntRange(min=low, max=None):
            return _WHOLE_FROM.filled(low=low)
        case click.IntRange(min=low, max=high):
            return _WHOLE_BETWEEN.filled(low=low, high=high)
        case click.FloatRange(min=low, min_open=True):
            return _ABOVE.filled(low=low)
        case click.Path(exists=True):
            return _FILE_THERE
        case click.Path(dir_okay=False):
            return _FILE
        case click.Path(file_okay=False):
            return _FOLDER
    return None


def _alternatives(names: list[str]) -> str:
    return _OR.fill().join(names)


_MORE = Text(en="`{command} --help` tells more.", zh="更多说明：`{command} --help`。")
_ERROR = Text(en="Error: {reason}", zh="错误：{reason}")
_NO_COMMAND = Text(en="there is no command {name!r}.", zh="没有命令 {name!r}。")
_NO_OPTION = Text(en="there is no option {name}.", zh="没有选项 {name}。")
_NEAR = Text(en=" Perhaps {near}?", zh="是不是想用 {near}？")
_OR = Text(en=" or ", zh=" 或 ")
_MISSING = Text(en="{name} is missing.", zh="缺少 {name}。")
_NEEDS_VALUE = Text(en="{name} needs a value after it.", zh="{name} 后面要写一个值。")
_NO_VALUE = Text(en="{name} takes no value.", zh="{name} 后面不写值。")
_NOT_TAKEN = Text(en="{value!r} is not {taken}.", zh="{value!r} 不是{taken}。")
_ONE_OF = Text(en="one of {choices}", zh=" {choices} 中的一个")
_WHOLE_FROM = Text(en="a whole number from {low} up", zh="不小于 {low} 的整数")
_WHOLE_BETWEEN = Text(en="a whole number from {low} to {high}", zh=" {low} 到 {high} 之间的整数")
_ABOVE = Text(en="a number above {low}", zh="大于 {low} 的数")
_FILE_THERE = Text(en="a file that is there and can be read", zh="一个存在并且可读的文件")
_FILE = Text(en="a file but a folder", zh="文件，而是文件夹")
_FOLDER = Text(en="a folder but a file", zh="文件夹，而是文件")
