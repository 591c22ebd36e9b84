"""Click commands and options whose help is a `Text`, put into words in the language of the moment."""

from collections.abc import Callable
from typing import Any

import click

from ..language import Text, set_language
from .refusals import not_taken
from .terminal import speakable


class BilingualFormatter(click.HelpFormatter):
    """Writes `--help`, with click's own few words in both languages."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line."""
        super().write_usage(prog, args, prefix or _USAGE.fill())

    def write_heading(self, heading: str) -> None:
        """The line over a list."""
        told = _OPTIONS.fill() if heading == "Options" else heading
        self.write(" " * self.current_indent + _HEADING.fill(heading=told))


class BilingualContext(click.Context):
    """Has `--help` written by our formatter."""

    formatter_class = BilingualFormatter


class BilingualOption(click.Option):
    """An option with help in both languages."""

    def __init__(self, *args: Any, text: Text, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.text = text

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line in `--help`."""
        self.help = self.text.fill()
        record = super().get_help_record(ctx)
        return record and (record[0], record[1].replace("[default: ", _DEFAULT.fill()))

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:
        """The value, or a refusal of it in the language of the moment."""
        try:
            return super().type_cast_value(ctx, value)
        except click.BadParameter as refusal:
            raise click.BadParameter(not_taken(self.type, value) or refusal.message, ctx, self) from refusal


class _Bilingual:
    """What a bilingual command and a bilingual group have in common."""

    context_class: type[click.Context] = BilingualContext
    text: Text
    help: str | None

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The paragraph under the usage line; a text that begins with \\b keeps its line breaks."""
        self.help = self.text.fill()
        super().format_help_text(ctx, formatter)  # type: ignore[misc]


class BilingualCommand(_Bilingual, click.Command):
    """A command with help in both languages."""


class BilingualGroup(_Bilingual, click.Group):
    """A group of commands with help in both languages."""


def bilingual_option(*names: str, text: Text, **settings: Any) -> Callable[[Any], Any]:
    """`click.option` with help in both languages."""
    return click.option(*names, cls=BilingualOption, text=text, **settings)


def bilingual_command(name: str, text: Text, **settings: Any) -> Callable[[Callable[..., Any]], BilingualCommand]:
    """`click.command` with help in both languages and the options `--lang` and `--help`."""

    def decorate(function: Callable[..., Any]) -> BilingualCommand:
        command = click.command(name, cls=BilingualCommand, add_help_option=False, **settings)(function)
        command.text = text
        return help_option(language_option(command))

    return decorate


def _speak(context: click.Context, parameter: click.Parameter, language: str | None) -> None:
    """Speak the language from here on: what is refused after the command has ended is told in it too.

    `main` goes back to the language from before.
    """
    set_language(speakable(language))


language_option = bilingual_option(
    "--lang",
    type=click.Choice(["en", "zh"]),
    is_eager=True,
    expose_value=False,
    callback=_speak,
    text=Text(en="Speak English or Chinese.", zh="使用英文或中文。"),
)
"""`--lang en|zh`, the same in every command. Without it the variable SHAPESAFE_LANG decides, else English."""

help_option = click.help_option(
    "-h", "--help", cls=BilingualOption, text=Text(en="Show this message and exit.", zh="显示这段说明并退出。")
)
"""`-h` and `--help`."""

_USAGE = Text(en="Usage: ", zh="用法：")
_HEADING = Text(en="{heading}:\n", zh="{heading}：\n")
_OPTIONS = Text(en="Options", zh="选项")
_DEFAULT = Text(en="[default: ", zh="[默认：")
