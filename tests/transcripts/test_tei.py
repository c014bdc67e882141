"""TEI of every kind: whose the words are, which of two readings was said, what is no word."""

from __future__ import annotations

import pytest

from vademecum import transcripts
from vademecum.errors import VademecumError

_PEOPLE = (
    '<person xml:id="p0"><persName>Anna Essai</persName></person>'
    '<person xml:id="p1"><persName>Paul Exemple</persName></person>'
)
_FILE = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc><listPerson>'
    f"{_PEOPLE}</listPerson></particDesc></profileDesc></teiHeader>"
    "<text><timeline><when/></timeline><body>%s</body></text></TEI>"
)
KINDS = {
    "ISO 24624: who is on the block, annotations are no words": (
        '<annotationBlock who="#p0" start="#T0" end="#T1"><u><seg><w>Bonjour</w> <w>vous</w>'
        '<pc>.</pc> <incident><desc>rit</desc></incident></seg></u><spanGrp type="mor"><span>N'
        "</span></spanGrp></annotationBlock>"
        '<annotationBlock who="#p1"><u>Oui.</u></annotationBlock>'
        "<annotationBlock><incident><desc>Une porte</desc></incident></annotationBlock>",
        ["Anna Essai: Bonjour vous. [rit]", "Paul Exemple: Oui.", "aside: Une porte"],
    ),
    "a block that names nobody": (
        '<annotationBlock><u>Oui.</u></annotationBlock><u who="#p1">Non.</u>',
        ["None: Oui.", "Paul Exemple: Non."],
    ),
    "an utterance that says who in a block that says another": (
        '<annotationBlock who="#p0"><u who="#p1">Oui.</u></annotationBlock>',
        ["Paul Exemple: Oui."],
    ),
    "of two readings, the one that was said": (
        '<u who="#p0"><choice><sic>faux</sic><corr>La</corr></choice> vie, <choice><reg>je suis'
        "</reg> <orig>chuis</orig></choice> là, <choice><abbr>M.</abbr><expan>Monsieur</expan>"
        '</choice>. <choice><unclear cert="low">Oui</unclear><unclear cert="high">Non</unclear>'
        "</choice>.</u>",
        ["Anna Essai: faux vie, chuis là, Monsieur. Non."],
    ),
    "a stop behind the name, outside its element": (
        '<sp who="#p0"><speaker>Le maire</speaker>. <p>La séance est ouverte.</p></sp>'
        '<sp who="#p1"><speaker>Paul</speaker><p>. – Oui. . Non.</p></sp>'
        '<sp who="#p0"><speaker>Le maire</speaker><p>… bien.</p></sp>',
        ["Anna Essai: La séance est ouverte.", "Paul Exemple: Oui. . Non.", "Anna Essai: … bien."],
    ),
    "said, in prose": (
        '<p><said who="#p0">Bonjour.</said> dit-elle. <said who="#p1">Non.</said></p>',
        ["Anna Essai: Bonjour.", "aside: dit-elle.", "Paul Exemple: Non."],
    ),
    "said, in a speech: a quotation": (
        '<u who="#p0">Il répond <said who="#p1">non</said>.</u>',
        ["Anna Essai: Il répond non."],
    ),
    "ParlaMint: a note names the id, a gap says why": (
        '<note type="speaker">M. Roc.</note><u who="#PA1"><seg>Oui.</seg></u><gap reason='
        '"editorial"><desc>Extrait</desc></gap><note type="speaker">M. Roc, maire.</note>'
        '<u who="#PA1"><seg>Non <gap reason="inaudible"/>.</seg></u>',
        ["M. Roc: Oui.", "aside: Extrait", "M. Roc: Non [inaudible] ."],
    ),
}


def _read(body: str) -> list[str]:
    read = transcripts.read((_FILE % body).encode(), "a.xml")
    return [f"{'aside' if one.aside else one.speaker}: {one.text}" for one in read.utterances]


@pytest.mark.parametrize("name", KINDS)
def test_each_kind(name: str) -> None:
    body, expected = KINDS[name]
    assert _read(body) == expected


def test_times_of_a_timeline_are_told() -> None:
    body = (
        '<u who="#p0" start="#T0" end="#T1">Oui.</u>'
        '<annotationBlock who="#p1" start="#T1" end="#T2"><u>Non.</u></annotationBlock>'
        '<u who="#p0" start="#T9" end="#T1">Si.</u>'
    )
    line = (
        '<timeline unit="ms"><when xml:id="T0" absolute="0"/>'
        '<when xml:id="T1" interval="1500" since="#T0"/>'
        '<when xml:id="T2" interval="500" since="#T1"/></timeline>'
    )
    data = (_FILE % body).replace("<timeline><when/></timeline>", line)
    read = transcripts.read(data.encode(), "a.xml").utterances
    assert [(one.start, one.end) for one in read] == [(0.0, 1.5), (1.5, 2.0), (None, None)]


def test_codes_beside_a_name_are_that_person() -> None:
    person = '<person><altGrp><alt type="spk1"/></altGrp><persName>Anna Essai</persName></person>'
    data = (_FILE % '<annotationBlock who="spk1"><u>Oui.</u></annotationBlock>').replace(
        _PEOPLE, person
    )
    (item,) = transcripts.read(data.encode(), "a.xml").utterances
    assert item.speaker == "Anna Essai"


def test_what_is_no_word_is_told() -> None:
    body = '<u who="#p0"><choice><sic>a</sic><corr>b</corr></choice></u><spanGrp>N</spanGrp>'
    left = transcripts.read((_FILE % body).encode(), "a.xml").left_out
    assert len(left) == 2


def test_prose_without_speech_is_refused_in_one_line() -> None:
    with pytest.raises(VademecumError, match="said"):
        _read("<p>Bonjour.</p>")


def test_a_word_in_two_parts_is_one() -> None:
    body = '<u who="#A">un <w part="I">del</w> <pb/><w part="F">ta</w> <w>bleu</w></u>'
    data = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{body}</body></text></TEI>'
    assert transcripts.read(data.encode(), "a.xml").utterances[0].text == "un delta bleu"


def test_what_is_left_out_is_told_with_its_lines() -> None:
    body = '<u who="#p0">Un.\n<interruption text="Oh !"/>\n<interruption text="Ah !"/></u>'
    data = (_FILE % body).encode()
    at = data[: data.index(b"<interruption")].count(b"\n") + 1
    told = transcripts.read(data, "a.xml").left_out
    assert told == (
        f"2 elements <interruption>, whose words stand in attributes: lines {at}, {at + 1}",
    )
