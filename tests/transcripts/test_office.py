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
