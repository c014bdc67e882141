"""What a shell proposes after the Tab key: editions, ids and versions of the book one stands in.

Click speaks with bash, zsh and fish; here is only what it cannot know. A book that cannot be read
proposes nothing: the command itself will say why.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

BOOK = "vademecum.toml"  # what a book's folder holds


def book_above(here: Path) -> Path:
    """The folder of the book one stands in, at any depth; the folder itself where there is none."""
    # A folder above that may not be looked into holds no book of ours.
    return next((one for one in (here, *here.parents) if os.path.isfile(one / BOOK)), here)  # noqa: PTH113


def editions(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The editions of vademecum.toml, but for those already given."""
    from vademecum.settings import load

    found = load(_book(ctx))[0].editions
    return _begun((one.name for one in found), incomplete, _given(ctx, param))


def texts(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The ids of chapters, hearings and testimonies."""
    return _begun(_ids(_book(ctx), "chapters", "hearings"), incomplete)


def records(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The ids of hearings and testimonies."""
    return _begun(_ids(_book(ctx), "hearings"), incomplete)


def parts(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The folders of chapters."""
    folder = _book(ctx) / "chapters"
    try:
        names = [one.name for one in folder.iterdir() if one.is_dir() and one.name[0] not in "._"]
    except OSError:
        return []
    return _begun(names, incomplete)


def versions(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The published versions, by their notes."""
    return _begun((one.stem for one in (_book(ctx) / "editions").glob("*.json")), incomplete)


def _ids(root: Path, *folders: str) -> list[str]:
    from vademecum.corpus.files import inside

    return [Path(path).stem for folder in folders for path in inside(root, folder)]


def _begun(
    names: Iterable[str], incomplete: str, given: Iterable[str] = ()
) -> list[CompletionItem]:
    known = set(given)
    return [
        CompletionItem(one)
        for one in sorted(set(names))
        if one.startswith(incomplete) and one not in known
    ]


def _given(ctx: click.Context, param: click.Parameter) -> tuple[str, ...]:
    value = ctx.params.get(param.name or "")
    return tuple(value) if isinstance(value, list | tuple) else ()


def _book(ctx: click.Context) -> Path:
    """The book of -C, or the one that one stands in: no command has run that would have said."""
    given: Path | None = ctx.find_root().params.get("root")
    return book_above(Path.cwd()) if given is None else Path(given).resolve()
