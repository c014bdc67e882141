"""Word and OpenDocument: what the programs of a hearing's life write."""

from __future__ import annotations

import pytest

from tools.samples import W, docx, odt, paragraph, run, table
from vademecum import transcripts


def said(data: bytes, name: str = "audition.docx") -> list[tuple[str | None, str]]:
    return [(item.speaker, item.text) for item in transcripts.read(data, name).utterances]


def test_teams_transcript_in_one_paragraph_a_turn() -> None:
    data = docx(
        paragraph("Réunion inventée", style="Title"),
        paragraph("14 mars 2017, 9:03"),
        paragraph(run("Animatrice du groupe", "b"), run("   0:03"), run("\nBonjour à tous.")),
        paragraph(run("Élue A", "b"), run("   1:02"), run("\nMerci.\nEt bonjour.")),
        paragraph(run("Animatrice du groupe", "b"), run("   1:00:05"), run("\nBien.")),
    )
    read = transcripts.read(data, "audition.docx")
    assert read.title == "Réunion inventée"
    assert [(item.speaker, item.start, item.text) for item in read.utterances[1:]] == [
        ("Animatrice du groupe", 3.0, "Bonjour à tous."),
        ("Élue A", 62.0, "Merci. Et bonjour."),
        ("Animatrice du groupe", 3605.0, "Bien."),
    ]
    assert read.utterances[0].aside
    assert "14 mars 2017, 9:03" in read.utterances[0].text


def test_older_teams_transcript_time_name_words() -> None:
    turns = (
        ("0:0:0.0 --> 0:0:2.440", "Camille Essai", "Bonjour."),
        ("0:0:3.0 --> 0:0:4.0", "Dominique Modèle", "Oui."),
        ("0:0:5.0 --> 0:0:6.0", "Camille Essai", "Bien."),
    )
    expected = [(name, words) for _time, name, words in turns]
    assert said(docx(*("\n".join(turn) for turn in turns))) == expected
    assert said(docx(*(line for turn in turns for line in turn))) == expected


@pytest.mark.parametrize("make", [docx, odt])
def test_french_interview_with_roles_and_times(make) -> None:
    data = make(
        "[Chercheur] (0:01 - 0:11)", "Bonjour.", "[Élue] (0:12 - 1:00)", "Oui : voilà.", "Bon."
    )
    read = transcripts.read(data, "x.docx")
    assert [(item.speaker, item.start, item.end, item.text) for item in read.utterances] == [
        ("Chercheur", 1.0, 11.0, "Bonjour."),
        ("Élue", 12.0, 60.0, "Oui : voilà.\n\nBon."),
    ]


@pytest.mark.parametrize("make", [docx, odt])
def test_names_with_a_colon(make) -> None:
    data = make(
        "Compte rendu", "Présidence : Bonjour.", "Mme D. : Oui.", "Suite.", "Présidence : Bien."
    )
    assert said(data) == [
        (None, "Compte rendu"),
        ("Présidence", "Bonjour."),
        ("Mme D.", "Oui.\n\nSuite."),
        ("Présidence", "Bien."),
    ]


def test_bold_names_with_or_without_a_mark() -> None:
    data = docx(
        paragraph(run("Présidence", "b"), run(" Bonjour.")),
        paragraph(run("Mme D. :", "b"), run(" Oui.")),
        paragraph(run("Présidence", "b"), run(" — Bien.")),
        paragraph(run("Mme D.", "b"), run(" : Très "), run("bien", "b"), run(".")),
    )
    assert said(data) == [
        ("Présidence", "Bonjour."),
        ("Mme D.", "Oui."),
        ("Présidence", "Bien."),
        ("Mme D.", "Très bien."),
    ]


def test_bold_names_in_opendocument() -> None:
    bold = '<text:p><text:span text:style-name="T1">{}</text:span> {}</text:p>'
    data = odt(
        bold.format("Présidence", ": Bonjour<text:s/>à<text:line-break/>tous."),
        bold.format(
            "Mme D.",
            ": Oui<text:note><text:note-citation>1</text:note-citation>"
            "<text:note-body><text:p>une note</text:p></text:note-body></text:note>.",
        ),
        bold.format(
            "Présidence", ": Bien<office:annotation><text:p>non</text:p></office:annotation>."
        ),
    )
    assert said(data) == [
        ("Présidence", "Bonjour à tous."),
        ("Mme D.", "Oui [une note] ."),
        ("Présidence", "Bien."),
    ]


def test_rows_of_a_table_are_turns() -> None:
    rows = [
        ("0:01", "Présidence", "Bonjour."),
        ("0:09", "Mme D.", "Oui."),
        ("0:12", "Présidence", "Bien."),
    ]
    expected = [("Présidence", "Bonjour."), ("Mme D.", "Oui."), ("Présidence", "Bien.")]
    assert said(docx(table(rows))) == expected
    assert said(docx(table([row[1:] for row in rows]))) == expected


HEADERS = [
    ("Start", "Dur.", "Speaker", "Transcription"),
    ("Heure", "Durée", "Intervenant", "Propos"),
]


@pytest.mark.parametrize("names", HEADERS)
@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 0, 1, 3), (3, 2, 1, 0)])
@pytest.mark.parametrize("more", ["", "Score"])
def test_a_table_is_read_by_the_names_of_its_columns(
    names: tuple[str, ...], order: tuple[int, ...], more: str
) -> None:
    rows = [
        names,
        ("0:00:01", "6.5s", "Agent", "Bonjour, Anna : dites."),
        ("0:00:09", "0.9s", "Élue A", "Oui."),
        ("0:00:12", "1.0s", "Agent", "Bien."),
    ]
    cells = [[row[at] for at in order] for row in rows]
    if more:
        cells = [[*row, more if at == 0 else f"9{at} %"] for at, row in enumerate(cells)]
    read = transcripts.read(docx(paragraph("Compte rendu"), table(cells)), "a.docx")
    assert [(one.speaker, one.start, one.text) for one in read.utterances if not one.aside] == [
        ("Agent", 1.0, "Bonjour, Anna : dites."), ("Élue A", 9.0, "Oui."), ("Agent", 12.0, "Bien."),
    ]  # fmt: skip
    assert len(read.left_out) == bool(more)


