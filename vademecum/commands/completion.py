"""What a shell proposes after the Tab key: editions, ids, versions, people of the book one is in.

Click speaks with bash, zsh and fish; here is only what it cannot know. A book that cannot be read
proposes nothing: the command itself will say why.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem, split_arg_string

if TYPE_CHECKING:
    from vademecum.model import Record

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


def chapters(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The ids of the chapters."""
    return _begun(_ids(_book(ctx), "chapters"), incomplete)


def authorities(
    ctx: click.Context, _param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The ids of the collectivités of the register."""
    from vademecum import settings

    return _begun(settings.load(_book(ctx))[0].authorities, incomplete)


def parts(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The folders of chapters."""
    return _begun(folders(_book(ctx)), incomplete)


def folders(root: Path) -> list[str]:
    """The names of the folders that chapters lie in, right below `chapters/`."""
    try:
        inside = list((root / "chapters").iterdir())
    except OSError:
        return []
    return sorted(one.name for one in inside if one.name[0] not in "._" and one.is_dir())


def people(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The keys of those heard in the record that is named, or in any; with their labels."""
    from vademecum.model import Hearing
    from vademecum.record.consents import heard

    records = (one for one in _records(ctx) if isinstance(one, Hearing))
    items = {one.key: one.label for record in records for one in heard(record)}
    return [
        CompletionItem(key, help=items[key]) for key in sorted(items) if key.startswith(incomplete)
    ]


def turns(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The ids of the turns, or of a testimony's paragraphs, of the record that is named."""
    from vademecum.model import Hearing

    said = (
        one.id
        for record in _records(ctx)
        for one in (record.turns if isinstance(record, Hearing) else record.paragraphs)
    )
    return _begun((one for one in said if one), incomplete)


def _records(ctx: click.Context) -> Iterator[Record]:
    """The record that the command line names, or all where it names none."""
    from vademecum.corpus import files
    from vademecum.corpus.library import parse_record

    root = _book(ctx)
    paths = {Path(path).stem: path for path in files.inside(root, "hearings")}
    # Click reads no argument before an option whose value is still to come: the words are read.
    typed = split_arg_string(os.environ.get("COMP_WORDS", ""))
    named = next((one for one in typed if one in paths), None)
    for stem, path in paths.items():
        if named in (None, stem):
            text = files.read(root, path, [])
            record = None if text is None else parse_record(text, path, [])
            if record is not None:
                yield record


def proposals(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The ids of the propositions that are open."""
    from vademecum.proposals.kept import proposals as held

    return _begun((one.id for one in held(_book(ctx)) if one.open), incomplete)


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
