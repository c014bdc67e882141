"""The table of speakers, from the file to a hearing whose people are decided."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.book import ID, PATH, book, with_table
from tests.intake.sheet import Sheet
from tests.intake.test_import import load, run, wrong
from vademecum.model import Attribution, Audience, ConsentBasis

pytestmark = pytest.mark.table

SAID = (
    "Anna Essai, ministre : Je réponds à la question.\n"
    "Paul Exemple : Oui.\n"
    "Anna Essai,ministre : Voilà l'eau.\n"
    "Zoé Modèle : Non, merci bien, jamais de la vie, vous dis-je.\n"
    "Le président : Merci.\n"
)
EVERYONE = "(toutes les autres personnes)"


@pytest.fixture
def place(tmp_path: Path) -> tuple[Path, Path, Path]:
    return with_table(tmp_path, SAID)


def drafted(place: tuple[Path, Path, Path]) -> Sheet:
    root, file, names = place
    assert run(root, "import", file, "--id", ID, "--names", names) == 0
    assert not (root / PATH).exists()
    return Sheet(names)


def test_without_the_table_it_is_written_and_nothing_else(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = drafted(place)
    assert place[2].read_bytes().startswith("\ufeff".encode())
    assert [row[0] for row in sheet.rows] == [
        EVERYONE,
        "Zoé Modèle",
        "Anna Essai, ministre",
        "Anna Essai,ministre",
        "Paul Exemple",
        "Le président",
    ]
    told = dict(zip(sheet.columns, sheet.rows[3], strict=True))
    assert (told["interventions"], told["mots"], told["premiers mots"]) == (
        "1",
        "2",
        "Voilà l'eau.",
    )
    assert told["fusionner avec"] == "Anna Essai, ministre"  # the same but for a space
    out = capsys.readouterr().out
    assert "5 speakers" in out
    assert out.count("\n") == 1


@pytest.mark.parametrize(
    ("delimiter", "encoding", "day"),
    [
        (";", "utf-8-sig", "02/01/2018"),
        (",", "utf-8", "2/1/18"),
        (";", "cp1252", "2018-01-02"),
        ("\t", "utf-16", "02.01.18"),
    ],
)
def test_it_is_read_however_a_spreadsheet_saves_it(
    place: tuple[Path, Path, Path], delimiter: str, encoding: str, day: str
) -> None:
    root, file, names = place
    sheet = drafted(place)
    sheet.fill(EVERYONE, attribution="Nom", base="intérêt public", diffusion="public")
    sheet.fill(EVERYONE, informe=day)
    sheet.fill("Zoé Modèle", attribution="anonyme", affiche="Une élue", dans_le_texte="Mme M.")
    sheet.fill("Le président", entendu="non", attribution="fonction", affiche="L'animation")
    for row in [sheet.columns, *sheet.rows]:
        row.reverse()  # columns are known by their names
    sheet.rows.insert(2, [""] * len(sheet.columns))
    sheet.save(delimiter, encoding)
    assert run(root, "import", file, "--id", ID, "--names", names) == 0
    record = load(root, ID)
    assert wrong(root) == []
    assert [(one.label, one.shown, one.attribution, one.heard) for one in record.speakers] == [
        ("Anna Essai, ministre", "Anna Essai, ministre", Attribution.NAME, True),
        ("Paul Exemple", "Paul Exemple", Attribution.NAME, True),
        ("Mme M.", "Une élue", Attribution.ANONYMOUS, True),
        ("Le président", "L’animation", Attribution.ROLE, False),
    ]
    assert [record.speaker(one.speaker).label for one in record.turns][2] == "Anna Essai, ministre"
    consent = record.consent
    assert (consent.basis, consent.reach) == (ConsentBasis.PUBLIC_INTEREST, Audience.PUBLIC)
    assert str(consent.informed) == "2018-01-02"
    assert "Zoé" not in (root / PATH).read_text(encoding="utf-8")


def test_every_mistake_is_told_at_once_with_its_row(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file, names = place
    sheet = drafted(place)
    sheet.fill("Zoé Modèle", attribution="secrète", informe="31/02/2018")
    sheet.fill("Paul Exemple", personne="paul", fusionner_avec="Personne")
    sheet.fill("Le président", entendu="peut-être")
    sheet.rows[3][0] = "Anna Esai, ministre"
    sheet.save()
    capsys.readouterr()
    assert run(root, "import", file, "--id", ID, "--names", names) == 1
    told = capsys.readouterr().err
    for row, words in [
        (3, "“attribution” is one of nom, fonction, anonyme, not “secrète”"),
        (3, "“31/02/2018” is no date"),
        (5, "nobody is called “Anna Esai, ministre” here; did you mean"),
        (6, "no person “paul”"),
        (6, "“Paul Exemple” cannot be merged with “Personne”"),
        (7, "“entendu” is one of oui, non, not"),
    ]:
        assert f"noms.csv, row {row}: {words}" in told
    assert "6 rows to mend; nothing was written" in told
    assert not (root / PATH).exists()


@pytest.mark.parametrize("to", ["Zoé Modèle", "3", "zoé  modèle"])
def test_two_rows_may_be_one_person(place: tuple[Path, Path, Path], to: str) -> None:
    root, file, names = place
    drafted(place).fill("Paul Exemple", fusionner_avec=to).save()
    assert run(root, "import", file, "--id", ID, "--names", names) == 0
    record = load(root, ID)
    assert [record.speaker(one.speaker).label for one in record.turns] == [
        "Anna Essai, ministre",
        "Zoé Modèle",
        "Anna Essai, ministre",
        "Zoé Modèle",
        "Le président",
    ]


def test_a_merge_is_told_and_a_number_is_no_rows_once_they_are_sorted(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file, names = place
    sheet = drafted(place).fill("Paul Exemple", fusionner_avec="7")  # Le président
    sheet.rows.sort(key=lambda row: row[0], reverse=True)
    sheet.save()
    assert run(root, "import", file, "--id", ID, "--names", names) == 1
    assert "is merged with row 7" in capsys.readouterr().err
    sheet.fill("Paul Exemple", fusionner_avec="Le président").save()
    assert run(root, "import", file, "--id", ID, "--names", names) == 0
    assert "Paul Exemple → Le président" in capsys.readouterr().err
    record = load(root, ID)
    assert record.speaker(record.turns[1].speaker).label == "Le président"


def test_rows_that_are_merged_do_not_say_two_things(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file, names = place
    sheet = drafted(place).fill("Paul Exemple", dans_le_texte="Zoé Modèle", attribution="nom")
    sheet.fill("Zoé Modèle", attribution="anonyme").save()
    assert run(root, "import", file, "--id", ID, "--names", names) == 1
    assert "row 6: “Zoé Modèle” is row 3 too, which says" in capsys.readouterr().err
    sheet.fill("Paul Exemple", fusionner_avec="Zoé Modèle")
    sheet.fill("Zoé Modèle", fusionner_avec="Paul Exemple").save()
    assert run(root, "import", file, "--id", ID, "--names", names) == 1  # each in the other
    assert "is merged in a circle" in capsys.readouterr().err


def test_the_table_stays_outside_the_book(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file, _names = place
    assert run(root, "import", file, "--id", ID, "--names", root / "noms.csv") == 1
    assert "outside the book" in capsys.readouterr().err
    assert not (root / "noms.csv").exists()


def test_a_file_that_is_no_such_table_is_refused_in_a_line(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file, names = place
    names.write_text("a;b\n1;2\n", encoding="utf-8")
    assert run(root, "import", file, "--id", ID, "--names", names) == 1
    assert "no column “nom dans le fichier”" in capsys.readouterr().err


def test_a_name_is_never_a_formula_in_a_spreadsheet(tmp_path: Path) -> None:
    folder = tmp_path / "livre"
    folder.mkdir()
    file, names = tmp_path / "a.vtt", tmp_path / "noms.csv"
    file.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v =cmd()>Bonjour.</v>\n", encoding="utf-8")
    root = book(folder)
    assert run(root, "import", file, "--id", ID, "--names", names) == 0
    sheet = Sheet(names)
    assert [row[0] for row in sheet.rows][1] == "'=cmd()"
    sheet.fill("'=cmd()", affiche="Une voix").save()
    assert run(root, "import", file, "--id", ID, "--names", names) == 0
    assert [(one.label, one.shown) for one in load(root, ID).speakers] == [("=cmd()", "Une voix")]


def test_the_speakers_of_a_hearing_that_exists_are_decided_the_same_way(
    place: tuple[Path, Path, Path],
) -> None:
    root, file, names = place
    path = root / PATH
    assert run(root, "import", file, "--id", ID) == 0
    again = ("import", path, "--id", ID, "--update", "--names", names)
    before = path.read_text(encoding="utf-8")
    assert run(root, *again) == 0
    sheet = Sheet(names)
    sheet.save()
    assert run(root, *again) == 0
    assert "Anna Essai,ministre" not in path.read_text(encoding="utf-8")  # proposed as one
    path.write_text(before, encoding="utf-8")
    sheet.fill("Paul Exemple", attribution="nom", affiche="Paul Exemple", dans_le_texte="M. E.")
    for label, shown in (("Zoé Modèle", "L’oratrice"), ("Le président", "La présidence")):
        sheet.fill(label, affiche=shown)
    sheet.fill("Anna Essai, ministre", affiche="La ministre")
    sheet.fill(EVERYONE, base="interet-public", informe="2018-01-02").save()
    assert run(root, *again) == 0
    record = load(root, ID)
    assert [(one.key, one.label, one.shown) for one in record.speakers][:2] == [
        ("anna-essai-ministre", "Anna Essai, ministre", "La ministre"),
        ("paul-exemple", "M. E.", "Paul Exemple"),
    ]
    assert [one.speaker for one in record.turns] == [
        "anna-essai-ministre", "paul-exemple", "anna-essai-ministre", "zoe-modele", "le-president",
    ]  # fmt: skip
    assert str(record.consent.informed) == "2018-01-02"
    assert wrong(root) == []
    done = path.read_bytes()
    names.unlink()
    assert run(root, *again) == 0
    assert run(root, *again) == 0  # what is written says what stands
    assert path.read_bytes() == done


@pytest.mark.slow
def test_the_table_goes_with_an_update(place: tuple[Path, Path, Path]) -> None:
    root, file, names = place
    assert run(root, "import", file, "--id", ID) == 0
    file.write_text(SAID + "Luc Neuf : J'arrive à l'instant même.\n", encoding="utf-8")
    again = ("import", file, "--id", ID, "--update", "--names", names)
    assert run(root, *again) == 0
    sheet = Sheet(names)
    sheet.fill("Luc Neuf", attribution="nom").fill("Paul Exemple", fusionner_avec="Luc Neuf")
    sheet.save()
    assert run(root, *again) == 0
    record = load(root, ID)
    assert ("Luc Neuf", "Luc Neuf") in [(one.label, one.shown) for one in record.speakers]
    assert [record.speaker(one.speaker).label for one in record.turns][1::4] == ["Luc Neuf"] * 2
    assert wrong(root) == []
    done = (root / PATH).read_bytes()
    assert run(root, *again) == 0
    assert (root / PATH).read_bytes() == done


def test_nobody_unknown_is_named_by_the_row_for_all_the_others(tmp_path: Path) -> None:
    folder = tmp_path / "livre"
    folder.mkdir()
    file, names = tmp_path / "a.srt", tmp_path / "noms.csv"
    file.write_text("1\n00:00:01,000 --> 00:00:02,000\nBonjour.\n", encoding="utf-8")
    root = book(folder)
    place = (root, file, names)
    drafted(place).fill(EVERYONE, attribution="nom").save()
    text = names.read_text(encoding="utf-8-sig").splitlines()
    names.write_text("\n".join(text[:2]), encoding="utf-8")  # without a row of its own
    assert run(root, "import", file, "--id", ID, "--names", names) == 0
    assert [(one.shown, one.attribution) for one in load(root, ID).speakers] == [
        ("Intervenant non identifié", Attribution.ROLE)
    ]


def test_a_header_nearly_a_columns_is_a_mistake_and_a_column_added_is_said(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file, names = place
    sheet = drafted(place).fill("Zoé Modèle", attribution="anonyme", affiche="Une élue")
    at = sheet.columns.index("attribution")
    sheet.columns[at] = " Atribution "
    sheet.columns.append("mes remarques")
    sheet.save()
    assert run(root, "import", file, "--id", ID, "--names", names) == 1
    told = capsys.readouterr().err
    assert "row 1: no column is called “Atribution”; did you mean “attribution”?" in told
    sheet.columns[at] = " Attribution "
    sheet.save()
    assert run(root, "import", file, "--id", ID, "--names", names) == 0
    assert "column that is not read: mes remarques" in capsys.readouterr().err
    shown = {one.label: one.attribution for one in load(root, ID).speakers}
    assert shown["Zoé Modèle"] is Attribution.ANONYMOUS


def test_nobody_was_told_on_a_day_to_come(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file, names = place
    drafted(place).fill(EVERYONE, informe="01/02/2999").save()
    assert run(root, "import", file, "--id", ID, "--names", names) == 1
    assert "noms.csv, row 2: 2999-02-01 has not come" in capsys.readouterr().err
    assert not (root / PATH).exists()
