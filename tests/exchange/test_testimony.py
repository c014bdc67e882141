"""Letters of witnesses, and of people who speak for their office."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.exchange.cases import ticked
from tests.exchange.returns import (
    BODY,
    HEAD,
    PATH,
    commit,
    made,
    receive,
    sent,
    text,
)

pytestmark = pytest.mark.table

TESTIMONY = """---
genre: temoignage
titre: "Témoignage inventé"
date: 2017-03-14
affiche: "Une meunière"
themes: []
collectivites: [ville]
accord:
  base: consentement
  etat: attendu
  diffusion: travail
relecture:
  etat: envoyee
---

{#p1}
Une première chose, dite sans détour à la meunerie.

{#p2}
Une seconde chose, que personne ne croira jamais.
"""

OFFICE = HEAD.replace(
    "accord: {base: consentement, etat: attendu, diffusion: public}",
    "accord: {base: interet-public, etat: attendu, diffusion: public}",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path)


# On another ground than consent: what is ticked, the accord after, the status.
TOLD = {
    "informed": (["approuve", "informe"], "informe: 2017-04-02", 0),
    "opposed": (["opposition"], "etat: refuse, date: 2017-04-02", 1),
    "both": (["informe", "opposition"], "", 1),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", TOLD)
def test_words_of_an_office(case: str, root: Path) -> None:
    tags, expected, status = TOLD[case]
    (root / PATH).write_text(OFFICE + BODY, encoding="utf-8")
    commit(root)
    assert receive(root, ticked(sent(root), *tags).data()) == status
    assert expected in text(root)
    assert ("    accord: {" in text(root)) == bool(expected)


@pytest.fixture
def witness(root: Path) -> Path:
    (root / "hearings/temoin.md").write_text(TESTIMONY, encoding="utf-8")
    (root / "annuaire.toml").write_text('[collectivite.ville]\nnom = "Ville"\n', encoding="utf-8")
    commit(root)
    return root


@pytest.mark.slow
def test_a_testimony(witness: Path) -> None:
    path = "hearings/temoin.md"
    word = ticked(sent(witness, "temoin", to=None), "approuve", "diffusion:public")
    word.track("sans détour", "sans aucun détour")
    assert receive(witness, word.data()) == 0
    after = text(witness, path)
    for line in ("etat: donne", "diffusion: public", "date: 2017-04-02"):
        assert f"\n  {line}\n" in after
    assert "etat: approuvee\n" in after
    assert "dite sans aucun détour" in after
    assert after.count(" lu=") == 2


@pytest.mark.slow
def test_a_testimony_without_a_name(witness: Path) -> None:
    path = "hearings/temoin.md"
    tags = ("approuve", "diffusion:public", "designation:anonyme")
    assert receive(witness, ticked(sent(witness, "temoin", to=None), *tags).data()) == 0
    assert 'affiche: "Une personne entendue"\n' in text(witness, path)


@pytest.mark.slow
def test_what_was_ticked_on_another_ground_is_asked_about(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    (root / PATH).write_text(OFFICE + BODY, encoding="utf-8")
    assert receive(root, word.data()) == 1
    assert "asked on another ground" in capsys.readouterr().err
    assert text(root) == OFFICE + BODY


@pytest.mark.slow
def test_a_testimony_refused(witness: Path) -> None:
    path = "hearings/temoin.md"
    word = ticked(sent(witness, "temoin", to=None), "refus")
    assert receive(witness, word.data()) == 1
    assert "  etat: refuse\n" in text(witness, path)
    assert " lu=" not in text(witness, path)


@pytest.mark.slow
def test_a_testimony_whose_paragraphs_changed_places(
    witness: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = "hearings/temoin.md"
    word = ticked(sent(witness, "temoin", to=None), "approuve", "diffusion:public")
    before = text(witness, path)
    word.move("Une première chose", after="Une seconde chose")
    assert receive(witness, word.data()) == 1
    assert "it stands elsewhere than it was sent" in capsys.readouterr().err
    assert text(witness, path) == before


FORM = TESTIMONY.replace("  diffusion: travail\n", "  diffusion: travail\n  reference: LAC-1\n")
GIVEN_FORM = FORM.replace("etat: attendu", "etat: donne\n  date: 2017-03-01")
# The accord on file, what is ticked; the reference after.
PAPERS = {
    "a form, its accord awaited": (FORM, "diffusion:public", "LAC-1"),
    "no form": (TESTIMONY, "diffusion:public", "VM-"),
    "no more than the form said": (GIVEN_FORM, "diffusion:travail", "LAC-1"),
    "more than the form said": (GIVEN_FORM, "diffusion:public", "LAC-1 ; VM-"),
    "a refusal": (FORM, "refus", "LAC-1 ; VM-"),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", PAPERS)
def test_a_signed_form_keeps_its_reference(
    case: str, witness: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, tag, expected = PAPERS[case]
    path = "hearings/temoin.md"
    (witness / path).write_text(file, encoding="utf-8")
    commit(witness)
    word = ticked(sent(witness, "temoin", to=None), "approuve", tag)
    status = receive(witness, word.data())
    assert status == (1 if tag == "refus" else 0)
    found = re.findall(r"\n  reference: \"?([^\"\n]+)", text(witness, path))
    assert [re.sub(r"VM-.*", "VM-", one) for one in found] == [expected]
    out = capsys.readouterr().out
    assert "letter to the witness" in out
    assert ("LAC-1" in out) is (file is not TESTIMONY)
    # A second time the file stays as it is.
    once = text(witness, path)
    commit(witness)
    receive(witness, word.data())
    assert text(witness, path) == once
