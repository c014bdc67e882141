"""The same draft, written again by LibreOffice in both formats, makes the same chapter."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.draft.made import docx, image, item, note, p, r, remark, table, tracked
from vademecum.exchange.draft.chapter import made
from vademecum.exchange.draft.settling import Changes

DRAFT = docx(
    p("Accueillir une délégation", "Titre")
    + p("Avant", "Titre1")
    + p(r("Un ") + r("mot", "<w:b/>") + r(" secret", "<w:vanish/>") + note(1) + r("."))
    + item("un")
    + item("dessous", 1)
    + p("Entre deux")
    + table(("Qui", "Quoi"), ("La ville", "Accueille"))
    + p("Des mots d’ailleurs.", "Citation")
    + p(r("Le ") + remark(1, "chiffre") + tracked("ins", " neuf") + tracked("del", " vieux"))
    + p(image("Une photo inventée")),
    notes=("La source.",),
    remarks=(("Relectrice Inventée", "À vérifier"),),
)


@pytest.mark.office
@pytest.mark.pandoc
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_the_same_chapter(form: str, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    assert office is not None
    (tmp_path / "brouillon.docx").write_bytes(DRAFT)
    out = tmp_path / "out"
    command = [
        office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
        form, "--outdir", str(out), str(tmp_path / "brouillon.docx"),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    data = (out / f"brouillon.{form}").read_bytes()
    first = made(DRAFT, "brouillon.docx", "", "", "chapters/agir", Changes.ASK)
    again = made(data, f"brouillon.{form}", "", "", "chapters/agir", Changes.ASK)
    assert again.text == first.text
    assert (again.count.lost, again.count.more) == ("", "")
    assert [one.words for one in again.remarks] == ["À vérifier"]
    assert {one.words for one in again.left} == {"secret", "vieux"}
    assert len(again.questions) == 2
