"""What a hearing's words stand in (marks, notes, lists, fences) stays when they are changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.cases import bare
from tests.exchange.returns import HEAD, PATH, commit, made, receive, sent, text
from tests.exchange.word import Edit

pytestmark = pytest.mark.table

HELD = "**Mme D.** — Nous y passons {retire}`trois nuits secrètes` tous les ans, sans rien dire."
ITEMS = "- point un\n- point **deux**\n\n  suite du deux"
RESERVED = ":::::{diffusion} membres\nMots réservés aux membres.\n:::::"
BODY = f"""
{{#t1}}
{HELD}

{{#t2}}
**Mme D.** — Un mot[^n], un [lien](http://a.example), de l'H{{sub}}`2`O, bien dits *ici* même.

{ITEMS}

> cité ici
> deux lignes

{{#t3}}
**Mme D.** — Merci bien à vous.

{RESERVED}

Et voilà tout.

{{#t4}}
**Mme D.** — La suite vient maintenant.

[^n]: Une note.
"""
HAND = "to be changed by hand"


def changed(*pairs: tuple[str, str]) -> str:
    out = BODY
    for old, new in pairs:
        assert out.count(old) == 1
        out = out.replace(old, new)
    return out


# What is done to the document, the body after, what is said.
RECEIVED: dict[str, tuple[Edit, str, str]] = {
    "before and after a struck passage": (
        lambda word: (word.replace("Nous y", "On y"), word.replace("sans rien", "sans mot")),
        changed(("Nous y", "On y"), ("sans rien", "sans mot")),
        "{+On+}",
    ),
    "across its mark": (
        lambda word: word.replace("passons [passage retiré] tous", "restons tous"), BODY, HAND,
    ),
    "its mark taken out": (lambda word: word.replace("[passage retiré] ", ""), BODY, HAND),
    "its mark moved": (
        lambda word: word.replace("[passage retiré] tous les ans", "tous les ans [passage retiré]"),
        BODY, HAND,
    ),
    "its paragraph cut": (lambda word: word.split("tous les ans"), BODY, HAND),
    "its mark in another turn": (
        lambda word: word.replace("suite vient", "suite [passage retiré] vient"), BODY, "asked",
    ),
    "a note's word": (
        lambda word: word.replace("Un mot", "Un terme"),
        changed(("Un mot[^n]", "Un terme[^n]")),
        "{+terme,+}",
    ),
    "words after a note's call": (
        lambda word: word.replace("mot, un", "mot et un"),
        changed(("mot[^n], un", "mot[^n] et un")),
        "t2: ",
    ),
    "words over a note's call": (lambda word: word.replace("mot, un lien", "lien"), BODY, HAND),
    "a link's words": (
        lambda word: word.replace("lien", "renvoi"),
        changed(("[lien]", "[renvoi]")),
        "{+renvoi,+}",
    ),
    "a role's word": (lambda word: word.replace("H2O", "eau"), BODY, HAND),
    "an item": (
        lambda word: word.replace("point un", "point changé"),
        changed(("- point un", "- point changé")),
        "{+changé+}",
    ),
    "two items made one": (lambda word: word.replace("point un point", "point"), BODY, HAND),
    "what goes on with an item": (
        lambda word: word.replace("suite du deux", "fin du deux"),
        changed(("  suite", "  fin")),
        "{+fin+}",
    ),
    "a quote's words": (
        lambda word: word.replace("cité ici", "cité là"),
        changed(("cité ici", "cité là")),
        "{+là+}",
    ),
    "joined into a reserved block": (lambda word: word.merge("Merci bien"), BODY, HAND),
    "joined out of a reserved block": (lambda word: word.merge("Mots réservés"), BODY, HAND),
    "reserved words among free ones": (
        lambda word: (
            word.replace("réservés aux membres", "dits"),
            word.replace("voilà tout", "voilà, réservés aux membres"),
        ),
        BODY,
        "nothing shows that it is speech: Mots dits.",
    ),
    "the paragraph after a block": (
        lambda word: word.remove("Et voilà"),
        changed(("\n\nEt voilà tout.", "")),
        "struck out: Et voilà tout.",
    ),
    "what a block holds": (
        lambda word: word.remove("Mots réservés"),
        changed(
            (
                "Mots réservés aux membres.",
                "[passage supprimé à la demande de la personne entendue]",
            )
        ),
        "struck out: Mots réservés",
    ),
    "all of a turn that holds a block": (
        lambda word: (
            word.remove("Merci bien"), word.remove("Mots réservés"), word.remove("Et voilà")
        ),
        changed(
            (
                f"Merci bien à vous.\n\n{RESERVED}\n\nEt voilà tout.",
                "[passage supprimé à la demande de la personne entendue]",
            )
        ),
        "struck out",
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", RECEIVED)
def test_a_correction_keeps_what_words_stand_in(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit, expected, told = RECEIVED[case]
    root = made(tmp_path)
    (root / PATH).write_text(HEAD + BODY, encoding="utf-8")
    commit(root)
    word = sent(root)
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")
    edit(word)
    status = receive(root, word.data())
    said = capsys.readouterr()
    assert told in said.out + said.err
    assert bare(text(root)) == expected
    assert status == (1 if said.err.count("question: ") else 0)
    assert ("donne" in text(root)) is (status == 0)
