"""The front matter says who may read: what is missing is told with what may be written there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from vademecum import settings
from vademecum.corpus import library
from vademecum.model import Audience, Hearing
from vademecum.problems import Problem
from vademecum.record import consents
from vademecum.record.keys import CHAPTER, HEARING, TESTIMONY

DAY = dt.date(2019, 1, 1)
TOLD = "base: interet-public, diffusion: public, informe: 2017-05-02"
FREE = TOLD.replace("interet-public", "liberte-expression")
PATH = "hearings/2017-03-14-phare.md"


def hearing(accord: str, person: str = "", shown: str = '"Une gardienne"') -> str:
    """An invented hearing of one turn; `person`: what is written of who speaks besides."""
    return f"""---
genre: audition
titre: "Audition du phare"
date: 2017-03-14
compte-rendu: integral
intervenants:
  gardienne: {{dans-le-texte: Gardienne, affiche: {shown}, attribution: fonction{person}}}
accord: {{{accord}}}
relecture: {{etat: approuvee}}
---

{{#t1}}
**Gardienne** — La lanterne rouge oriente les barques.
"""


def read(text: str) -> tuple[Hearing, list[Problem]]:
    problems: list[Problem] = []
    record = library.parse_record(text, PATH, problems)
    assert isinstance(record, Hearing)
    return record, problems


# A frame, what its speaker says besides; what is told, and whether the words are public.
FRAMES: dict[str, tuple[str, str, str, bool]] = {
    "told, which asks for no accord": (TOLD, "", "", True),
    "for freedom of expression": (FREE, "", "", True),
    "told by themselves": (
        "base: interet-public, diffusion: public", ", accord: {informe: 2017-05-02}", "", True,
    ),
    "told, and objected": (TOLD, ", accord: {etat: refuse, date: 2017-05-03}", "", False),
    "nobody told yet": (
        "base: interet-public, diffusion: public", "", "F016 accord.informe informe: 2017-03-14",
        False,
    ),
    "their own accord": (
        "base: consentement, diffusion: public",
        ", accord: {etat: donne, date: 2017-05-02, reference: C-1}", "", False,  # nothing is sealed
    ),
    "nobody's accord yet": (
        "base: consentement, diffusion: public", "",
        "F016 accord.etat etat: attendu | donne | refuse | retire", False,
    ),
    "told beside consent": (
        "base: consentement, diffusion: public, informe: 2017-05-02", "",
        "F016 accord.etat etat: attendu | donne | refuse | retire", False,
    ),
    "a state left empty": (
        'base: consentement, diffusion: public, etat: ""', "",
        "F008 accord.etat etat: attendu | donne | refuse | retire", False,
    ),
    "no base": (
        "etat: donne, diffusion: public, date: 2017-05-02", "",
        "F008 accord.base base: consentement | interet-public | liberte-expression", True,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FRAMES)
def test_without_its_state_it_is_the_frame_alone(name: str) -> None:
    accord, person, told, public = FRAMES[name]
    record, problems = read(hearing(accord, person))
    said = [f"{one.code} {one.values['key']} {one.values['line']}" for one in problems]
    assert said == ([told] if told else [])
    (turn,) = record.turns
    assert (consents.why(record, turn, Audience.PUBLIC, DAY) is None) is public


def test_whoever_is_told_is_called_something() -> None:
    _record, problems = read(hearing(TOLD, shown='""'))
    assert [(one.code, one.values["line"]) for one in problems] == [("F008", 'affiche: "…"')]
    _record, problems = read(
        hearing("etat: attendu, base: consentement, diffusion: public", shown='""')
    )
    assert problems == []


def test_where_nobody_is_declared_that_alone_is_told() -> None:
    text = hearing("base: consentement, diffusion: public")
    _record, problems = read(text.replace("intervenants:", "intervenant:"))
    assert "F016" not in {one.code for one in problems}


# Of each kind of file: where it stands, what it needs to be of that kind.
KINDS = {
    "chapter": ("chapters/phare.md", "", CHAPTER),
    "hearing": (PATH, "genre: audition\n", HEARING),
    "testimony": (PATH, "genre: temoignage\n", TESTIMONY),
}


def parsed(kind: str, written: dict[str, dict[str, str]]) -> list[Problem]:
    """What is said of a file of that kind: of each table ("": the head itself), its keys."""
    path, head, _rows = KINDS[kind]
    problems: list[Problem] = []
    own = "".join(f"{key}: {value}\n" for key, value in written.get("", {}).items())
    below = "".join(
        f"{table}: {{{', '.join(f'{key}: {value}' for key, value in keys.items())}}}\n"
        for table, keys in written.items()
        if table
    )
    parse = library.parse_chapter if kind == "chapter" else library.parse_record
    parse(f"---\n{head}{own}{below}---\n\nTexte.\n", path, problems)
    return problems


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_told_of_a_missing_key_may_be_written_there(kind: str) -> None:
    written: dict[str, dict[str, str]] = {"": {}}
    for _round in range(2):  # the keys of a table are asked for once it is there
        for one in parsed(kind, written):
            if one.code != "F008":
                continue
            table, _dot, name = str(one.values["key"]).rpartition(".")
            key, _colon, good = str(one.values["line"]).partition(": ")
            assert key == name
            assert key in {row.name for row in KINDS[kind][2]} or table in written
            if good.startswith("{"):
                written.setdefault(key, {})
            elif not good.startswith("["):
                written.setdefault(table, {})[key] = good.split(" | ")[0]
    told = parsed(kind, written)
    assert {one.code for one in told} & {"F007", "F009", "F012", "F021"} == set()
    left = {one.values["key"] for one in told if one.code == "F008"}
    assert left <= {"intervenants", "collectivites"}  # which name others


def test_settings_are_told_so_as_toml(tmp_path: Path) -> None:
    (tmp_path / settings.BOOK_FILE).write_text('[edition.public]\nformats = ["html"]\n', "utf-8")
    _settings, problems = settings.load(tmp_path)
    said = {one.values["key"]: one.values["line"] for one in problems if one.code == "F008"}
    assert said["livre"] == "[livre]"
    assert said["edition.public.diffusion"].startswith('diffusion = "public" | "membres"')
