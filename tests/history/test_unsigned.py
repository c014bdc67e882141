"""Commits that show that they may hold words of people whom they do not credit."""

from __future__ import annotations

import json

import pytest

from tests.history.conftest import Folder
from tests.history.test_contributors import BOOK, HEAD, REGISTER, TEXT, run
from vademecum.history.credit_report import report

PERSONS = REGISTER + '[personne.dan]\nnom = "Dan Quatre"\n[personne.eve]\nnom = "Ève Cinq"\n'
PERSONS += 'affichage = "omis"\n'
SQUASH = """Le premier chapitre

Squashed commit of the following:

commit 0123456789012345678901234567890123456789
Author: {} <a@exemple.invalid>
Date:   Tue Mar 14 12:00:00 2017 +0100

    Un début

commit 1123456789012345678901234567890123456789
Author: Cyr Trois <c@exemple.invalid>
Date:   Tue Mar 14 11:00:00 2017 +0100

    Une suite
"""
LISTED = "Le premier chapitre (#12)\n\n* Un début\n\n* Une suite\n"
WROTE = "\nWritten-by: Dan Quatre\n"
BESIDE = "\nCo-authored-by: Dan Quatre <d@exemple.invalid>\n"

# A commit by Cyr Trois -> what is told of it, and whom it does not credit.
CASES = {
    "git's own squash": (SQUASH.format("Dan Quatre"), "squash", ("Dan Quatre",)),
    "a squash of one's own": (SQUASH.format("Cyr Trois"), "", ()),
    "a squash that gives its words": (SQUASH.format("Dan Quatre") + WROTE, "", ()),
    "a squash that credits": (SQUASH.format("Dan Quatre") + BESIDE, "", ()),
    "a list of a forge's": (LISTED, "list", ()),
    "a list of a forge's that credits": (LISTED + BESIDE, "", ()),
    "a list that is a message": ("Deux choses\n\n* Un début\n* Une suite\n", "", ()),
    "one change with a number": ("Le premier chapitre (#12)\n\n* Un début\n", "", ()),
    "signed off by another": (
        "Un texte\n\nSigned-off-by: Dan Quatre <d@exemple.invalid>\n", "signed", ("Dan Quatre",),
    ),
    "signed off by oneself": ("Un texte\n\nSigned-off-by: Cyr Trois <d@exemple.invalid>\n", "", ()),
    "signed off by who committed": (
        "Un texte\n\nSigned-off-by: Personne <p@exemple.invalid>\n", "", (),
    ),
    "a text of somebody": ("Saisir le texte de Dan Quatre, reçu hier", "named", ("Dan Quatre",)),
    "received from somebody": ("Texte reçu de M. Dan Quatre", "named", ("Dan Quatre",)),
    "sent on behalf": ("Add a chapter on behalf of Dan Quatre.", "named", ("Dan Quatre",)),
    "a text of oneself": ("Le texte de Cyr Trois", "", ()),
    "read by somebody": ("Relu par Dan Quatre", "", ()),
    "reviewed by somebody": ("Un texte\n\nReviewed-by: Dan Quatre <d@exemple.invalid>\n", "", ()),
    "a text of nobody known": ("Le texte de Paul Inconnu", "", ()),
    "a text of who is not named": ("Le texte de Ève Cinq", "", ()),
    "an ordinary message": ("Dire ce qui fait preuve", "", ()),
}  # fmt: skip


def begun(book: Folder, message: str, head: str = HEAD) -> str:
    book.write("vademecum.toml", BOOK)
    book.write("annuaire.toml", PERSONS)
    book.write("chapters/second.md", HEAD.format("Second chapitre") + "Trois mots ici.\n")
    book.commit("Ada Un")
    return book.commit("Cyr Trois", message, chapters__premier=head.format("Premier") + TEXT)


@pytest.mark.table
@pytest.mark.parametrize(("message", "kind", "names"), CASES.values(), ids=CASES.keys())
def test_what_a_message_shows(
    book: Folder, message: str, kind: str, names: tuple[str, ...]
) -> None:
    begun(book, message)
    told = [(one.kind, one.names, one.words) for one in report(book.root).unsigned]
    assert told == ([(kind, names, 9)] if kind else [])


ANSWER = {
    "another answers for it": ("dan", "", True),
    "whoever brought it": ("dan", BESIDE, False),
    "somebody who is not named": ("eve", "", False),
    "nobody": ("", "", False),
}


@pytest.mark.table
@pytest.mark.parametrize(("lead", "more", "told"), ANSWER.values(), ids=ANSWER.keys())
def test_a_chapter_that_one_commit_brought(book: Folder, lead: str, more: str, told: bool) -> None:
    head = HEAD.replace("diffusion: public\n", f"diffusion: public\npilotes: [{lead}]\n")
    begun(book, f"Un chapitre\n{more}", head)
    found = [(one.kind, one.names, one.file) for one in report(book.root).unsigned]
    assert found == ([("leads", ("Dan Quatre",), "chapters/premier.md")] if told else [])


def test_what_was_mended_or_has_gone_is_not_told(
    book: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    commit = begun(book, SQUASH.format("Dan Quatre"))
    _status, out, err = run(capsys, book.root)
    assert f"{commit[:10]} (words: 9) gathers commits of Dan Quatre" in err
    assert "Written-by: Dan Quatre" in err and "exemple.invalid" not in out + err
    told = json.loads(run(capsys, book.root, "--format", "json")[1])["unsigned"]
    assert [(one["kind"], one["commit"], one["names"]) for one in told] == [
        ("squash", commit, ["Dan Quatre"])
    ]
    row = f'[[attribution]]\ncommit = "{commit}"\npassage = "{TEXT.strip()}"\n'
    book.write("attributions.toml", f'{row}personne = "dan"\npourquoi = "Réunis en un."\n')
    assert report(book.root).unsigned == ()
    (book.root / "attributions.toml").unlink()
    book.commit("Ada Un", chapters__premier=HEAD.format("Autre") + "Rien de commun ne reste là.\n")
    assert report(book.root).unsigned == ()
