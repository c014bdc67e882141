"""What a letter says of what is on file, and of what became of the words since."""

from __future__ import annotations

import re

import pytest

from tests.book import Book
from tests.exchange.letters import ACCORD, BODY, NAME, PATH, PEOPLE, put, send, text
from vademecum.record.accord_set import put_seals
from vademecum.text.splices import applied

ON_FILE = {
    "awaited": ("{etat: attendu}", None),
    "dated": (
        "{etat: donne, date: 2018-02-20, diffusion: membres}",
        "Vous avez donné le 20 février 2018 votre accord pour une diffusion aux membres du réseau.",
    ),
    "without a date": (
        "{etat: donne}",
        "Vous avez donné votre accord pour une diffusion publique.",
    ),
    "by another": (
        '{etat: donne, par: "Sa fille"}',
        "L’accord pour une diffusion publique a été donné par\u00a0: Sa fille.",
    ),
    "embargo": (
        "{etat: donne, embargo: 2030-01-01}",
        "Rien n’en paraît avant le 1er janvier 2030.",
    ),
    "never read": (
        "{etat: donne}",
        "Vous n’avez encore relu aucun de vos passages\u00a0: rien n’en",
    ),
    "told": (
        "{base: interet-public, informe: 2018-02-15}",
        "Vous avez été informé(e) de la publication le 15 février 2018.",
    ),
}


@pytest.mark.table
@pytest.mark.parametrize("case", ON_FILE)
def test_the_person_reads_what_is_on_file(case: str, small: Book) -> None:
    accord, told = ON_FILE[case]
    mine = "claire-de-lune\n"
    put(small, text(PEOPLE.replace(mine, f"{mine}    accord: {accord}\n")))
    lines = send(small, "--to", "maire").lines
    assert ("Ce que nous avons noté" in lines) is (told is not None)
    if told:
        assert [line for line in lines if line.startswith(told)]
        assert "Tant que vous ne cochez rien ci-dessous, cela demeure." in lines


LIMIT = "Pour l’instant, le compte rendu entier n’est destiné qu’"
# What a person agreed to, the readers of the record, what is told of both.
FRAMED = {
    "the group's": ("public", "travail", "une diffusion publique.", "au groupe de travail"),
    "the members'": ("public", "membres", "une diffusion publique.", "aux membres du réseau"),
    "less than agreed": (
        "membres", "travail", "une diffusion aux membres du réseau.", "au groupe de travail",
    ),
    "as agreed": ("travail", "travail", "un usage par le groupe de travail.", None),
    "narrower than the record": ("travail", "public", "un usage par le groupe de travail.", None),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", FRAMED)
def test_a_person_said_what_they_said_whatever_the_record_lets_through(
    case: str, small: Book
) -> None:
    given, frame, told, limit = FRAMED[case]
    mine = "claire-de-lune\n"
    own = f"{mine}    accord: {{etat: donne, date: 2018-02-20, diffusion: {given}}}\n"
    people, accord = PEOPLE.replace(mine, own), ACCORD.replace(": public", f": {frame}")
    put(small, text(people, accord))
    lines = send(small, "--to", "maire").lines
    assert f"Vous avez donné le 20 février 2018 votre accord pour {told}" in lines
    said = [f"{LIMIT}{limit}\u00a0: vos propos ne vont pas plus loin."] if limit else []
    assert [line for line in lines if line.startswith(LIMIT)] == said


def test_one_accord_for_several_is_said_so(small: Book) -> None:
    put(small, text(accord=ACCORD.replace("attendu", "donne").replace("relue", "approuvee")))
    lines = send(small, "--to", "maire").lines
    assert "Un accord pour une diffusion publique est noté pour l’ensemble de l’audition." in lines


def sealed(book: Book) -> None:
    """The mayor's turns sealed as they stand."""
    record = book.library().records[NAME]
    book.write(PATH, applied(book.read(PATH), put_seals(record, book.read(PATH), ["t2", "t5"])))


@pytest.mark.slow
def test_words_mended_since_are_told(small: Book) -> None:
    mine = "claire-de-lune\n"
    own = f"{mine}    accord: {{etat: donne, date: 2018-02-20}}\n"
    people = PEOPLE.replace(mine, own)
    put(small, text(people, body=BODY.replace("nuance", "nuence")))
    sealed(small)
    small.commit()
    assert not [line for line in send(small, "--to", "maire").lines if line.startswith("Depuis")]
    small.alter(PATH, "nuence", "nuance")
    small.commit()
    changed = "Depuis, ces passages ont changé\u00a0: [t2]. Ils ne paraissent pas tant que vous ne"
    assert [line for line in send(small, "--to", "maire").lines if line.startswith(changed)]
    written = small.read(PATH)
    small.write(PATH, re.sub(r"(\{#t2) lu=\w+", r"\1", written))
    sealed(small)
    small.commit()
    assert (
        "Depuis votre relecture, un mot a été corrigé en [t2]\u00a0: «\u00a0nuence.\u00a0» est "
        "devenu «\u00a0nuance.\u00a0»."
    ) in send(small, "--to", "maire").lines
