"""What `check --fix` mends of files and markup where it is sure, and what it leaves and says so."""

from __future__ import annotations

import pytest

from tests.book import HEARING, PREFACE, Book
from vademecum.mend import mend, preview
from vademecum.text.encoding import garbled, recovered

pytestmark = pytest.mark.table

HEAD = '---\ntitre: "Chapitre d’essai"\netat: approuve\ndiffusion: public\n---\n\n'
NB = "\u00a0"

# A piece of a chapter, and what it becomes; nothing is said of it any more.
MENDED = {
    "a title's level": ("# A\n\nUn.\n", "## A\n\nUn.\n"),
    "all below it goes down too": ("# A\n\n## B\n\n### C\n", "## A\n\n### B\n\n#### C\n"),
    "two of them": ("# A\n\n## B\n\n# C\n\n## D\n", "## A\n\n### B\n\n## C\n\n### D\n"),
    "a title underlined": ("A\n===\n\nB\n---\n\nUn.\n", "A\n---\n\n### B\n\nUn.\n"),
    "a title in a quote": ("> # A\n", "> ## A\n"),
    "a jump": ("## A\n\n#### B\n\nUn.\n", "## A\n\n### B\n\nUn.\n"),
    "all below a jump goes up too": (
        "## A\n\n#### B\n\n##### C\n\n#### D\n\n## E\n",
        "## A\n\n### B\n\n#### C\n\n### D\n\n## E\n",
    ),
    "a jump below a title": ("# A\n\n### B\n", "## A\n\n### B\n"),
    "a chapter that begins too deep": ("### A\n\n#### B\n", "## A\n\n### B\n"),
    "code with words left out": (
        '```css\na {{ ... }}\n```\n\n```json\n{"a": …}\n```\n',
        '```text\na {{ ... }}\n```\n\n```text\n{"a": …}\n```\n',
    ),
    "such code in a quote and an item": (
        '> ~~~ css\n> a {{ ... }}\n> ~~~\n\n- ```json\n  {"a": …}\n  ```\n',
        '> ~~~ text\n> a {{ ... }}\n> ~~~\n\n- ```text\n  {"a": …}\n  ```\n',
    ),
    "a jump past a heading in a box": (
        ":::{note}\n### Dans\n\nA.\n:::\n\n#### B\n\nC.\n",
        ":::{note}\n### Dans\n\nA.\n:::\n\n## B\n\nC.\n",
    ),
    "a jump past a heading in a quote": (
        "## A\n\n> ### Dans\n\n#### B\n\nC.\n",
        "## A\n\n> ### Dans\n\n### B\n\nC.\n",
    ),
    "a jump past a heading in an item, twice": (
        "## A\n\n- un\n\n  ### Dans\n\n#### B\n\n#### C\n",
        "## A\n\n- un\n\n  ### Dans\n\n### B\n\n### C\n",
    ),
    "a title in a box goes down alone": (
        "## A\n\n:::{note}\n# Dans\n\n## Dessous\n\nA.\n:::\n\n### B\n",
        "## A\n\n:::{note}\n## Dans\n\n### Dessous\n\nA.\n:::\n\n### B\n",
    ),
    "a jump into withheld words": (
        ":::::{diffusion} membres\n### A\n\nB.\n:::::\n",
        ":::::{diffusion} membres\n## A\n\nB.\n:::::\n",
    ),
    "a box in a box": (
        ":::{note}\nA.\n\n:::{attention}\nB.\n:::\n\nC.\n:::\n",
        "::::{note}\nA.\n\n:::{attention}\nB.\n:::\n\nC.\n::::\n",
    ),
    "the inner one has more": (
        ":::{note}\nA.\n\n::::{attention}\nB.\n::::\n:::\n",
        ":::::{note}\nA.\n\n::::{attention}\nB.\n::::\n:::::\n",
    ),
    "three boxes": (
        ":::{note}\n:::{attention}\n:::{retenir}\nA.\n:::\n:::\n:::\n",
        ":::::{note}\n::::{attention}\n:::{retenir}\nA.\n:::\n::::\n:::::\n",
    ),
    "a box in a box, under its title": (
        ":::{note}\n## A\n\n:::{note}\n\n### B\n\nC.\n:::\n:::\n",
        "::::{note}\n## A\n\n:::{note}\n\n### B\n\nC.\n:::\n::::\n",
    ),
    "boxes in boxes side by side": (
        ":::{note}\n:::{note}\nA.\n:::\n:::\n\nB.\n\n:::{note}\nC.\n\n:::{note}\nD.\n:::\n\nE.\n:::\n",
        "::::{note}\n:::{note}\nA.\n:::\n::::\n\nB.\n\n::::{note}\nC.\n\n:::{note}\nD.\n:::\n\nE.\n::::\n",
    ),
    "boxes in a list": (
        "- un\n\n  :::{note}\n  :::{attention}\n  A.\n  :::\n  :::\n",
        "- un\n\n  ::::{note}\n  :::{attention}\n  A.\n  :::\n  ::::\n",
    ),
    "withheld with too few": (
        "::::{diffusion} membres\nA.\n::::\n",
        ":::::{diffusion} membres\nA.\n:::::\n",
    ),
    "withheld around more": (
        ":::::{diffusion} membres\n:::::{note}\nA.\n:::::\n:::::\n",
        "::::::{diffusion} membres\n:::::{note}\nA.\n:::::\n::::::\n",
    ),
    "a heading whose space does not break": (f"##{NB}A\n\nUn.\n", "## A\n\nUn.\n"),
    "a list whose spaces do not break": (f"-{NB}un\n-{NB}deux\n", "- un\n- deux\n"),
    "a list without its spaces": ("-Un\n-Deux\n-Trois\n", "- Un\n- Deux\n- Trois\n"),
    "numbers without their spaces": ("1.Le un\n2.Le deux\n", "1. Le un\n2. Le deux\n"),
    "a list set in by such spaces": (f"- un\n{NB}{NB}- deux\n", "- un\n  - deux\n"),
    "the address of a link under its paragraph": (
        "Voir [a][16].\n[16]: https://exemple.fr/x\n",
        "Voir [a][16].\n\n[16]: https://exemple.fr/x\n",
    ),
    "addresses one under another": (
        "Voir [a][1] et [b][2].\n[1]: https://exemple.fr\n[2]: ../agir/roues.md\n",
        "Voir [a][1] et [b][2].\n\n[1]: https://exemple.fr\n[2]: ../agir/roues.md\n",
    ),
    "an address in capitals": ("[a](HTTPS://exemple.fr/A)\n", "[a](https://exemple.fr/A)\n"),
    "a line broken": ("Un<br>deux.\n", "Un\\\ndeux.\n"),
    "at a line's end": ("Un<br/>\ndeux<br />\ntrois.\n", "Un\\\ndeux\\\ntrois.\n"),
    "at a line's start": ("Un\n<br>deux.\n", "Un\\\ndeux.\n"),
    "alone on a line": ("Un\n<br>\ndeux.\n", "Un\\\ndeux.\n"),
    "between paragraphs": ("Un.\n\n<br>\n\nDeux.\n", "Un.\n\n\n\nDeux.\n"),
    "two of them end a paragraph": ("Un.<br><br>Deux.\n", "Un.\n\nDeux.\n"),
    "at a paragraph's end": ("Un.<br>\n\nDeux.\n", "Un.\n\nDeux.\n"),
    "in an item": ("- Un<br>deux\n- trois\n", "- Un\\\n  deux\n- trois\n"),
    "in a quote": ("> Un<br>deux<br>trois\n", "> Un\\\n> deux\\\n> trois\n"),
    "in a box": (":::{note}\nUn<br>deux.\n:::\n", ":::{note}\nUn\\\ndeux.\n:::\n"),
    "the legend of an image": (
        'Un.\n\n![Une roue](../agir/images/roue.svg "La roue, en 1900")\n\nDeux.\n',
        "Un.\n\n:::{figure} ../agir/images/roue.svg\n:alt: Une roue\n\nLa roue, en 1900\n:::\n"
        "\nDeux.\n",
    ),
    "UTF-8 taken for Windows-1252": (
        "LâidÃ©e dâ€™ici, au cÅ“ur, Â«Â\xa0ouiÂ\xa0Â».\n".replace("â\x80\x99", "â€™").replace(
            "Lâid", "Lâ€™id"
        ),
        f"L’idée d’ici, au cœur, «{NB}oui{NB}».\n",
    ),
    "signs of Windows' own": ("L\x92idée au c\x9cur\x85\n", "L’idée au cœur…\n"),
}

