"""One value of the front matter set in place: only that value changes."""

from __future__ import annotations

import pytest

from vademecum.errors import VademecumError
from vademecum.text.setting import put
from vademecum.text.splices import applied

END = "---\n\n{#t1}\n**Mme D.** — etat: brute\n"


def set_in(front: str, section: str, key: str, value: str) -> str:
    """The front matter after the edit; what follows it must not have moved."""
    text = f"---\n{front}{END}"
    after = applied(text, put(text, {f"{section}/{key}": value}))
    assert after.startswith("---\n") and after.endswith(END)
    return after[4 : -len(END)]


REVIEW = "titre: x\nrelecture:\n  etat: brute\n  date: 2017-01-02\naccord:\n  etat: donne\n"
CHANGED = {
    # front matter, value set in relecture/etat -> front matter
    "indented by two": (REVIEW, REVIEW.replace("brute", "relue")),
    "indented by four": (
        "relecture:\n    etat: brute\n    date: 2017-01-02\n",
        "relecture:\n    etat: relue\n    date: 2017-01-02\n",
    ),
    "indented by one": ("relecture:\n etat: brute\n", "relecture:\n etat: relue\n"),
    "the last key": (
        "relecture:\n  date: 2017-01-02\n  etat: brute\n",
        "relecture:\n  date: 2017-01-02\n  etat: relue\n",
    ),
    "double quotes": ('relecture:\n  etat: "brute"\n', "relecture:\n  etat: relue\n"),
    "single quotes": ("relecture:\n  etat: 'brute'\n", "relecture:\n  etat: relue\n"),
    "quotes around a sharp": ('relecture:\n  etat: "a # b"\n', "relecture:\n  etat: relue\n"),
    "quotes around quotes": ('relecture:\n  etat: "a \\" # b"\n', "relecture:\n  etat: relue\n"),
    "a comment": (
        "relecture:\n  etat: brute # à relire\n",
        "relecture:\n  etat: relue # à relire\n",
    ),
    "a comment after quotes": (
        'relecture:\n  etat: "brute"   # à relire\n',
        "relecture:\n  etat: relue   # à relire\n",
    ),
    "spaces after it": ("relecture:\n  etat: brute  \n", "relecture:\n  etat: relue  \n"),
    "no value": ("relecture:\n  etat:\n", "relecture:\n  etat: relue\n"),
    "no value, a comment": ("relecture:\n  etat: # ?\n", "relecture:\n  etat: relue # ?\n"),
    "no value, a space": ("relecture:\n  etat: \n", "relecture:\n  etat: relue\n"),
    "accents and capitals": ("Relecture:\n  État: brute\n", "Relecture:\n  État: relue\n"),
    "a comment on the block": (
        "relecture: # ici\n  etat: brute\n",
        "relecture: # ici\n  etat: relue\n",
    ),
    "a blank line in the block": (
        "relecture:\n\n  etat: brute\n",
        "relecture:\n\n  etat: relue\n",
    ),
    "a comment in the block": (
        "relecture:\n  # etat: non\n  etat: brute\n",
        "relecture:\n  # etat: non\n  etat: relue\n",
    ),
    "the same key in another block": (
        "accord:\n  etat: donne\nrelecture:\n  etat: brute\n",
        "accord:\n  etat: donne\nrelecture:\n  etat: relue\n",
    ),
    "a key missing": (
        "relecture:\n  date: 2017-01-02\naccord:\n  etat: donne\n",
        "relecture:\n  date: 2017-01-02\n  etat: relue\naccord:\n  etat: donne\n",
    ),
    "a key missing, by four": (
        "relecture:\n    date: 2017-01-02\n",
        "relecture:\n    date: 2017-01-02\n    etat: relue\n",
    ),
    "a key missing after a list": (
        "relecture:\n  suite:\n    - a\n    - b\n\n# ici\naccord:\n  etat: donne\n",
        "relecture:\n  suite:\n    - a\n    - b\n  etat: relue\n\n# ici\naccord:\n  etat: donne\n",
    ),
    "an empty block": (
        "relecture:\naccord:\n  etat: donne\n",
        "relecture:\n  etat: relue\naccord:\n  etat: donne\n",
    ),
    "only in a block of a block": (
        "relecture:\n  suite:\n    etat: brute\n",
        "relecture:\n  suite:\n    etat: brute\n  etat: relue\n",
    ),
    "a block on one line": ("relecture: {etat: brute} # ici\n", "relecture: {etat: relue} # ici\n"),
    "a key missing on one line": (
        "relecture: {date: 2017-01-02}\n",
        "relecture: {date: 2017-01-02, etat: relue}\n",
    ),
    "a key missing on one line, a comma at its end": (
        "relecture: {date: 2017-01-02, }\n",
        "relecture: {date: 2017-01-02, etat: relue, }\n",
    ),
    "a key missing between braces, a remark at the end": (
        "relecture: {\n  date: 2017-01-02  # ici\n}\n",
        "relecture: {\n  date: 2017-01-02, etat: relue  # ici\n}\n",
    ),
    "an empty block on one line": ("relecture: {}\n", "relecture: {etat: relue}\n"),
    "no such block": ("titre: x\n", "titre: x\nrelecture:\n  etat: relue\n"),
    "no such block, by four": (
        "accord:\n    etat: donne\n",
        "accord:\n    etat: donne\nrelecture:\n    etat: relue\n",
    ),
}