def test_tracked_changes_fields_and_text_written_twice() -> None:
    data = docx(
        f"<w:p>{run('Présidence : Bon')}<w:del><w:r><w:delText>soir</w:delText></w:r></w:del>"
        f"<w:ins>{run('jour')}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>"
        f"<w:moveFrom>{run('parti')}</w:moveFrom>{run('.')}</w:p>",
        '<w:p><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:r><w:t>Un cadre.</w:t></w:r>'
        "</mc:Choice><mc:Fallback><w:r><w:t>Un cadre.</w:t></w:r></mc:Fallback>"
        "</mc:AlternateContent></w:p>",
        "Mme D. : Oui.",
        "Présidence : Bien.",
    )
    assert said(data)[0] == ("Présidence", "Bonjour.\n\nUn cadre.")


def test_footnotes_stand_where_they_are_called() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>La loi.</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    data = docx(
        f'<w:p>{run("Voir")}<w:r><w:footnoteReference w:id="2"/></w:r>{run("ici")}</w:p>',
        parts={"word/footnotes.xml": notes},
    )
    assert said(data) == [(None, "Voir [La loi.] ici")]


_STYLES = (
    f'<w:styles xmlns:w="{W}">'
    '<w:style w:styleId="S9"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="S10"><w:name w:val="Partie"/><w:basedOn w:val="S9"/></w:style>'
    '<w:style w:styleId="S11"><w:name w:val="Paroles"/><w:basedOn w:val="S9"/>'
    '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style></w:styles>'
)
_LEVEL = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
_WAS = (
    '<w:p><w:pPr><w:pStyle w:val="Normal"/><w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
    "</w:pPrChange></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
)
_TURNS = [
    "Mme Roux : Bonjour à tous et à toutes.",
    "?",
    "M. Kern : Je commence par le port.",
    "Mme Roux : Oui, je vous écoute.",
    "M. Kern : Merci bien.",
    "??",
    "Je le redis donc.",
]


def _headed(heading: str, words: str, kind: str = "docx") -> list[tuple[str | None, str, bool]]:
    told = {"?": words, "??": "Les écoles"}
    blocks = [heading.replace("{}", told[one]) if one in told else one for one in _TURNS]
    data = docx(*blocks, parts={"word/styles.xml": _STYLES}) if kind == "docx" else odt(*blocks)
    found = transcripts.read(data, f"a.{kind}").utterances
    return [(item.speaker, item.text, item.aside) for item in found]


HEADINGS = {
    **{f"docx {style}": paragraph("{}", style=style)
       for style in ("Heading1", "Titre2", "S9", "S10")},
    "docx a level": _LEVEL,
    "odt h": '<text:h text:outline-level="2">{}</text:h>',
    "odt style": '<text:p text:style-name="Heading_20_1">{}</text:p>',
}  # fmt: skip


@pytest.mark.parametrize("way", HEADINGS)
@pytest.mark.parametrize("words", ["La voirie", "Le budget primitif de la commune.", "Question 3"])
def test_a_paragraph_in_the_style_of_a_heading_is_nobodys(way: str, words: str) -> None:
    found = _headed(HEADINGS[way], words, way.partition(" ")[0])
    assert [one[1:] for one in found if one[0] is None] == [(words, True), ("Les écoles", True)]
    assert found[-1] == ("M. Kern", "Je le redis donc.", False)


@pytest.mark.parametrize("heading", [paragraph("{}", style="S11"), _WAS, paragraph("{}")])
def test_another_style_than_a_headings_tells_nothing(heading: str) -> None:
    found = _headed(heading, "Il fait beau au port.")
    assert ("Mme Roux", "Bonjour à tous et à toutes.\n\nIl fait beau au port.", False) in found


@pytest.mark.parametrize("words", ["Un habitant : Je refuse.", "Mme Roy : Je refuse."])
def test_somebody_and_words_are_no_heading_whatever_their_style(words: str) -> None:
    blocks = [*_TURNS[:1], paragraph(words, style="Heading1"), *_TURNS[2:5]]
    found = transcripts.read(docx(*blocks), "a.docx").utterances
    who = words.partition(" :")[0]
    assert [item.speaker or item.asked for item in found if "refuse" in item.text] == [who]


def test_names_in_headings_speak_below_and_what_stands_so_is_asked() -> None:
    rows = [("Anna Essai", "Bonjour à tous."), ("Paul Exemple", "Oui."), ("La gardienne", "Non."),
            ("Anna Essai", "Merci.")]  # fmt: skip
    blocks = [one for who, words in rows for one in (paragraph(who, style="Heading2"), words)]
    found = transcripts.read(docx(*blocks), "a.docx").utterances
    assert [item.speaker or f"?{item.asked}" for item in found] == [
        "Anna Essai", "Paul Exemple", "?La gardienne", "Anna Essai",
    ]  # fmt: skip


def test_where_all_is_in_the_style_of_a_heading_it_tells_nothing() -> None:
    blocks = [paragraph(one, style="Heading1") for one in _TURNS if "?" not in one]
    found = transcripts.read(docx(*blocks), "a.docx").utterances
    assert found[-1].text == "Merci bien.\n\nJe le redis donc."
    assert not any(item.aside for item in found)
