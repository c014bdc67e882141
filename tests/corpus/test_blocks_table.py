"""Values of the front matter on more than one line: read as YAML says, replaced without a loss."""

from __future__ import annotations

import pytest

from tests.book import HEARING, Book
from vademecum.mend import mend
from vademecum.text.frontmatter import split
from vademecum.text.setting import put
from vademecum.text.splices import applied

# What stands after `a:` -> (what it says, what stands there once it is set to `x`).
WRITTEN = {
    "folded, stripped": (">-\n    Un mot\n    de plus", "Un mot de plus", "x"),
    "folded": (">\n    Un mot\n    de plus", "Un mot de plus\n", "x"),
    "folded, kept": (">+\n    Un mot\n", "Un mot\n\n", "x\n"),
    "folded, a blank line in it": (">-\n    Un\n\n    deux\n    trois", "Un\ndeux trois", "x"),
    "folded, further in": (">-\n    Un\n      deux\n    trois", "Un\n  deux\ntrois", "x"),
    "folded, told how far in": (">1-\n   Un\n   deux", "Un deux", "x"),
    "literal": ("|\n    Un mot\n    de plus", "Un mot\nde plus\n", "x"),
    "literal, stripped": ("|-\n    Un mot", "Un mot", "x"),
    "literal, spaces after": ("|-\n    Un mot  ", "Un mot  ", "x"),
    "literal, a sharp in it": ("|-\n    Un\n    # deux", "Un\n# deux", "x"),
    "literal, lines after": ("|\n    Un mot\n\n\n", "Un mot\n", "x\n\n\n"),
    "literal, a remark after": ("|\n    Un mot\n\n# ici", "Un mot\n", "x\n\n# ici"),
    "literal, nothing in it": ("|", "", "x"),
    "a remark at its head": (">- # ici\n    Un\n    mot", "Un mot", "x # ici"),
    "a remark after a tag": ("!!str | # ici\n    Un mot", "Un mot\n", "x # ici"),
    "plain": ("Un mot\n    de plus # ici", "Un mot de plus", "x # ici"),
    "plain, lines after": ("Un mot\n    de plus\n\n", "Un mot de plus", "x\n\n"),
    "double quotes": ('"Un mot\n    de plus" # ici', "Un mot de plus", "x # ici"),
    "double quotes, escaped": ('"Un \\\n    mot\\a"', "Un mot\a", "x"),
    "single quotes": ("'Un mot\n\n    d''eau'", "Un mot\nd'eau", "x"),
}  # fmt: skip
BODY = "---\n\n{#t1}\n**Mme D.** — a: oui\n"
ENDS = {"another key": "  b: y\n", "another table": "c:\n  d: z\n", "the end": ""}


def value(text: str) -> str | None:
    head = split(text, "hearings/h.md", []).head
    assert head is not None
    assert head.entries is not None
    table = dict(head.entries)["t"]
    return dict(table.entries or ())["a"].text


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS.keys())
@pytest.mark.parametrize(("before", "says", "after"), WRITTEN.values(), ids=WRITTEN.keys())
def test_a_value_on_several_lines(before: str, says: str, after: str, end: str) -> None:
    text = f"---\nt:\n  a: {before}\n{end}{BODY}"
    assert value(text) == says
    assert applied(text, put(text, {"t/a": "x"})) == f"---\nt:\n  a: {after}\n{end}{BODY}"


@pytest.mark.parametrize("end", ["c:\n  d: z\n", ""])
@pytest.mark.parametrize(("before", "says"), [row[:2] for row in WRITTEN.values()], ids=WRITTEN)
def test_a_key_after_a_value_on_several_lines(before: str, says: str, end: str) -> None:
    text = f"---\nt:\n  a: {before}\n{end}{BODY}"
    added = applied(text, put(text, {"t/e": "x"}))
    assert (value(added) or "").strip() == says.strip()
    assert added.replace("\n  e: x", "", 1) == text
    head = split(added, "hearings/h.md", []).head
    assert head is not None
    assert [[key for key, _value in one.entries or ()] for _name, one in head.entries or ()] == [
        ["a", "e"],
        *([["d"]] if end else []),
    ]


TITLES = {
    "literal": ("|\n  L'eau !", '"L’eau\u202f!"'),
    "literal, stripped": ("|-\n  L'eau !", '"L’eau\u202f!"'),
    "folded": (">\n  L'eau\n  vive !", '"L’eau vive\u202f!"'),
    "folded, lines after": (">-\n  L'eau\n  vive !\n", '"L’eau vive\u202f!"\n'),
    "a remark": (">- # à revoir\n  L'eau\n  vive !", '"L’eau vive\u202f!" # à revoir'),
    "plain": ("L'eau\n  vive ! # à revoir", '"L’eau vive\u202f!" # à revoir'),
    "double quotes": ('"L\'eau\n  vive !"', '"L’eau vive\u202f!"'),
    "single quotes": ("'L''eau\n  vive !'", '"L’eau vive\u202f!"'),
    "right": (">-\n  L’eau\n  vive", ">-\n  L’eau\n  vive"),
}


@pytest.mark.table
@pytest.mark.parametrize(("before", "after"), TITLES.values(), ids=TITLES.keys())
def test_a_title_on_several_lines_is_mended(small: Book, before: str, after: str) -> None:
    old = next(row for row in small.read(HEARING).split("\n") if row.startswith("titre:"))
    small.alter(HEARING, f"{old}\n", f"titre: {before}\n")
    whole = small.read(HEARING)
    mend(small.root, lambda _problem: True)
    assert small.read(HEARING) == whole.replace(f"titre: {before}\n", f"titre: {after}\n")
    assert not [one for one in small.problems() if one.code[0] in "TF"]
