"""A name, a tabulation, words: the tabulation is the layout's own sign, whatever the words hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.transcripts.test_names import told
from tools import samples
from vademecum import transcripts


def _txt(rows: Sequence[str]) -> tuple[bytes, str]:
    return "\n".join(rows).encode(), "a.txt"


def _docx(rows: Sequence[str]) -> tuple[bytes, str]:
    runs = ("<w:r><w:tab/></w:r>".join(map(_run, row.split("\t"))) for row in rows)
    return samples.docx(*(f"<w:p>{one}</w:p>" for one in runs)), "a.docx"


def _run(part: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{part}</w:t></w:r>'


def _odt(rows: Sequence[str]) -> tuple[bytes, str]:
    marked = (row.replace("\t", "<text:tab/>") for row in rows)
    return samples.odt(*(f"<text:p>{one}</text:p>" for one in marked)), "a.odt"


FILES: dict[str, Callable[[Sequence[str]], tuple[bytes, str]]] = {
    "txt": _txt, "docx": _docx, "odt": _odt,
}  # fmt: skip

SPEAK = {
    "a colon in the words": [
        "M. le Maire\tBonsoir à tous.",
        "Mme ESSAI\tMerci. Je résume : c’est non.",
        "M. de La Tour\tVous avez dit : jamais.",
        "M. le Maire\tVous avez la parole.",
    ],
    "more sentences before the colon": [
        "M. le Maire\tBonsoir à tous.",
        "Mme ESSAI\tMerci. Trois points. Premièrement : le prix. Deuxièmement : le calendrier.",
        "M. le Maire\tC’est noté : merci.",
    ],
    "names that never come back": [
        "M. le Maire\tJe lis : « Adopté. »",
        "Mme ESSAI\tMerci. Je résume : c’est non.",
        "Karim\tPourquoi cela ?",
        "Un élu\tMoi je dis : votons.",
    ],
    "two lines": ["M. le Maire\tBonsoir à tous.", "Mme ESSAI\tMerci. Je résume : c’est non."],
    "phrases among the names": [
        "M. le Maire\tBonsoir : commençons.",
        "Une habitante dans la salle\tEt les écoles ?",
        "M. le Maire\tJe réponds : bientôt.",
        "Mme ESSAI\tMerci bien.",
        "M. le Maire\tVotons.",
        "Mme ESSAI\tNon.",
    ],
    "small letters": [
        "Mme ESSAI\tbon : on commence ?",
        "karim\tje suis là.",
        "M. Petit\tkarim a dit : je viens.",
        "karim\toui : me voici.",
        "M. Petit\tbien.",
    ],
    "only small letters": [
        "anna essai\tbonjour",
        "paul exemple\toui je suis là",
        "anna essai\tmerci",
    ],
    "small letters and a phrase": [
        "anna\tbonjour",
        "le gardien\toui",
        "anna\tbon",
        "le gardien\tbien",
    ],
    "a label known elsewhere, in the words": [
        "Mme ESSAI\tMerci.",
        "M. Petit\tMme ESSAI : elle a raison.",
        "Mme ESSAI\tM. Petit : il le sait.",
        "M. Petit\tBien.",
    ],
}


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("name", SPEAK)
def test_who_stands_before_the_tabulation_speaks(name: str, kind: str) -> None:
    read = transcripts.read(*FILES[kind](SPEAK[name]))
    assert [told(item) for item in read.utterances] == [
        row.replace("\t", ": ") for row in SPEAK[name]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ["M. le Maire\t\tBonsoir.", "Mme ESSAI\tJe résume : non.", "M. le Maire\t\tBien."],
        ["M. le Maire :\tBonsoir.", "Mme ESSAI :\tJe résume : non.", "M. le Maire :\tBien."],
        ["00:01\tM. le Maire\tBonsoir.", "00:02\tMme ESSAI\tJe résume : non.",
         "00:03\tM. le Maire\tBien."],
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", FILES)
def test_as_people_set_columns(rows: list[str], kind: str) -> None:
    read = transcripts.read(*FILES[kind](rows))
    assert [told(item) for item in read.utterances] == [
        "M. le Maire: Bonsoir.", "Mme ESSAI: Je résume : non.", "M. le Maire: Bien.",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", FILES)
def test_a_title_above_and_a_paragraph_more(kind: str) -> None:
    rows = ["Conseil du 12 mars", "M. le Maire\tBonsoir.", "Mme ESSAI\tLisez : oui.",
            "Je le redis ici.", "M. le Maire\tBien : merci."]  # fmt: skip
    read = transcripts.read(*FILES[kind](rows))
    assert [told(item) for item in read.utterances] == [
        "aside: Conseil du 12 mars", "M. le Maire: Bonsoir.",
        "Mme ESSAI: Lisez : oui.¶Je le redis ici.", "M. le Maire: Bien : merci.",
    ]  # fmt: skip


NOBODY = {
    "terms and what they mean": ["Bail\tContrat : location.", "Loyer\tSomme due.",
                                 "Charges\tCe qui s’ajoute : eau, gaz."],
    "who is present": ["M. Petit\tadjoint", "Mme ESSAI\tmaire", "M. Roux\tconseiller"],
    "an agenda": ["9 h\tAccueil : café.", "10 h\tDébat.", "12 h\tFin : repas."],
    "fruit": ["pomme\trouge", "poire\tverte", "pomme\tjaune", "poire\tbleue"],
}  # fmt: skip


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("name", NOBODY)
def test_other_columns_are_nobodys(name: str, kind: str) -> None:
    read = transcripts.read(*FILES[kind](NOBODY[name]))
    assert [item.speaker for item in read.utterances if item.speaker] == []


@pytest.mark.parametrize("kind", FILES)
def test_what_comes_back_before_a_tabulation_is_asked_in_any_file(kind: str) -> None:
    rows = ["kern\tbonjour", "roux\toui je suis là", "kern\tbon", "roux\tbien"]
    read = transcripts.read(*FILES[kind](rows))
    assert [item.asked for item in read.utterances] == ["kern", "roux", "kern", "roux"]


@pytest.mark.parametrize("kind", FILES)
def test_a_colons_label_never_goes_over_a_tabulation(kind: str) -> None:
    rows = ["M. Petit : Bonsoir à tous.", "Mme ESSAI : Je commence.", "M. Petit : Bien.",
            "Mme ESSAI : Et voici ma liste.", "M. Roux\tMerci. Je résume : non.",
            "M. Petit : Merci."]  # fmt: skip
    read = [told(item) for item in transcripts.read(*FILES[kind](rows)).utterances]
    assert read[4] == "?M. Roux: M. Roux Merci. Je résume : non."
    assert "M. Petit (PS): Oui." in [
        told(item)
        for item in transcripts.read(
            *FILES[kind]([*rows, "M. Petit\t(PS) : Oui.", "M. Petit\t(PS) : Encore."])
        ).utterances
    ]
