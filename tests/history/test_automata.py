"""Programs that sign, told apart from people whose names are like theirs."""

from __future__ import annotations

import pytest

from tests.history.conftest import Folder, settings
from vademecum.history import contributors
from vademecum.history.automata import assistant, service
from vademecum.model import Person

ASSISTANTS = [
    ("Copilot", "198982749+Copilot@users.noreply.github.com"),
    ("GitHub Copilot", "copilot@github.com"),
    ("copilot-swe-agent[bot]", "198982749+Copilot@users.noreply.github.com"),
    ("Claude", "noreply@anthropic.com"),
    ("Claude Opus 4.5", "x@exemple.invalid"),
    ("Claude Code", "x@exemple.invalid"),
    ("ChatGPT", "x@exemple.invalid"),
    ("ChatGPT (GPT-5)", "x@exemple.invalid"),
    ("Codex", "noreply@openai.com"),
    ("codex", "x@exemple.invalid"),
    ("Cursor", "cursoragent@cursor.com"),
    ("Cursor Agent", "x@exemple.invalid"),
    ("Gemini CLI", "x@exemple.invalid"),
    ("gemini-2.5-pro", "x@exemple.invalid"),
    ("Devin AI", "158243242+devin-ai-integration[bot]@users.noreply.github.com"),
    ("aider (gpt-4o)", "noreply@aider.chat"),
    ("aider", "aider@aider.chat"),
    ("Jules", "google-labs-jules[bot]@users.noreply.github.com"),
    ("Junie", "junie@jetbrains.com"),
    ("openhands", "openhands@all-hands.dev"),
]
SERVICES = [
    ("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com"),
    ("Renovate Bot", "bot@renovateapp.com"),
    ("pre-commit-ci[bot]", "66853113+pre-commit-ci[bot]@users.noreply.github.com"),
    ("Weblate", "noreply@weblate.org"),
    ("Hosted Weblate", "hosted@weblate.org"),
    ("GitHub", "noreply@github.com"),
    ("web-flow", "noreply@github.com"),
]
PEOPLE = [
    ("Claude", "claude.zuber@exemple.invalid"),
    ("Claude Zuber", "claude@exemple.invalid"),
    ("Jean-Claude", "jc@exemple.invalid"),
    ("Devin Zuber", "devin@exemple.invalid"),
    ("Devin", "devin@exemple.invalid"),
    ("Jules", "jules@exemple.invalid"),
    ("Gemini Zuber", "g@exemple.invalid"),
    ("Codex Zuber", "c@exemple.invalid"),
    ("Renovate Zuber", "r@exemple.invalid"),
    ("Aideron", "a@exemple.invalid"),
    ("Ada Un", "abbot@exemple.invalid"),
]


@pytest.mark.parametrize(("name", "address"), ASSISTANTS)
def test_an_assistant(name: str, address: str) -> None:
    assert assistant(name, address)


@pytest.mark.parametrize(("name", "address"), SERVICES)
def test_a_service(name: str, address: str) -> None:
    assert service(name, address) and not assistant(name, address)


@pytest.mark.parametrize(("name", "address"), PEOPLE)
def test_a_person(name: str, address: str) -> None:
    assert not service(name, address) and not assistant(name, address)


PATHS = ["chapters/a.md"]


def names(book: Folder, *persons: Person) -> list[str]:
    return [one.name for one in contributors(book.root, PATHS, settings(*persons)).book]


@pytest.mark.table
@pytest.mark.parametrize(("name", "address"), ASSISTANTS)
def test_words_stay_with_the_human_who_committed(book: Folder, name: str, address: str) -> None:
    book.commit("Ada Un", f"T\n\nCo-authored-by: {name} <{address}>\n", chapters__a="un deux")
    found = contributors(book.root, PATHS, settings())
    assert [one.name for one in found.book] == ["Ada Un"]
    assert found.words == {"git:Ada Un": 2}


def test_what_an_assistant_signs_is_of_who_committed_it(book: Folder) -> None:
    book.write("chapters/a.md", "un deux")
    book.git("add", "-A")
    claude = {"GIT_AUTHOR_NAME": "Claude", "GIT_AUTHOR_EMAIL": "noreply@anthropic.com"}
    book.git("commit", "-qm", "T", **claude, GIT_COMMITTER_NAME="Ada Un")
    assert names(book) == ["Ada Un"]
    found = contributors(book.root, PATHS, settings())
    assert found.robots == ("Claude",) and found.files[PATHS[0]].robots == 0


def test_what_a_service_signs_is_nobody_s(book: Folder) -> None:
    book.write("chapters/a.md", "un deux")
    book.git("add", "-A")
    book.git("commit", "-qm", "T", GIT_AUTHOR_NAME="Weblate", GIT_COMMITTER_NAME="Ada Un")
    found = contributors(book.root, PATHS, settings())
    assert found.book == () and found.files[PATHS[0]].robots == 2


def test_who_was_helped_is_named_without_the_helper(book: Folder) -> None:
    book.commit("Ada Un (aider)", chapters__a="un deux")
    assert names(book) == ["Ada Un"]


def test_whom_the_register_knows_is_a_person(book: Folder) -> None:
    book.commit("Thierry Bot", chapters__a="un deux")
    assert names(book) == []
    assert names(book, Person("thierry", "Thierry Bot")) == ["Thierry Bot"]
