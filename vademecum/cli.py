"""The command line: a table of verbs, each loaded when called, and the one catcher of errors.

Exit status: 0 done; 1 a problem in the content or the call; 2 Click's usage error; 3 a bug, whose
log is written and named; 130 interrupted.
"""

from __future__ import annotations

import copy
import importlib
import os
import sys
import tempfile
import traceback
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from vademecum import __version__, language
from vademecum.commands.completion import BOOK, book_above
from vademecum.errors import VademecumError
from vademecum.language import N_, _
from vademecum.reasons import of_machine


@dataclass(frozen=True, slots=True)
class Verb:
    """One command: where it lives and what `--help` says of it."""

    module: str  # in vademecum.commands; its `command` is a click.Command
    help: str
    anywhere: bool = False  # it needs no book around it


PURPOSE = N_("Assemble hearings, testimonies and chapters into a published handbook.")

# Listed in the order of the work. The help of the table is shown by `vademecum --help` without
# loading the module (0.3 s must be enough for it).
VERBS: dict[str, Verb] = {
    "init": Verb("init", N_("Begin a book of one's own."), anywhere=True),
    "new": Verb("new", N_("Start a chapter, a hearing or a testimony.")),
    "import": Verb("import_", N_("Make a hearing of a transcript file.")),
    "send": Verb("send", N_("Write the letter to a person heard, with their words to reread.")),
    "receive": Verb("receive", N_("Read a letter that came back: a receipt, then what it gives.")),
    "proposals": Verb("proposals", N_("List what people propose; show, accept, decline it.")),
    "merge": Verb("merge", N_("Take in a colleague's branch, sentence by sentence.")),
    "consent": Verb("consent", N_("Write down what a person heard said of their words.")),
    "reseal": Verb("reseal", N_("Mend a word of a turn that was read, without a new reading.")),
    "approve": Verb("approve", N_("Write down what a collectivité thinks of a chapter.")),
    "withdraw": Verb("withdraw", N_("Take out what a person heard withdraws.")),
    "status": Verb("status", N_("Say where each hearing stands and what it lacks.")),
    "check": Verb("check", N_("Say what is wrong with the book, and mend it.")),
    "preview": Verb("preview", N_("Show the site while you write.")),
    "build": Verb("build", N_("Make editions: the site, the book, the manifest.")),
    "editions": Verb("editions", N_("List the editions and what each shows.")),
    "changes": Verb("changes", N_("Say what changed since another edition.")),
    "contributors": Verb("contributors", N_("Say who wrote the book, by words still there.")),
    "release": Verb("release", N_("Make every edition of a version, and note what it shows.")),
    "verify": Verb("verify", N_("Compare a published folder with its manifest."), anywhere=True),
    "doctor": Verb("doctor", N_("Say what this machine lacks."), anywhere=True),
}


class Verbs(click.Group):
    """The group whose members are in VERBS."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        verb = VERBS.get(cmd_name)
        if verb is None:
            return None
        command = importlib.import_module(f"vademecum.commands.{verb.module}").command
        if not isinstance(command, click.Command):
            raise TypeError(f"vademecum.commands.{verb.module}.command is no click command")
        _translate(command, verb.help)
        return command if verb.anywhere else _in_a_book(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        near = get_close_matches(args[0], VERBS, n=1) if args and args[0] not in VERBS else ()
        if near:
            message = _("no command “{name}”").format(name=args[0])
            raise click.UsageError(
                message + _("; did you mean “{word}”?").format(word=near[0]), ctx
            )
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The names of the table, without loading a module."""
        if incomplete and not incomplete[0].isalnum():
            return super().shell_complete(ctx, incomplete)
        names = (name for name in VERBS if name.startswith(incomplete))
        return [CompletionItem(name, help=_(VERBS[name].help)) for name in names]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(verb.help)) for name, verb in VERBS.items()])


def _in_a_book(command: click.Command) -> click.Command:
    """The command, which outside a book says so and does nothing else; its help is told anywhere.

    Whatever stands under the name of the settings is let through: what is wrong with it is told
    by whoever reads it.
    """
    called = command.callback
    inside = copy.copy(command)

    def callback(*args: object, **kwargs: object) -> object:
        context = click.get_current_context().find_root()
        if not os.path.lexists(context.obj / BOOK):
            message = (
                _("no book here: neither {folder} nor a folder above it holds {file}; "
                  "vademecum init my-guide begins one")
                if context.params["root"] is None
                else _("no book there: {folder} holds no {file}")
            )  # fmt: skip
            raise VademecumError(message.format(folder=context.obj, file=BOOK))
        return called(*args, **kwargs) if called is not None else None

    inside.callback = callback
    return inside


# What a group's members are called on its usage line, and the types that Click leaves in English.
MEMBERS = N_("COMMAND [ARGS]...")
TYPES = (N_("text"), N_("integer"))


def _translate(command: click.Command, purpose: str) -> None:
    """Put a command, its parameters and the commands below it in the language of messages."""
    command.help = _(purpose) if purpose else None
    for param in command.params:
        if isinstance(param, click.Option) and param.help:
            param.help = _(param.help)
        if param.metavar:
            param.metavar = _(param.metavar)
        # A copy: Click shares one object among all the parameters of a type.
        param.type = copy.copy(param.type)
        param.type.name = _(param.type.name)
    if isinstance(command, click.Group):
        command.subcommand_metavar = _(MEMBERS)
        for part in command.commands.values():
            _translate(part, part.help or "")


@click.command(
    cls=Verbs,
    help=PURPOSE,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="vademecum")
@click.option(
    "-C",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=N_("The book's folder (the one with vademecum.toml); else this one, or one above it."),
)
@click.pass_context
def program(ctx: click.Context, root: Path | None) -> None:
    try:
        ctx.obj = book_above(Path.cwd()) if root is None else root.resolve()
    except FileNotFoundError:
        raise VademecumError(_("the current folder is gone: go to another one")) from None


def main(arguments: list[str] | None = None) -> int:
    """Run the command line on `arguments` (default: the process's); returns the exit status."""
    _open_streams()
    language.install()
    _speak_utf8()
    _translate(program, PURPOSE)
    try:
        result = program.main(args=arguments, prog_name="vademecum", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except VademecumError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        click.echo(_("Error: {message}").format(message=error.message), err=True)
        return 1
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(_("Interrupted."), err=True)
        return 130
    except BrokenPipeError:
        # The reader of our output went away (`| head`): say nothing more to it.
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
        return 1
    except Exception as error:
        if told := of_machine(error):
            click.echo(_("Error: {message}").format(message=told), err=True)
            return 1
        return _bug()


def _bug() -> int:
    """Keep what happened, where it can be kept, and say where; the exit status."""
    try:
        log = tempfile.mkstemp(prefix="vademecum-", suffix=".log")[1]
        Path(log).write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        click.echo(traceback.format_exc(), err=True)
        log = _("above")
    click.echo(_("This is a bug in vademecum; its log: {log}").format(log=log), err=True)
    return 3


def _open_streams() -> None:
    """A caller may have closed them (`<&-`): nothing is read or told there, and no file of ours
    gets their number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


def _speak_utf8() -> None:
    """French goes out as UTF-8 even where the locale says C; what cannot be encoded is escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