# What is left as it is, and said: another reading is as good.
LEFT = {
    "one line with a mark of a list": "-Un mot\n",
    "numbers that are not in order": "1.Le un\n3.Le trois\n",
    "a list without its spaces below words": "Voici\n2.Le deux\n3.Le trois\n",
    "one reply behind a hyphen": f"-{NB}Oui.\n",
    "attributes of an image": "![Une roue](../agir/images/roue.svg){width=50%}\n",
    "the legend of an image in a line": 'Voir ![Une roue](../agir/images/roue.svg "La roue").\n',
    "the legend of an image in a box": (
        ':::{note}\nUn.\n\n![Une roue](../agir/images/roue.svg "La roue")\n\nDeux.\n:::\n'
    ),
    "a legend that would be a list": '![Une roue](../agir/images/roue.svg "1. Roue")\n',
    "a legend with marks": '![Une roue](../agir/images/roue.svg "La *roue*")\n',
    "an address under its paragraph, in a quote": "> [a][1].\n> [1]: https://exemple.fr\n",
    "under it stands more than there are levels": "# A\n\n###### B\n\n## C\n\n### D\n",
    "a heading of between comes later": "## A\n\n#### B\n\n### C\n",
    "a chapter that begins below its parts": "### A\n\n## B\n",
    "a box left open": ":::{note}\nA.\n\n:::{attention}\nB.\n:::\n",
    "a fence that closes nothing": ":::{note}\nA.\n:::\n\nB.\n\n:::\n",
    "a section ends in a box": ":::{note}\nA.\n\n## T\n\n:::{attention}\nB.\n:::\n\n:::\n",
    "code in tags": "Écrire <code>a: 0;b: l'un</code>, <KBD class=x>a;b</KBD>, <var>a !</var>.\n",
    "a break in a cell": "| A | B |\n|---|---|\n| un<br>deux | trois |\n",
    "a break in a heading": "## Un<br>deux\n",
    "a break in a note": "Un[^a].\n\n[^a]: Deux<br>trois.\n",
    "a break before what would be a list": "Un<br>- deux\n",
    "a break before what would be a number": "Un<br>2. deux\n",
    "a break in code beside one": "`<br>` et un<br>deux.\n",
    "a dot in a number": "Il y a 2.347 moulins.\n",
    "another tag": "Un <b>mot</b>.\n",
    "a control character of nothing": "Un \x81 mot.\n",
}


