"""The program: finds the command, and sees that no failure ends in a traceback of ours.

Exit codes: 0 all is well, 1 the command found something, 2 it could not do its work.
"""

import importlib
import os
import sys
from collections.abc import Sequence

import click

from .. import __version__
from ..language import Text, language_kept
from .bilingual import BilingualGroup, BilingualOption, help_option, language_option
from .contents import COMMANDS
from .refusals import no_such_command, show
from .terminal import never_fail_to_encode

COULD_NOT = 2
INTERRUPTED = 130


class Program(BilingualGroup):
    """`shapesafe-lr`: its commands are loaded one at a time, when they are asked for."""

    text = Text(
        en="Logistic regression in numpy with every shape checked.",
        zh="用 numpy 实现逻辑回归，检查每一个形状。",
    )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table of contents."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, from its own file."""
        if cmd_name not in COMMANDS:
            if not cmd_name.startswith("-"):
                raise no_such_command(cmd_name, ctx)
            return None
        return importlib.import_module(COMMANDS[cmd_name].module).command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in `--help`, from the table of contents alone."""
        with formatter.section(_COMMANDS.fill()):
            formatter.write_dl([(name, listing.line.fill()) for name, listing in COMMANDS.items()])


@click.command(cls=Program, add_help_option=False, invoke_without_command=True, subcommand_metavar="COMMAND [ARGS]...")
@click.version_option(
    __version__,
    prog_name="shapesafe-lr",
    cls=BilingualOption,
    text=Text(en="Show the version and exit.", zh="显示版本并退出。"),
)
@language_option
@help_option
@click.pass_context
def program(context: click.Context) -> None:
    """Nothing but the help, which says that a command is missing; `--help` itself shows Program.text."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(COULD_NOT)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    never_fail_to_encode()
    with language_kept():
        sys.exit(_exit_code(arguments))


def _exit_code(arguments: Sequence[str] | None) -> int:
    try:
        result = program.main(arguments, prog_name="shapesafe-lr", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.ClickException as refusal:
        show(refusal)
        return COULD_NOT
    except (KeyboardInterrupt, click.Abort):
        print(_INTERRUPTED.fill(), file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader, such as `head`, has seen enough. Nothing more may be written, not even when Python shuts down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as failure:
        if os.environ.get("SHAPESAFE_TRACEBACK"):
            raise
        print(_FAILED.fill(kind=type(failure).__name__, failure=failure), file=sys.stderr)
        return COULD_NOT


_COMMANDS = Text(en="Commands", zh="命令")
_INTERRUPTED = Text(en="shapesafe-lr: interrupted.", zh="shapesafe-lr：已中断。")
_FAILED = Text(
    en="shapesafe-lr: a fault of ours, not of your work: {kind}: {failure}\n"
    "Please report it; with SHAPESAFE_TRACEBACK=1 the whole story is shown.",
    zh="shapesafe-lr：这是本工具的错误，与你的代码无关：{kind}: {failure}\n"
    "请告知我们；设置 SHAPESAFE_TRACEBACK=1 可以看到完整的经过。",
)
