"""A file that cannot be read is told by what to do, not in the words of a parser."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from ruamel.yaml.error import YAMLError

from tests.book import Book
from vademecum.reasons import reason
from vademecum.text.yaml import compose

YAML = {
    "titre: 'Le port": "a quotation mark is opened and never closed",
    "themes: [ports, iles": "brackets are not closed, or lack a comma",
    "accord:\n\tbase: consentement": "a tab: indent with spaces",
    "lieu: @Paris": "put in quotes a value that starts with a sign",
    "lieu: *Paris": "put in quotes a value that starts with a sign",
    "themes: - ports": "a list starts on the line below its key",
    "titre: x\nParis": "a line without a key: write “key: value”",
    'titre: "Le port" de mer': "out of line with the lines above, or words after a quote",
    "  titre: x\n lieu: y": "out of line with the lines above, or words after a quote",
    'titre: "C:\\quai"': "a backslash between double quotes: use single ones",
    "--- titre: x\n--- lieu: y": "a “:” inside a value: put the value in quotes",
    "titre: x\n---\nlieu: y": "only one list of keys is expected",
}
TOML = {
    "titre = Le port": "a value that cannot be read: put texts in quotes",
    'titre = "Le port" de mer': "words go on after the value: put the whole in quotes",
    'titre = "Le port\n"': "a quotation mark is opened and never closed",
    "[livre]\n[livre]": "this key stands twice: keep one",
    "[livre\n": "“]” is missing after a table's name",
    "titre": "“=” is missing after a key",
    'chapitres = ["un" "deux"]': "brackets are not closed, or lack a comma",
    "édition = 1": "a key is expected here, written without accents",
}


@pytest.mark.parametrize("text", YAML)
def test_front_matter(text: str) -> None:
    with pytest.raises(YAMLError) as found:
        compose(text)
    assert reason(found.value) == YAML[text]


@pytest.mark.parametrize("text", TOML)
def test_settings(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as found:
        tomllib.loads(text)
    assert reason(found.value) == TOML[text]


def test_files(tmp_path: Path) -> None:
    with pytest.raises(OSError) as found:
        (tmp_path / "nothing").read_bytes()
    assert reason(found.value) == "no such file"
    with pytest.raises(ValueError, match="Expecting") as broken:
        json.loads("{")
    assert reason(broken.value) == "it is damaged or cut short"
    with pytest.raises(KeyError) as lacking:
        {}["version"]
    assert reason(lacking.value) == "missing key “version”"


def test_unknown_words_stay_without_their_place() -> None:
    assert reason(ValueError("a new sentence (at line 3, column 2)")) == "a new sentence"


def test_what_a_directive_lacks_is_said_in_words(small: Book) -> None:
    small.write(
        "chapters/essai.md",
        '---\ntitre: "Essai"\netat: approuve\ndiffusion: public\n---\n\n'
        ":::{repere}\nTexte.\n:::\n\n:::{retenir}\n:::\n",
    )
    told = [str(one) for one in small.problems() if one.code == "M004"]
    assert any("“repere” needs a title after its name" in one for one in told)
    assert any("“retenir” needs a text" in one for one in told)