def everything(_one: object) -> bool:
    return True


@pytest.mark.table
@pytest.mark.parametrize(("before", "after"), MENDED.values(), ids=MENDED.keys())
def test_what_is_sure_is_mended(small: Book, before: str, after: str) -> None:
    small.write(PREFACE, HEAD + before)
    told = [one for one in small.problems() if one.place.path == PREFACE]
    assert told
    mend(small.root, everything)
    assert small.read(PREFACE) == HEAD + after
    assert [one for one in small.problems() if one.place.path == PREFACE] == []


@pytest.mark.table
@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT.keys())
def test_what_is_not_sure_is_left_and_told(small: Book, text: str) -> None:
    small.write(PREFACE, HEAD + text)
    before = [one.message for one in small.problems() if one.place.path == PREFACE]
    left = [one for one in mend(small.root, everything) if one.place.path == PREFACE]
    assert small.read(PREFACE) == HEAD + text
    assert [one.message for one in left] == before != []


def test_words_that_were_read_keep_their_breaks(small: Book) -> None:
    small.alter(HEARING, "Qui aide", "Qui<br>aide")
    before = small.read(HEARING)
    mend(small.root, everything)
    assert small.read(HEARING) == before


FRENCH = "« L’été à l’École : c’est 10 €… Œuvre n° 3 – CŒUR, étudiant·es, m² ½ »\n"
ENCODED = {
    "Windows-1252": (FRENCH.encode("cp1252"), FRENCH),
    "a guillemet right after a capital": ("L’ÉTÉ»".encode("cp1252"), "L’ÉTÉ»"),
    "UTF-8 with a paragraph of it": (
        FRENCH.encode() + FRENCH.encode("cp1252"),
        FRENCH + FRENCH,
    ),
    "other letters in UTF-8": ("Łódź, été".encode() + b" \xe9t\xe9", None),  # « Åº » too
    "Chinese in UTF-8": ("北京 et l’été".encode() + b" \xe9t\xe9", None),
    "a Mac's": ("L’été à l’École".encode("mac_roman"), None),
    "DOS's": ("été à l'école".encode("cp850"), None),
    "Latin-9's œ": ("Le cœur d'été".encode("iso8859-15"), None),
    "Cyrillic": ("ночь".encode("cp1251"), None),
    "Polish": ("zażółć".encode("cp1250"), None),
    "UTF-16": ("été".encode("utf-16"), None),
    "a byte that means nothing": (b"\xe9t\xe9 \x81", None),
}


@pytest.mark.parametrize(("raw", "text"), ENCODED.values(), ids=ENCODED.keys())
def test_what_bytes_say(raw: bytes, text: str | None) -> None:
    assert recovered(raw) == text


@pytest.mark.parametrize("text", [FRENCH, "La lettre «\u00a0Â\u00a0»", "Ãgua, Åland", "« Å »"])
def test_letters_that_are_right(text: str) -> None:
    assert list(garbled(text)) == []


@pytest.mark.slow
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_file_of_windows_becomes_utf_8(
    small: Book, capsys: pytest.CaptureFixture[str], end: str
) -> None:
    good = f"{HEAD}L’été, au cœur{NB}: oui.\n".replace("\n", end)
    small.write(PREFACE, good.encode("cp1252"))
    found = [one for one in small.problems() if one.place.path == PREFACE]
    assert [(one.code, one.fix is not None) for one in found] == [("F001", True)]
    shown = list(preview(small.root, everything))
    assert "+L’été, au cœur\u00a0: oui." in shown
    mend(small.root, everything)
    assert small.read(PREFACE) == good
    assert not any(PREFACE in line for line in small.codes())


@pytest.mark.slow
def test_the_settings_too(small: Book) -> None:
    good = small.read("vademecum.toml")
    small.write("vademecum.toml", good.encode("cp1252"))
    mend(small.root, everything)
    assert small.read("vademecum.toml") == good
