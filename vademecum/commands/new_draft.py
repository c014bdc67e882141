"""`vademecum new chapter --from`: the chapter of a draft is written, and all that is to be said."""

from __future__ import annotations

import datetime as dt
import hashlib
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands.terminal import here
from vademecum.errors import VademecumError
from vademecum.language import _, ngettext

if TYPE_CHECKING:
    from vademecum.exchange.draft.chapter import Made
    from vademecum.model.proposal import Giver

_SHOWN = 160  # characters of a line


def write(
    root: Path, draft: Path, words: str, folder: str, author: str, changes: str | None
) -> int:
    """Write the chapter; the exit status: 1 where the count of words does not come out even."""
    from vademecum.corpus import create, files
    from vademecum.exchange.draft import chapter, pandoc
    from vademecum.exchange.draft.settling import Changes
    from vademecum.model.proposal import Giver
    from vademecum.proposals import fresh
    from vademecum.proposals.kept import claimed

    within = create.within("chapter", folder).as_posix()
    giver = Giver(_person(root, author) if author else "")
    pandoc.require()
    data = _bytes(draft)
    id, title = create.named(words) if words else ("", "")
    if id:
        create.place(root, "chapter", id, folder)
    made = chapter.made(data, draft.name, title, id, within, Changes(changes or "ask"))
    create.place(root, "chapter", made.id, folder)
    if holder := claimed(root).get(made.path):
        raise VademecumError(fresh.claimed(made.path, holder))
    taken = [one for one in made.files if (root / one).exists()]
    if taken:
        raise VademecumError(_("{path} exists already").format(path=taken[0]))
    for path, image in made.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(image)
    files.write(root / made.path, made.text)
    click.echo(here(root, Path(made.path)))
    _told(made)
    _keep(root, made, giver, hashlib.sha256(data).hexdigest())
    _signed(root, made, giver)
    return 1 if made.count.lost or made.count.more else 0


def _bytes(draft: Path) -> bytes:
    """The draft's bytes; a file that is far too large is not read."""
    from vademecum.exchange.read import LIMIT
    from vademecum.transcripts.refusal import refusal

    if not draft.is_file():
        raise VademecumError(_("{name}: there is no such file").format(name=draft.name))
    if draft.stat().st_size > LIMIT:
        raise refusal(draft.name, _("more than {limit} MB").format(limit=LIMIT >> 20))
    return draft.read_bytes()


def _person(root: Path, author: str) -> str:
    """The id of a person or an organisation of the register."""
    from vademecum import settings
    from vademecum.vocabulary import hint

    book, _problems = settings.load(root)
    known = [*book.persons, *book.organisations]
    if author not in known:
        said = _("annuaire.toml knows no person “{id}”{hint}: write them there first")
        raise VademecumError(said.format(id=author, hint=hint(author, known)))
    return author


def _told(made: Made) -> None:
    """What was left out and why, what is to be looked at, and the count that proves it."""
    from vademecum.exchange.draft import told

    for one in made.left:
        click.echo(_("left out: {told}").format(told=_short(told.left(one))), err=True)
    for line in made.told:
        click.echo(_("to look at: {told}").format(told=line), err=True)
    for line in made.questions:
        click.echo(_("question: {told}").format(told=_short(line)), err=True)
    if made.questions:
        click.echo(_("All at once: --changes accept, or --changes reject."), err=True)
    count = made.count
    said = ngettext(
        "{all} word in the file: {chapter} in the chapter, {remarks} in remarks, {left} left out",
        "{all} words in the file: {chapter} in the chapter, {remarks} in remarks, {left} left out",
        count.all,
    )
    click.echo(
        said.format(all=count.all, chapter=count.chapter, remarks=count.remarks, left=count.left),
        err=True,
    )
    if count.lost or count.more:
        said = _("the count does not come out even: read the chapter against the file ({signs})")
        click.echo(said.format(signs=_short(f"-{count.lost} +{count.more}")), err=True)


def _keep(root: Path, made: Made, giver: Giver, digest: str) -> None:
    """Keep remarks and questions with git, where no edition and no branch of the book has them."""
    from vademecum import settings
    from vademecum.exchange.commented import written_by
    from vademecum.exchange.draft import told
    from vademecum.model.proposal import Medium, Proposed
    from vademecum.proposals.keep import keep

    for remark in made.remarks:
        about = f"« {_short(remark.about)} » : " if remark.about else ""
        line = f"{made.path}:{remark.line}: " if remark.line else ""
        words = _short(" ".join(remark.words.split()))
        click.echo(_("remark: {told}").format(told=f"{line}{about}{words}"), err=True)
    if not made.remarks and not made.questions:
        return
    remarks = written_by(made.remarks, giver, settings.load(root)[0])
    proposed = Proposed(
        path=made.path, base="", text=made.text, giver=giver, medium=Medium.WORD, digest=digest,
        received=dt.date.today(), remarks=remarks, questions=made.questions,
        files=made.files, told=(*map(told.left, made.left), *made.told),
    )  # fmt: skip
    try:
        kept = keep(root, proposed)
    except VademecumError as error:
        said = _("the remarks above are kept nowhere else: {why}")
        click.echo(said.format(why=error.message), err=True)
        return
    said = ngettext(
        "{count} remark or question is kept: vademecum proposals show {id}",
        "{count} remarks and questions are kept: vademecum proposals show {id}",
        len(made.remarks) + len(made.questions),
    )
    click.echo(said.format(count=len(made.remarks) + len(made.questions), id=kept.id), err=True)


def _signed(root: Path, made: Made, giver: Giver) -> None:
    """The command that gives the words to who wrote them."""
    from vademecum import settings
    from vademecum.proposals import names

    if not giver.person:
        click.echo(_("No --author: whoever commits it is credited with its words."), err=True)
        return
    book, _problems = settings.load(root)
    signature = names.author(giver, book, made.id, dt.date.today())
    paths = " ".join(map(shlex.quote, (made.path, *sorted(made.files))))
    author = shlex.quote(f"{signature.name} <{signature.address}>")
    message = shlex.quote(made.title)
    click.echo(_("To credit its author:"), err=True)
    click.echo(f"    git add {paths}", err=True)
    click.echo(f"    git commit --author={author} -m {message}", err=True)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
