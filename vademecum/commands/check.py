"""`vademecum check`: everything that is wrong with the book, in one run."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

import click

from vademecum.checks import listed
from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext, number
from vademecum.problems import Problem, apart, in_order
from vademecum.rules import RULES, Severity

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

_GITLAB = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


@click.command
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar=N_("[PATH]..."))
@click.option("--fix", is_flag=True, help=N_("Mend what can be mended safely."))
@click.option("--diff", is_flag=True, help=N_("Show what --fix would change, change nothing."))
@click.option("--all", "each", is_flag=True, help=N_("Each problem on its own line."))
@click.option("--select", multiple=True, metavar="CODE", help=N_("Only these codes or families."))
@click.option("--ignore", multiple=True, metavar="CODE", help=N_("Not these codes or families."))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "gitlab"]),
    default="text",
    help=N_("How problems are printed."),
)
@click.pass_obj
def command(
    root: Path,
    paths: tuple[Path, ...],
    fix: bool,
    diff: bool,
    each: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
) -> int:
    from vademecum import mend
    from vademecum.judge import judge, pages, unjudged

    _known(select + ignore)
    wanted = [_inside(root, path) for path in paths]

    def chosen(problem: Problem) -> bool:
        code, path = problem.code, problem.place.path
        return (
            (not select or code.startswith(select))
            and not (ignore and code.startswith(ignore))
            and (not wanted or any(PurePosixPath(path).is_relative_to(one) for one in wanted))
        )

    if diff:
        for line in mend.preview(root, chosen):
            click.echo(line)
        return 0
    if fix:
        mend.mend(root, chosen)
    judged = judge(root)
    for said in (judged.unseen, unjudged(judged)):
        if form == "text" and said:
            click.echo(said, err=True)
    told = in_order([*judged.problems, *pages(judged)])
    found = [one for one in (apart(told) if each else told) if chosen(one)]
    _print(found, form, each=each, mended=fix)
    return 1 if any(one.severity is not Severity.NOTE for one in found) else 0


def _known(codes: Sequence[str]) -> None:
    for code in codes:
        if not code or not any(rule.startswith(code) for rule in RULES):
            raise VademecumError(_("no code “{code}”").format(code=code))


def _inside(root: Path, path: Path) -> str:
    """The path as problems name it: relative to the book's root."""
    full = path.resolve() if path.exists() or path.is_absolute() else (root / path).resolve()
    if not full.is_relative_to(root):
        raise VademecumError(_("{path} is not in the book").format(path=path))
    if not full.exists():
        raise VademecumError(_("no such file: {path}").format(path=path))
    return full.relative_to(root).as_posix()


def _print(problems: Sequence[Problem], form: str, *, each: bool, mended: bool) -> None:
    if form == "json":
        rows = [
            {
                "code": one.code,
                "severity": one.severity.value,
                "path": one.place.path,
                "line": one.place.line,
                "message": one.message,
                "fixable": one.fix is not None,
            }
            for one in problems
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if form == "github":
        for one in problems:
            level, place = _GITHUB[one.severity], one.place
            message = one.message.replace("%", "%25").replace("\n", "%0A")
            click.echo(f"::{level} file={place.path},line={place.line}::{one.code} {message}")
        return
    if form == "gitlab":
        click.echo(json.dumps(list(_quality(problems)), ensure_ascii=False, indent=2))
        return
    for line in listed.lines(problems, each=each):
        click.echo(line)
    _count(problems, mended=mended)


def _quality(problems: Sequence[Problem]) -> Iterator[dict[str, object]]:
    """GitLab's Code Quality report: a problem keeps its print where its line alone moves."""
    met: Counter[str] = Counter()
    for one in problems:
        told = f"{one.code} {one.place.path} {one.message}"
        met[told] += 1
        yield {
            "description": f"{one.code} {one.message}",
            "check_name": one.code,
            "fingerprint": hashlib.sha256(f"{told} {met[told]}".encode()).hexdigest(),
            "severity": _GITLAB[one.severity],
            "location": {"path": one.place.path, "lines": {"begin": one.place.line}},
        }


def _count(problems: Sequence[Problem], *, mended: bool) -> None:
    said = ngettext("{count} problem", "{count} problems", len(problems))
    click.echo(said.format(count=number(len(problems))), err=True)
    fixable = sum(one.fix is not None for one in problems)
    if fixable:
        said = ngettext("{count} can be mended by --fix", "{count} can be mended by --fix", fixable)
        click.echo(said.format(count=number(fixable)), err=True)
    left = len(problems) - fixable
    if left and (mended or fixable):
        said = ngettext("{count} is left to a person", "{count} are left to a person", left)
        click.echo(said.format(count=number(left)), err=True)
