"""Chapters that come, go, change name, part or place; and which commit a version was made from."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from tests.history.conftest import Folder
from tests.history.test_changes import FOUR, HEAD, ONE, THREE, TWO, publish
from tests.history.told import Written, at, between, told
from vademecum.errors import VademecumError
from vademecum.history.between import between as between_revisions
from vademecum.history.changes import Changes, TextChange
from vademecum.history.changes_report import NOTHING, as_html, as_markdown, as_text, facts

NBSP = "\N{NO-BREAK SPACE}"
FIVE = "Un partenaire choisi pour son nom lasse vite."
LONG = f"{ONE} {TWO} {THREE}"


def what(changes: Changes) -> list[str]:
    """What happened to each chapter, in a word or two."""
    found = []
    for one in changes.chapters:
        words = [one.kind] if one.kind != "kept" else []
        words += [f"was {one.was_id}"] if one.was_id else []
        words += ["retitled"] if one.was_title else []
        words += [f"{one.was_part}>{one.part}"] if one.part or one.was_part else []
        words += ["reordered"] if one.reordered else []
        words += ["edited"] if one.edits else []
        found.append(f"{one.id}: {', '.join(words)}")
    return found


BODIES: dict[str, Written] = {"a": ONE, "b": TWO, "c": THREE, "d": FIVE}
MOVED: dict[str, tuple[dict[str, Written], dict[str, Written], list[str]]] = {
    # old book, new book (in that order) -> what is told
    "nothing": (BODIES, BODIES, []),
    "a comma": ({"a": "Le groupe, ici."}, {"a": "Le groupe ici."}, ["a: edited"]),
    "typography": ({"a": 'L\'élu : "oui"…'}, {"a": f"L’élu{NBSP}: «{NBSP}oui{NBSP}»..."}, []),
    "retitled": ({"a": ONE}, {"a": (ONE, "Autre titre")}, ["a: retitled"]),
    "added": ({"a": ONE}, {"a": ONE, "b": TWO}, ["b: added"]),
    "removed": ({"a": ONE, "b": TWO}, {"a": ONE}, ["b: removed"]),
    "all removed, in their order": (
        {"z": ONE, "y": TWO, "x": THREE},
        {"x": THREE},
        ["z: removed", "y: removed"],
    ),
    "renamed": ({"a": LONG}, {"n": LONG}, ["n: was a, retitled"]),
    "renamed, title kept": ({"a": (LONG, "T")}, {"n": (LONG, "T")}, ["n: was a"]),
    "renamed and rewritten by half": (
        {"a": (f"{ONE} {TWO}", "T")},
        {"n": (f"{TWO} {FIVE}", "T")},
        ["n: was a, edited"],
    ),
    "another in its place": ({"a": ONE}, {"n": FIVE}, ["n: added", "a: removed"]),
    "two renamed, each the most alike": (
        {"a": (f"{LONG} {FOUR}", "T"), "b": (f"{LONG} {FIVE}", "T")},
        {"m": (f"{LONG} {FIVE}", "T"), "n": (f"{LONG} {FOUR}", "T")},
        ["m: was b, reordered"],
    ),
    "two swapped": ({"a": ONE, "b": TWO}, {"b": TWO, "a": ONE}, ["b: reordered"]),
    "the first put last": (
        BODIES,
        {"b": TWO, "c": THREE, "d": FIVE, "a": ONE},
        ["a: reordered"],
    ),
    "the last put first": (
        BODIES,
        {"d": FIVE, "a": ONE, "b": TWO, "c": THREE},
        ["d: reordered"],
    ),
    "one added before": (BODIES, {"n": "Neuf.", **BODIES}, ["n: added"]),
    "one gone before": (BODIES, {"b": TWO, "c": THREE, "d": FIVE}, ["a: removed"]),
}


@pytest.mark.parametrize(("old", "new", "found"), MOVED.values(), ids=MOVED.keys())
def test_what_happened_to_chapters(
    old: dict[str, Written], new: dict[str, Written], found: list[str]
) -> None:
    changes = between(at(old), at(new))
    if found == ["m: was b, reordered"]:  # either of the two changed places
        assert sorted(one.was_id for one in changes.chapters) == ["a", "b"]
        assert [one.reordered for one in changes.chapters].count(True) == 1
        assert not any(one.edits for one in changes.chapters)
        return
    assert what(changes) == found
    assert changes.nothing is (not found)


Parts = Sequence[tuple[str, Sequence[str]]]
PARTS: dict[str, tuple[Parts, Parts, list[str]]] = {
    "to the other part": (
        [("P", "ab"), ("Q", "cd")], [("P", "a"), ("Q", "bcd")], ["b: P>Q"],
    ),
    "to the other part, further": (
        [("P", "ab"), ("Q", "cd")], [("P", "a"), ("Q", "cdb")], ["b: P>Q"],
    ),
    "parts renamed": (
        [("P", "ab"), ("Q", "cd")], [("R", "ab"), ("Q", "cd")], ["a: P>R", "b: P>R"],
    ),
    "inside its part": (
        [("P", "ab"), ("Q", "cd")], [("P", "ab"), ("Q", "dc")], ["d: reordered"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "found"), PARTS.values(), ids=PARTS.keys())
def test_what_happened_to_parts(old: Parts, new: Parts, found: list[str]) -> None:
    assert what(between(at(BODIES, parts=old), at(BODIES, parts=new))) == found


def test_facts_are_a_sentence_each() -> None:
    change = TextChange("n", "T", "kept", "a", "Avant", "P", "Q", reordered=True)
    assert facts(change) == (
        f"Ancien titre{NBSP}: Avant.",
        f"Son identifiant était «{NBSP}a{NBSP}».",
        f"Passé de «{NBSP}P{NBSP}» à «{NBSP}Q{NBSP}».",
        "Ce chapitre a changé de place dans l’ordre du livre.",
    )
    assert facts(TextChange("n", "T", "kept")) == ()
    assert facts(TextChange("n", "T", "kept", part="Q")) == (
        f"Passé de «{NBSP}hors partie{NBSP}» à «{NBSP}Q{NBSP}».",
    )


def test_nothing_is_said_where_nothing_changed() -> None:
    changes = between(at(BODIES), at(BODIES))
    for form in (as_text(changes, None), as_markdown(changes), as_html(changes)):
        assert NOTHING in form
    moved = between(at(BODIES), at({"b": TWO, "a": ONE, "c": THREE, "d": FIVE}))
    for form in (as_text(moved, None), as_markdown(moved), as_html(moved)):
        assert NOTHING not in form and "changé de place" in form


COUNTED = {
    "one chapter": (Changes("v", "w", chapters_hidden=1), "  1 chapitre"),
    "two chapters": (Changes("v", "w", chapters_hidden=2), "  2 chapitres"),
    "one record": (Changes("v", "w", records_gone=1), "  1 texte"),
    "two records": (Changes("v", "w", records_gone=2), "  2 textes"),
}


@pytest.mark.parametrize(("changes", "line"), COUNTED.values(), ids=COUNTED.keys())
def test_what_is_withheld_is_counted(changes: Changes, line: str) -> None:
    assert line in as_text(changes, None).split("\n")
    assert not changes.nothing


def test_words_are_escaped_for_each_form() -> None:
    changes = between(at({"a": ONE}), at({"a": f"{ONE}\n\nUn \\<b\\> & \\*deux\\* \\[x\\]."}))
    assert "**Un \\<b\\> & \\*deux\\* \\[x\\].**" in as_markdown(changes)
    assert "<ins>Un &lt;b&gt; &amp; *deux* [x].</ins>" in as_html(changes)
    assert "{+Un <b> & *deux* [x].+}" in as_text(changes, None)
    painted = as_text(changes, lambda kind, words: f"<{kind}:{words}>")
    assert "<new:Un <b> & *deux* [x].>" in painted


# --- a version and its commit ------------------------------------------------------------------


def note(book: Folder, version: str, commit: str) -> None:
    """The note of a version published from that commit."""
    told_of = {"version": version, "date": "2017-03-20", "records": {}, "commit": commit}
    book.write(f"editions/{version}.json", json.dumps(told_of))


@pytest.mark.slow
def test_a_version_is_the_commit_it_was_made_from(book: Folder) -> None:
    publish(book, ONE)
    first = book.git("rev-parse", "HEAD")
    publish(book, TWO)
    book.git("tag", "2017.1")  # a tag of that name is another commit: the note is right
    note(book, "2017.1", first)
    note(book, "2017.3", "")  # of a version without a commit, the tag is asked
    book.git("tag", "2017.3", first)
    publish(book, FOUR)
    assert ONE in told(between_revisions(book.root, "2017.1", "HEAD"))
    assert ONE in told(between_revisions(book.root, "2017.3", "HEAD"))
    assert TWO in told(between_revisions(book.root, "v2", "HEAD"))
    assert between_revisions(book.root, "2017.1", "v1").nothing
    assert between_revisions(book.root, "HEAD", "2017.1").chapters[0].edits
    with pytest.raises(VademecumError, match="names no commit"):
        between_revisions(book.root, "2017.9", "HEAD")


def test_an_editors_summary_is_that_of_the_newer_version(book: Folder) -> None:
    book.write("editions/2017.2.md", "  Un résumé.\n\n")
    publish(book, ONE)
    book.write("editions/2017.2.md", "Un autre.\n")
    publish(book, TWO)
    book.write("editions/2017.2.md", "Pas encore commis.\n")
    assert between_revisions(book.root, "v2", "v1").summary == "Un résumé."
    assert between_revisions(book.root, "v1", "v2").summary == "Un autre."
    assert between_revisions(book.root, "v1").summary == "Pas encore commis."


def test_a_chapter_not_yet_read_over_is_nobodys(book: Folder) -> None:
    publish(book, ONE)
    book.write("chapters/b.md", HEAD.format(title="Second", reach="public").replace(
        "approuve", "brouillon") + FOUR)  # fmt: skip
    book.commit("Bea Deux")
    found = between_revisions(book.root, "v1", "HEAD")
    assert FOUR not in told(found) and found.chapters_hidden == 1