@pytest.mark.parametrize(("front", "after"), CHANGED.values(), ids=CHANGED.keys())
def test_a_value_is_set_and_nothing_else(front: str, after: str) -> None:
    assert set_in(front, "relecture", "etat", "relue") == after


SPEAKERS = """intervenants:
  maire:
    affiche: "Un maire" # lui
    attribution: nom
  dga:
    affiche: "Une directrice"
    attribution: fonction
relecture:
  etat: brute
"""


@pytest.mark.parametrize(
    ("section", "key", "value", "old", "new"),
    [
        ("intervenants/dga", "affiche", '"X"', '"Une directrice"', '"X"'),
        ("intervenants/maire", "affiche", '"X"', '"Un maire"', '"X"'),
        ("intervenants/dga", "attribution", "nom", "attribution: fonction", "attribution: nom"),
        (
            "intervenants/maire", "personne", "bo", "attribution: nom\n",
            "attribution: nom\n    personne: bo\n",
        ),
        (
            "intervenants/dga", "personne", "bo", "attribution: fonction\n",
            "attribution: fonction\n    personne: bo\n",
        ),
    ],
)  # fmt: skip
def test_a_value_of_one_speaker_is_set(
    section: str, key: str, value: str, old: str, new: str
) -> None:
    assert SPEAKERS.count(old) == 1
    assert set_in(SPEAKERS, section, key, value) == SPEAKERS.replace(old, new)


REFUSED = {
    "a value in place of a block": ("relecture: brute\n", "relecture"),
    "no such speaker": (SPEAKERS, "intervenants/adjointe"),
    "a speaker elsewhere": ("intervenants:\n  x:\n    y: 1\ndga:\n  z: 1\n", "intervenants/dga"),
}  # fmt: skip


@pytest.mark.parametrize(("front", "section"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_block_is_refused(front: str, section: str) -> None:
    with pytest.raises(VademecumError, match=section.split("/")[-1]):
        set_in(front, section, "etat", "relue")


@pytest.mark.parametrize(
    "text", ["", "titre: x\n", "---\nrelecture:\n  etat: brute\n", "\n---\n---\n"]
)
def test_a_file_without_front_matter_is_refused(text: str) -> None:
    with pytest.raises(VademecumError, match="front matter"):
        put(text, {"relecture/etat": "relue"})


# One new voice, as `import --update` adds it: where its block is, and how it is indented.
ADDED = {
    "by two": (
        "intervenants:\n  dga:\n    affiche: x\ndate: 2017-01-02\n",
        "intervenants:\n  dga:\n    affiche: x\n  elue:\n    affiche: y\n    personne: bo\n"
        "date: 2017-01-02\n",
    ),
    "by four": (
        "intervenants:\n    dga:\n        affiche: x\n",
        "intervenants:\n    dga:\n        affiche: x\n    elue:\n        affiche: y\n"
        "        personne: bo\n",
    ),
    "after a value on several lines": (
        "intervenants:\n  dga:\n    affiche: >-\n      Une\n      directrice\n"
        "accord:\n  etat: donne\n",
        "intervenants:\n  dga:\n    affiche: >-\n      Une\n      directrice\n"
        "  elue:\n    affiche: y\n    personne: bo\naccord:\n  etat: donne\n",
    ),
    "each on one line": (
        "intervenants:\n  dga: {affiche: x} # elle\n",
        "intervenants:\n  dga: {affiche: x} # elle\n  elue:\n    affiche: y\n    personne: bo\n",
    ),
    "all on one line": (
        "intervenants: {dga: {affiche: x}}\n",
        "intervenants: {dga: {affiche: x}, elue: {affiche: y, personne: bo}}\n",
    ),
}


@pytest.mark.parametrize(("front", "after"), ADDED.values(), ids=ADDED.keys())
def test_a_speaker_is_added(front: str, after: str) -> None:
    text = f"---\n{front}{END}"
    edits = put(text, {"intervenants/elue": {"affiche": "y", "personne": "bo"}})
    assert applied(text, edits) == f"---\n{after}{END}"
