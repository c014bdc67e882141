"""A text of which a check said nothing is not asked again; what is said is the same."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.book import DAY, HEARING, PREFACE, WHEELS, Book
from tests.checks.case import Case
from tests.checks.cases import ALL
from tests.checks.test_codes import NAMES
from vademecum import checks, corpus
from vademecum.checks import silent
from vademecum.model import Library
from vademecum.problems import Problem
from vademecum.store import Store


@pytest.mark.table
@pytest.mark.parametrize("case", ALL, ids=NAMES)
def test_the_same_is_said_of_a_mistake(small: Book, case: Case, tmp_path: Path) -> None:
    kept = Store(tmp_path / "caches", small.root)
    sound = small.library()
    assert checks.run(sound, DAY, kept=kept) == checks.run(sound, DAY)
    case.make(small)
    loaded = corpus.load(small.root)
    plain = checks.run(loaded.library, DAY, loaded.problems)
    for _time in range(2):
        assert checks.run(loaded.library, DAY, loaded.problems, kept=kept) == plain


def test_what_is_asked_again(small: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Store(tmp_path / "caches", small.root)
    texts: list[str] = []
    loud = {"avant-propos"}

    def check(library: Library, date: dt.date) -> Iterator[Problem]:
        for text in library.texts:
            texts.append(text.id)
            if text.id in loud:
                yield Problem("M055", text.at(1), {"name": "x"})

    def asked(library: Library) -> list[str]:
        texts.clear()
        list(silent.Silent(library, kept).asked(check, DAY))
        return sorted(texts)

    every = sorted(text.id for text in small.library().texts)
    assert asked(small.library()) == every
    assert asked(small.library()) == ["avant-propos"]
    small.add(WHEELS, "\nUne phrase de plus.\n")
    changed = small.library()
    assert asked(changed) == ["avant-propos", "roues"]
    assert asked(changed) == ["avant-propos"]
    chapters = dict(changed.chapters)  # where it stands in its file counts too
    offset = chapters["roues"].body_offset + 1
    chapters["roues"] = dataclasses.replace(chapters["roues"], body_offset=offset)
    assert asked(dataclasses.replace(changed, chapters=chapters)) == ["avant-propos", "roues"]
    small.alter("vademecum.toml", "Le guide des moulins", "Un guide des moulins")
    assert asked(small.library()) == every
    monkeypatch.setattr(silent, "code", lambda: "un autre code")
    assert asked(small.library()) == every


def test_what_is_compared_is_found_beside_what_was_silent(small: Book, tmp_path: Path) -> None:
    kept = Store(tmp_path / "caches", small.root)

    def told() -> set[str]:
        loaded = corpus.load(small.root)
        found = checks.run(loaded.library, DAY, loaded.problems, kept=kept)
        assert found == checks.run(loaded.library, DAY, loaded.problems)
        return {one.code for one in found}

    small.add(PREFACE, "\nMerci à M.\u00a0Prosper.\n")
    assert not {"E002", "G004", "F018"} & told()
    # The label changes, not the page that prints it.
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", "M. Prosper"))
    assert "E002" in told()
    body = "\n".join(
        f"Une ligne inventée, la {n} de toutes, sur les moulins à eau." for n in "abcdef"
    )
    small.add(WHEELS, f"\n{body}\n")
    assert not {"G004", "F018"} & told()
    # The other was read before.
    small.write(PREFACE, small.read(PREFACE).partition("\n---\n")[0] + f"\n---\n\n{body}\n")
    assert "G004" in told()
    small.add(PREFACE, "\nÀ COMPLÉTER : la suite.\n")
    assert "F018" in told()
