"""Rich text whose names stand apart by another look than bold: read where it is the file's way."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import pytest

from tools import samples
from vademecum import transcripts
from vademecum.model import Utterance

SAID = (
    ("M. Dupont", "La séance est ouverte."),
    ("Mme Durand", "Merci, je commence."),
    ("M. Petit", "Je refuse cette clause."),
    ("M. Dupont", "C’est noté, merci."),
    ("Mme Durand", "Je conclus mon propos."),
    ("Anna Essai", "Une remarque de ma part."),
    ("M. Dupont", "Je lève la séance."),
)
RIGHT = [f"{who}: {words}" for who, words in SAID]


def _run(text: str, mark: str = "") -> str:
    return "<w:r><w:tab/></w:r>".join(
        f'<w:r><w:rPr>{mark}</w:rPr><w:t xml:space="preserve">{part}</w:t></w:r>'
        for part in text.split("\t")
    )


def _told(item: Utterance) -> str:
    who = "aside" if item.aside else item.speaker or (f"?{item.asked}" if item.asked else "-")
    return f"{who}: {item.text}".replace("\n\n", "¶")


def _read(*paragraphs: str) -> list[str]:
    data = samples.docx(*(f"<w:p>{one}</w:p>" for one in paragraphs))
    return [_told(item) for item in transcripts.read(data, "a.docx").utterances]


UNDER, ITALIC, BOLD = '<w:u w:val="single"/>', "<w:i/>", "<w:b/>"
LOOKS: dict[str, Callable[[str, str], str]] = {
    "underlined": lambda who, words: _run(who, UNDER) + _run(f" {words}"),
    "in italics": lambda who, words: _run(who, ITALIC) + _run(f" {words}"),
    "in colour": lambda who, words: _run(who, '<w:color w:val="C00000"/>') + _run(f" {words}"),
    "in a style": lambda who, words: _run(who, '<w:rStyle w:val="Nom"/>') + _run(f" {words}"),
    "before a tab": lambda who, words: _run(f"{who}\t{words}"),
    "after a time, between tabs": lambda who, words: _run(f"00:01\t{who}\t{words}"),
}


@pytest.mark.parametrize("look", LOOKS)
def test_each_look(look: str) -> None:
    assert _read(*(LOOKS[look](who, words) for who, words in SAID)) == RIGHT


TABLES: dict[str, list[tuple[str, ...]]] = {
    "a number before": [(str(at), who, words) for at, (who, words) in enumerate(SAID, 1)],
    "the name behind": [(words, who) for who, words in SAID],
    "the name first": list(SAID),
    "a time, the words, the name": [
        (f"00:00:0{at}", words, who) for at, (who, words) in enumerate(SAID)
    ],
}


@pytest.mark.parametrize("name", TABLES)
def test_each_table(name: str) -> None:
    read = transcripts.read(samples.docx(samples.table(TABLES[name])), "a.docx")
    assert [_told(item) for item in read.utterances] == RIGHT


def test_a_name_of_another_look_than_the_others_is_asked() -> None:
    for usual, odd in ((BOLD, UNDER), (BOLD, ""), (UNDER, ""), (UNDER, ITALIC)):
        rows = [
            _run(who, odd if who == "M. Petit" else usual) + _run(f" {words}")
            for who, words in SAID
        ]
        read = _read(*rows)
        assert read[2] == "?M. Petit: M. Petit Je refuse cette clause."
        assert read[3:] == RIGHT[3:]


NOBODY: dict[str, Callable[[int], str]] = {
    "one underlined word": lambda at: _run("Attention", UNDER) + _run(f" au point {at}."),
    "directions in italics": lambda at: (
        _run("Applaudissements sur tous les bancs.", ITALIC) + _run(f" Je poursuis, point {at}.")
    ),
    "words before a tab that do not come back": lambda at: _run(f"Le point {at} est vu\tVoici."),
    "a bibliography": lambda at: _run(f"Nom{at} Truc{at}", ITALIC) + _run(f", un livre, {at}."),
}


@pytest.mark.parametrize("name", NOBODY)
def test_what_is_no_name_opens_nobodys_turn(name: str) -> None:
    assert {one.partition(":")[0] for one in _read(*map(NOBODY[name], range(6)))} == {"-"}


def test_what_a_name_in_bold_is_called_goes_with_it() -> None:
    rows = [
        _run(who, BOLD) + _run(f"{' (PS), adjoint' if at < 2 else ''} : {words}")
        for at, (who, words) in enumerate(SAID)
    ]
    assert _read(*rows) == [
        f"{who}{', adjoint (PS)' if who in {'M. Dupont', 'Mme Durand'} else ''}: {words}"
        for who, words in SAID
    ]


def test_words_behind_a_name_in_bold_stay_words() -> None:
    rows = [_run(who, BOLD) + _run(f", je dis : {words}") for who, words in SAID]
    assert all("je dis :" in one for one in _read(*rows))


_STYLES = (
    '<style:style style:name="U"><style:text-properties style:text-underline-style="solid"/>'
    '</style:style><style:style style:name="N"><style:text-properties fo:color="#000000"/>'
    "</style:style></office:automatic-styles>"
)


def _odt(style: str, between: str) -> list[str]:
    rows = (
        f'<text:p><text:span text:style-name="{style}">{who}</text:span>{between}{words}</text:p>'
        for who, words in SAID
    )
    data = samples.odt(*rows)
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        content = source.read("content.xml").decode().replace("</office:automatic-styles>", _STYLES)
        kind = source.read("mimetype").decode()
    data = samples.archive({"mimetype": kind, "content.xml": content})
    return [_told(item) for item in transcripts.read(data, "a.odt").utterances]


def test_opendocument_shows_the_same() -> None:
    assert _odt("U", " ") == RIGHT
    assert _odt("N", "<text:tab/>") == RIGHT
    assert all(one[0] in "-?" for one in _odt("N", " "))  # nobody's, and asked at most


JOB = [("Job Name", "essai"), ("Audio Duration", "66 seconds"), ("Dominant Language", "fr-FR")]


def _table(rows: Sequence[tuple[str, ...]], bold: str = "") -> str:
    cells = ("".join(f"<w:tc><w:p>{_run(one, bold)}</w:p></w:tc>" for one in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


@pytest.mark.parametrize("bold", ["", BOLD])
@pytest.mark.parametrize("before", [True, False])
def test_a_table_beside_that_of_what_was_said_names_nobody(bold: str, before: bool) -> None:
    said = [("Time", "Speaker", "Content")]
    said += [(f"{at}.5s", who, words) for at, (who, words) in enumerate(SAID)]
    tables = [_table(list(JOB), bold), _table(said, bold)]
    data = samples.docx(*(tables if before else reversed(tables)))
    read = [_told(item) for item in transcripts.read(data, "a.docx").utterances]
    aside = [f"aside: {name} {value}" for name, value in JOB]
    assert read == ([*aside, *RIGHT] if before else [*RIGHT, *aside])


OTHERS: dict[str, list[tuple[str, ...]]] = {
    "of a job": JOB,
    "of the agenda": [("1", "Le budget"), ("2", "La digue est à refaire.")],
    "of who is there": [("Présents", "M. Dupont, Mme Durand"), ("Excusé", "M. Roux")],
    "of who is there, by name": [("Nom", "Présence"), ("M. Dupont", "présent")],
    "of a vote": [("Pour", "12"), ("Abstention", "M. Roux")],
}
HEADS = [("Intervenant", "Texte"), ("Heure", "Intervenant", "Texte")]


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("head", HEADS, ids=len)
@pytest.mark.parametrize("before", [True, False])
def test_a_table_without_a_header_is_speech_where_its_rows_are(
    other: str, head: tuple[str, ...], before: bool
) -> None:
    said = [("00:01", *row)[-len(head) :] for row in SAID]
    tables = [_table(OTHERS[other]), _table([head, *said])]
    data = samples.docx(*(tables if before else reversed(tables)))
    read = [_told(item) for item in transcripts.read(data, "a.docx").utterances]
    count = len(OTHERS[other])
    assert (read[count:] if before else read[:-count]) == RIGHT
    assert {one.partition(":")[0] for one in (read[:count] if before else read[-count:])} == {
        "aside"
    }
    more = [("M. Roux", "Je reprends."), ("Mme Durand", "C’est bien noté."), ("M. Roux", "Fin.")]
    tables = [_table([row[-len(head) :] for row in more]), _table([head, *said])]
    data = samples.docx(*(tables if before else reversed(tables)))
    read = [_told(item) for item in transcripts.read(data, "a.docx").utterances]
    again = [f"{who}: {words}" for who, words in more]
    assert read == ([*again, *RIGHT] if before else [*RIGHT, *again])


ALONE: dict[str, Callable[[str, str], list[str]]] = {
    "above the words": lambda who, words: [_run(who, BOLD), _run(words)],
    "above the words, with a colon": lambda who, words: [_run(f"{who} :", BOLD), _run(words)],
    "above two paragraphs": lambda who, words: [_run(who, BOLD), _run(words), _run("Je le redis.")],
    "before a colon": lambda who, words: [_run(f"{who} : ", BOLD) + _run(words)],
}


@pytest.mark.parametrize("look", ALONE)
@pytest.mark.parametrize("phrase", ["Un habitant du quartier nord", "Le gardien", "Une dame"])
def test_a_phrase_in_bold_as_the_other_names_is_who_speaks(phrase: str, look: str) -> None:
    turns = [(phrase if at % 3 == 2 else who, words) for at, (who, words) in enumerate(SAID * 2)]
    read = _read(*(one for who, words in turns for one in ALONE[look](who, words)))
    assert [one.partition(": ")[0] for one in read] == [who for who, _words in turns]


def test_a_heading_in_bold_that_comes_back_is_nobody() -> None:
    rows = [one for who, words in SAID * 2 for one in ALONE["above the words"](who, words)]
    for at in (4, 11):
        rows.insert(at, _run("Le budget", BOLD))
    assert not any(one.startswith("Le budget: ") for one in _read(*rows))
