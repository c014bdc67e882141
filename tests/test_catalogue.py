"""The French of the command line: complete, well written, and really shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

import pytest
from babel.messages.catalog import Message

from tests.book import Book, command, vademecum
from tools import catalogue

NARROW, NB = "\u202f", "\u00a0"

# What is wrong in French typography, by a name for the test's message.
WRONG = {
    "a straight apostrophe": re.compile(r"\w'\w"),
    "straight or English quotes": re.compile('["“”]'),
    "three dots": re.compile(r"\.\.\."),
    "no U+202F before ; ! ?": re.compile(rf"[^{NARROW}][;!?]"),
    "no U+00A0 before :": re.compile(rf"[^{NB}]:(?=\s|$)"),
    # Except where it shows what to write in a file (60%).
    "no U+00A0 before %": re.compile(rf"[^{NB}0-9]%(?=[\s.,)]|$)"),
    "no U+00A0 inside « »": re.compile(rf"«(?!{NB})|(?<!{NB})»"),
    "a plain space by a no-break one": re.compile(rf" [{NB}{NARROW}]|[{NB}{NARROW}] "),
    "a space at the end": re.compile(r"[ \t\n]\Z"),
}


def pairs() -> Iterator[tuple[str, str]]:
    """(English, French), each plural form with its own."""
    for message in catalogue.french():
        if message.id:
            yield from zip(forms(message.id), forms(message.string), strict=True)


def forms(words: Message | str | tuple[str, ...] | list[str]) -> list[str]:
    return [words] if isinstance(words, str) else [*words]


@pytest.fixture(scope="session", autouse=True)
def compiled() -> None:
    """The binary form, as `tools/setup.py` makes it."""
    if not catalogue.MO.exists() or catalogue.MO.stat().st_mtime < catalogue.PO.stat().st_mtime:
        assert catalogue.compile_() == 0


def test_every_sentence_has_its_french(capsys: pytest.CaptureFixture[str]) -> None:
    assert catalogue.check() == 0, capsys.readouterr().out
    assert len(list(pairs())) > 400


def test_placeholders_are_those_of_the_sentence() -> None:
    for english, french in pairs():
        assert fields(french) == fields(english), english


def fields(text: str) -> list[tuple[str, str | None]]:
    """The fields of a format string, in any order, with their conversion; braces that are text."""
    parsed = Formatter().parse(text)
    found = {(name, conversion) for _text, name, _spec, conversion in parsed if name}
    return [*sorted(found), ("{{", str(text.count("{{"))), ("}}", str(text.count("}}")))]


@pytest.mark.parametrize("fault", WRONG)
def test_typography(fault: str) -> None:
    # Not the glue between the names of a list (“; ”), which ends as its English does.
    sentences = [french for english, french in pairs() if english.strip(";,”“ ")]
    # Nor what an author is told to write, which stands as it is written.
    written = [
        re.sub(
            r":{3,}|\[\^?nom\]:|:(?:widths?|ref|nom|name|id|alt|\{(?:name|option)\}):"
            r'|--map "[^"]*"|single: \w+; \w+|\w+ = "[^"]*"|"initiales"',
            "X",
            french,
        )
        for french in sentences
    ]
    written = [re.sub(r"\{[^{}]*\}", "X", french) for french in written]
    wrong = [french for french in written if WRONG[fault].search(french)]
    assert not wrong


def test_plurals_are_french() -> None:
    """0 and 1 are singular: « 0 problème », « 1 problème », « 2 problèmes »."""
    found = catalogue.french()
    assert (found.num_plurals, found.plural_expr) == (2, "(n > 1)")


def said(*arguments: str) -> str:
    done = command(*arguments, LANGUAGE="fr")
    assert done.returncode in (0, 1, 2), done.stderr
    return done.stdout + done.stderr


# What a person gets wrong on the command line, and words of the answer.
MISTAKES = {
    "--nothing": "option inconnue",
    "buidl": "commande inconnue",
    "build --fromat pdf": "Vouliez-vous écrire",
    "build --format doc": "n’est pas l’un des choix",
    "build --format": "demande une valeur",
    "build --date 2017": "n’est pas une date",
    "check --fix=3": "ne prend pas de valeur",
    "preview --port here": "n’est pas un entier",
    "import x.srt": "option manquante",
    "new": "argument manquant '{chapter|hearing|testimony}'. Choix possibles",
    "contributors one two": "arguments en trop",
    "contributors --people nowhere.toml": "Fichier introuvable",
    "-C nowhere check": "Dossier introuvable",
    "-C pyproject.toml check": "est un fichier",
    "-C .": "il manque la commande",
}
ENGLISH = re.compile(
    r"\b(the|of|is|not|are|for|no|with|this|error|usage|options:|commands|try|show|missing|file"
    r"|directory|path|integer|default|required|such|invalid)\b",
    re.IGNORECASE,
)


@pytest.mark.slow
@pytest.mark.table
@pytest.mark.parametrize("call", MISTAKES)
def test_usage_errors_are_french(call: str) -> None:
    told = said(*call.split())
    assert MISTAKES[call] in told
    assert not ENGLISH.search(told), told


@pytest.mark.slow
def test_help_pages_are_french() -> None:
    from vademecum.cli import VERBS

    pages = [[], *([verb] for verb in VERBS)]
    for page in pages:
        told = said(*page, "--help")
        assert told.startswith(f"Utilisation{NB}: vademecum")
        assert "Afficher cette aide." in told
        told = re.sub(r"(?m)^  show |--for ", "", told)  # names, of a command and an option
        assert not ENGLISH.search(told), told


def test_a_problem_of_the_book_is_told_in_french(small: Book) -> None:
    small.alter("vademecum.toml", "sous-titre =", "sous-tittre =")
    done = small.run("check", LANGUAGE="fr")
    assert done.returncode == 1
    assert f"clé inconnue «{NB}livre.sous-tittre{NB}»" in done.stdout
    assert f"vouliez-vous écrire «{NB}sous-titre{NB}»{NARROW}?" in done.stdout


def test_english_stays_where_the_locale_is_not_french() -> None:
    assert vademecum("--help").stdout.startswith("Usage: vademecum")
