"""`make demo`: the book that shows credit and changes builds, and says what it should."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.conftest import Folder
from tools.demo import make
from vademecum import checks, corpus
from vademecum.history import contributors
from vademecum.history.between import between
from vademecum.settings import load


@pytest.mark.slow
def test_the_demonstration_is_sound_and_always_the_same(tmp_path: Path) -> None:
    make(tmp_path / "un")
    make(tmp_path / "deux")
    heads = {Folder(tmp_path / one).git("rev-parse", "HEAD") for one in ("un", "deux")}
    assert len(heads) == 1
    root = tmp_path / "un"
    loaded = corpus.load(root)
    day = next(iter(loaded.library.records.values())).date
    assert checks.run(loaded.library, day, loaded.problems) == ()
    found = contributors(root, ["chapters/ecrire.md"], load(root)[0])
    names = [
        one.name.replace("\N{NO-BREAK SPACE}", " ") for one in found.by_path["chapters/ecrire.md"]
    ]
    assert names == ["Contributeur Imaginé B", "C. I. C.", "Contributeur Imaginé D"]
    told = contributors(root, ["chapters/methode.md", "chapters/se-reunir.md"], load(root)[0])
    assert told.chose == {"git:Contributeur Imaginé D": 1}
    assert told.files["chapters/methode.md"].heard == 9
    (mended,) = told.mended
    assert (mended.person and mended.person.name, mended.words) == ("Relectrice Imaginée E", 21)
    changes = between(root, "v2016.1", "v2017.1")
    assert [(one.title, one.was_id) for one in changes.chapters if one.was_id] == [
        ("Se réunir", "reunir")
    ]


def test_the_example_of_the_page_on_credit(book: Folder) -> None:
    """docs/credit.md."""
    first = "Le groupe écoute chaque territoire avant de proposer.\n"
    book.commit("Aïcha", chapters__a=first)
    book.commit("Bruno", chapters__a=first.replace("chaque territoire", "tout un\nterritoire"))
    text = (book.root / "chapters/a.md").read_text(encoding="utf-8")
    book.commit("Chloé", chapters__a="", chapters__b=text)
    found = contributors(book.root, ["chapters/b.md"], load(book.root)[0])
    assert found.words == {"git:Aïcha": 7, "git:Bruno": 2}
