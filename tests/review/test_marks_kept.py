"""What a hearing's words stand in (marks, notes, lists, fences) stays when they are changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.review.test_receive import HEAD, NAME, body, receive, root, sent, text
from tests.review.word import Edit
from vademecum import corpus
from vademecum.cli import main

__all__ = ["root"]

HELD = "**Mme D.** — Nous y passons {retire}`trois nuits secrètes` tous les ans, sans rien dire."
ITEMS = "- point un\n- point **deux**\n\n  suite du deux"
RESERVED = ":::::{diffusion} membres\nMots réservés aux membres.\n:::::"
BODY = f"""
{{#t1}}
{HELD}

{{#t2}}
**Présidence** — Un mot[^n], un [lien](http://a.example), de l'H{{sub}}`2`O, bien dits *ici* même.

{ITEMS}

> cité ici
> deux lignes

{{#t3}}
**Mme D.** — Merci bien à vous.

{RESERVED}

Et voilà tout.

{{#t4}}
**Présidence** — La suite vient maintenant.

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
    "the first letters of a withheld word stand in the role's name": (
        lambda word: word.track("trois", "quatre"),
        changed(("`trois", "`quatre")),
        "{+quatre+}",
    ),
    "beside a withheld passage, as a part of it": (
        lambda word: word.replace("secrètes", "secrètes, l'été,"),
        changed(("secrètes`", "secrètes, l'été,`")),
        "{+secrètes,",
    ),
    "before and after": (
        lambda word: (word.replace("Nous y", "On y"), word.replace("sans rien", "sans mot")),
        changed(("Nous y", "On y"), ("sans rien", "sans mot")),
        "{+On+}",
    ),
    "across its edge": (lambda word: word.replace("passons trois nuits", "restons"), BODY, HAND),
    "all of it": (lambda word: word.replace("trois nuits secrètes ", ""), BODY, HAND),
    "a withheld word out of it": (
        lambda word: word.replace("nuits secrètes tous les ans", "nuits tous les ans, secrètes"),
        BODY,
        HAND,
    ),
    "its paragraph split": (lambda word: word.split("nuits secrètes"), BODY, HAND),
    "a withheld word in another turn": (
        lambda word: (
            word.replace("nuits secrètes", "nuits"),
            word.replace("La suite vient", "Les secrètes viennent"),
        ),
        changed(("nuits secrètes", "nuits")),
        HAND,
    ),
    "a withheld word in a turn put in": (
        lambda word: (
            word.replace("nuits secrètes", "nuits"),
            word.insert("La suite vient", "Mme D. — Elles sont secrètes."),
        ),
        changed(("nuits secrètes", "nuits")),
        HAND,
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
        changed(("réservés aux membres", "dits")),
        HAND,
    ),
    "the paragraph after a block": (
        lambda word: word.remove("Et voilà"),
        changed(("\n\nEt voilà tout.", "")),
        "[-Et voilà tout.-]",
    ),
    "what a block holds": (
        lambda word: word.remove("Mots réservés"),
        changed(
            (
                "Mots réservés aux membres.",
                "[passage supprimé à la demande de la personne entendue]",
            )
        ),
        "[-Mots réservés",
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


@pytest.mark.parametrize("case", RECEIVED)
def test_a_correction_keeps_what_words_stand_in(
    case: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit, expected, told = RECEIVED[case]
    (root / f"hearings/{NAME}.md").write_text(HEAD + BODY, encoding="utf-8")
    word = sent(root)
    edit(word)
    status, after = receive(root, word)
    assert body(after) == expected
    assert status == 0
    assert told in capsys.readouterr().out


FENCED = """
{#t1}
**Mme D.** — La roue[^a].

:::::{diffusion} membres
SECRET un.

{#t2}
**Présidence** — SECRET deux[^a], [l].

[^a]: Une note.

[^b]: Une autre.
:::::

[l]: http://a.example

La suite[^b].

{#t3}
**Mme D.** — La fin, [l].
"""
MARK = "[passage retiré le 1{sup}`er`\u00a0février 2018]"
# The turn withdrawn, and the body after.
WITHDRAWN = {
    "a block opens in it": (
        "t1",
        FENCED.replace(
            "La roue[^a].\n\n:::::{diffusion} membres\nSECRET un.",
            f"{MARK}\n\n:::::{{diffusion}} membres",
        ),
    ),
    "a block closes in it, and others use its notes": (
        "t2",
        FENCED.replace("SECRET deux[^a], [l].", MARK)
        .replace("[^b]: Une autre.\n", "")
        .replace(".example\n\nLa suite[^b].", ".example"),
    ),
    "the last": ("t3", FENCED.replace("La fin, [l].", MARK)),
}


@pytest.mark.parametrize("case", WITHDRAWN)
def test_a_withdrawal_keeps_what_others_stand_on(
    case: str, root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    turn, expected = WITHDRAWN[case]
    (root / f"hearings/{NAME}.md").write_text(HEAD + FENCED, encoding="utf-8")
    args = ["-C", str(root), "withdraw", NAME, "--turn", turn, "--yes", "--date", "2018-02-01"]
    assert main(args) == 0
    assert body(text(root)) == expected
    assert corpus.load(root).problems == ()


def test_a_turn_is_not_moved_out_of_its_block(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (
        "\n{#t1}\n**Mme D.** — La roue tourne bien.\n\n:::::{diffusion} membres\n"
        "{#t2}\n**Présidence** — Des mots réservés.\n:::::\n\n"
        "{#t3}\n**Mme D.** — La fin de tout cela.\n\n{#t4}\n**Présidence** — Merci encore à vous.\n"
    )
    (root / f"hearings/{NAME}.md").write_text(HEAD + words, encoding="utf-8")
    word = sent(root)
    word.move("[t2]", after="Merci encore")
    assert receive(root, word) == (0, HEAD + words)
    assert "t2: left where it is, to be moved by hand after t4" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("edit", "state", "said"),
    [
        (lambda word: word.replace("Nous y", "On y"), "approuvee", "{+On+}"),
        (lambda word: word.replace("passons trois nuits", "restons"), "corrigee", HAND),
        (lambda word: word.replace("La suite vient", "Puis vient"), "corrigee", "changed here"),
    ],
)
def test_an_approval_waits_for_what_is_left_to_do_by_hand(
    root: Path, capsys: pytest.CaptureFixture[str], edit: Edit, state: str, said: str
) -> None:
    """A person approves the text with their corrections, not the text without one of them."""
    path = root / f"hearings/{NAME}.md"
    path.write_text(HEAD + BODY, encoding="utf-8")
    word = sent(root)
    if said == "changed here":
        path.write_text(text(root).replace("vient maintenant", "arrive"), encoding="utf-8")
    edit(word)
    word.tick("vm:approuve")
    status, after = receive(root, word)
    assert (status, f"etat: {state} " in after) == (0, True)
    out = capsys.readouterr().out
    assert ("still to make by hand" in out) == (state == "corrigee")
    assert said in out
