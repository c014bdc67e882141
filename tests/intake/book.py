"""A small book to import into, and what is asked of one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from pathlib import Path

from vademecum import checks, corpus
from vademecum.cli import main
from vademecum.corpus.library import parse_record
from vademecum.french import folding
from vademecum.intake import hearing
from vademecum.model import Hearing, Transcript, Utterance

WHEN = dt.date(2018, 1, 2)
ID = "2018-01-02-essai"
PATH = f"hearings/{ID}.md"

TOML = """[livre]
titre = "Essai"
demonstration = true

[edition.public]
diffusion = "public"
etats = ["approuve"]

[edition.travail]
diffusion = "travail"
etats = ["brouillon", "relecture", "approuve"]

[[partie]]
titre = "Partie"
chapitres = ["un"]
"""


def book(root: Path, chapter: str = "Un texte.") -> Path:
    """A book of one chapter at `root`."""
    (root / "vademecum.toml").write_text(TOML, encoding="utf-8")
    (root / "annuaire.toml").write_text("", encoding="utf-8")
    (root / "hearings").mkdir()
    (root / "chapters").mkdir()
    head = '---\ntitre: "Un"\netat: approuve\ndiffusion: public\nthemes: []\n---\n\n'
    (root / "chapters/un.md").write_text(f"{head}{chapter}\n", encoding="utf-8")
    return root


def with_table(folder: Path, said: str) -> tuple[Path, Path, Path]:
    """A book in `folder`, a transcript of some words, and where the table of its speakers goes."""
    root, file = folder / "livre", folder / "a.txt"
    root.mkdir()
    file.write_text(said, encoding="utf-8")
    return book(root), file, folder / "noms.csv"


def run(root: Path, *arguments: str | Path) -> int:
    return main(["-C", str(root), *map(str, arguments)])


def load(root: Path, name: str) -> Hearing:
    loaded = corpus.load(root)
    record = loaded.library.records[name]
    assert isinstance(record, Hearing)
    assert [str(one) for one in loaded.problems] == []
    return record


def made(turns: Iterable[tuple[str | None, str]]) -> tuple[str, Hearing]:
    """The hearing of what people say in turn: its file's text, and the record."""
    said = tuple(Utterance(who, words) for who, words in turns)
    facts = hearing.Facts(ID, WHEN, "ab" * 32)
    return hearing.written(hearing.hearing(Transcript("txt", said), facts))


def read(text: str) -> Hearing:
    """The hearing of a file's text, whatever is said of it."""
    record = parse_record(text, PATH, [])
    assert isinstance(record, Hearing)
    return record


def wrong(root: Path) -> list[str]:
    """What check says, but for E016."""
    found = checks.run(corpus.load(root).library, WHEN)
    return [str(one) for one in found if one.code != "E016"]


def letters(words: str) -> list[str]:
    """The letters and digits alone, which typography does not touch but for their accents."""
    return re.findall(r"[^\W_]", folding.letters(words))
