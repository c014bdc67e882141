"""Whatever stands before the colon where each line of a text has a label: signs alone, or
a few words with a sign that no sentence has, are a name as people type theirs (`- : Oui.`,
`#3 salle : Oui.`), and are asked about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from vademecum.transcripts import shapes
from vademecum.transcripts.adorned import is_signed
from vademecum.transcripts.heads import Doubt

_LINE = re.compile(r"(?P<label>[^:：\n]{0,80}?)(?: ?: +|：\s*)(?P<rest>\S.*)", re.DOTALL)
_LEAST = 3  # lines that show that each has a label
_EVERY = 0.95  # of them
_MOST = 0.5  # of them, that surely name somebody
_OPENS = '#@*~"$_'
_WORDS = 4  # of what is no more than typed
_MARK = re.compile(r"[#@*+/&|=~_$\"“”]")
_POINT = re.compile(r"[-–—•·*] |\w{1,3}[.)]")  # of a list


def names(
    texts: Sequence[str], begin: Collection[int], sure: Collection[int], decided: Collection[int]
) -> Iterator[tuple[int, str]]:
    """The lines, of those that `begin` a paragraph, that nothing decides and that such a label
    opens, where each of them has one; `texts`: the lines without their times."""
    if len(sure) < max(_LEAST, len(begin) * _MOST):
        return
    heads = {at: found for at in begin if (found := _LINE.fullmatch(texts[at]))}
    if sum(at in heads or at in decided for at in begin) < len(begin) * _EVERY:
        return
    for at in sorted(heads.keys() - set(decided)):
        label = heads[at]["label"].strip() or "-"  # a dash behind a time is of the time
        if _may_be(label):
            yield at, label


def doubt(line: str) -> Doubt | None:
    """The doubt of a cue that opens with a label of signs, or one that a sign opens, where names
    stand before colons: `🦊: Oui.`, `-: Oui.`, `#3 salle: Oui.`"""
    found = _LINE.fullmatch(line)
    label = found["label"].strip() if found else ""
    if not label or label[0] in "([«" or len(label.split()) > _WORDS or shapes.has_clause(label):
        return None
    signs = is_signed(label) or not any(map(str.isalnum, label))
    return Doubt(label, strong=signs) if signs or label[0] in _OPENS else None


def _may_be(label: str) -> bool:
    if label[0] in "([" or "//" in label or len(label.split()) > _WORDS:
        return False
    if not any(map(str.isalnum, label)):
        return True
    if not any(map(str.isalpha, label)):
        return False  # `2024 : Une année noire.`
    core = _MARK.sub("", label).strip()
    tells = shapes.has_clause(core) or shapes.is_heading(core)
    return _MARK.search(label) is not None and not tells and not _POINT.match(label)
