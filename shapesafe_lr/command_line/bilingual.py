"""Click commands and options whose help is a `Text`, put into words in the language of the moment."""

from collections.abc import Callable
from typing import Any

import click

from ..language import Text, speak
from .terminal import speakable


class BilingualOption(click.Option):
    """An option with help in both languages."""

    def __init__(self, *args: Any, text: Text, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.text = text

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line in `--help`."""
        self.help = self.text.fill()
        return super().get_help_record(ctx)


class _Bilingual:
    """What a bilingual command and a bilingual group have in common."""

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
    """`click.command` with help in both languages and the option `--lang`."""

    def decorate(function: Callable[..., Any]) -> BilingualCommand:
        command = click.command(name, cls=BilingualCommand, **settings)(language_option(function))
        command.text = text
        return command

    return decorate


def _speak(context: click.Context, parameter: click.Parameter, language: str | None) -> None:
    """Speak the language for as long as the command runs.

    Not by `with_resource`: after `--help` click leaves the context open, and a with-block that is closed whenever its
    memory is taken back would change the language in the middle of something else. `main` keeps the language then.
    """
    context.call_on_close(speak(speakable(language)))


language_option = bilingual_option(
    "--lang",
    type=click.Choice(["en", "zh"]),
    is_eager=True,
    expose_value=False,
    callback=_speak,
    text=Text(en="Speak English or Chinese.", zh="使用英文或中文。"),
)
"""`--lang en|zh`, the same in every command. Without it the variable SHAPESAFE_LANG decides, else English."""
