"""A paragraph's MyST with the words a person changed, and every other byte as it was."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from vademecum.french.folding import fold, normal
from vademecum.text.literal import literal
from vademecum.text.shown import Sign, frame, signs
from vademecum.text.words import plain

_TOKENS = re.compile(r"\w+|\s+|[^\w\s]")
_MANY = 4_000  # words and spaces
_PAIRED = "*_~"
_LABEL = "**X** — "  # what a paragraph that does not open begins with
_PARAGRAPH = [("paragraph_open", ""), ("paragraph_close", "")]


def edited(source: str, words: str, new: str, opens: bool, opened: bool = True) -> str | None:
    """`source` (MyST that shows `words`) changed to show `new`.

    `opens`: it is to start a paragraph; `opened`: it did. Typography alone (quotes, apostrophes,
    kinds of spaces) is no change. Where a change cuts through emphasis the paragraph is written
    anew, without it; None where it cuts through more: a withheld passage, a note's call, a link,
    a list, which only a person can place.
    """
    if _flat(words) == _flat(new):
        return source
    before = _whole(source, opened)
    places = _places(source, words, opened)
    if places is not None:
        result = _spliced(source, words, new, places)
        after = _whole(result, opens)
        shown = _flat(" ".join(plain(after).split("\n")).removeprefix("" if opens else "X — "))
        kept = shown == _flat(new) and frame(after) == frame(before)
        if kept and not _uncovered(source, result, opened, opens):
            return result
    return None if guarded(source, opened) else literal(new.strip(), opens)


def guarded(source: str, opened: bool = True) -> bool:
    """Whether a paragraph holds more than words and emphasis."""
    return frame(_whole(source, opened)) != _PARAGRAPH


def gained(old: str, new: str) -> Counter[str]:
    """The words that `new` has more often than `old`."""
    return _counted(new) - _counted(old)


def _counted(words: str) -> Counter[str]:
    return Counter(fold(word) for word in re.findall(r"\w+", words))


def _whole(source: str, opened: bool) -> str:
    """The source as the parser meets it: behind a label, or at the margin."""
    return source.lstrip(" \t") if opened else _LABEL + source


def _signs(source: str, opened: bool) -> list[Sign] | None:
    """The source's signs, placed in what `_whole` makes of it."""
    found = signs(_whole(source, opened))
    start = 0 if opened else len(_LABEL)
    return None if found is None else [one for one in found if one.start >= start]


def covered(source: str, opened: bool = True) -> str:
    """The words that `{retire}` holds."""
    return _held(_signs(source, opened), inside=True) if "{retire}" in source else ""


def _uncovered(source: str, result: str, opened: bool, opens: bool) -> bool:
    """Whether words that `{retire}` held stand outside it now."""
    before, after = _signs(source, opened), _signs(result, opens)
    lost = gained(_held(after, inside=True), _held(before, inside=True))
    return bool(lost & gained(_held(before, inside=False), _held(after, inside=False)))


def _held(signs: Sequence[Sign] | None, inside: bool) -> str:
    return "".join(one.char if (one.role == "retire") is inside else " " for one in signs or ())


def _flat(words: str) -> str:
    return normal(" ".join(words.split()))


def _places(source: str, words: str, opened: bool) -> list[Sign] | None:
    """For each character of `words`, its place in `source`; None when one has none."""
    found = _signs(source, opened)
    if found is None:
        return None
    shift = len(source) - len(_whole(source, opened))
    out: list[Sign] = []
    at = 0
    for char in words:
        while at < len(found) and not (
            found[at].char == char or (char == " " and found[at].char.isspace())
        ):
            # A letter or a digit is never markup: the two texts do not say the same.
            if found[at].char.isalnum():
                return None
            at += 1
        if at == len(found):
            return None
        one = found[at]
        out.append(Sign(one.char, one.start + shift, one.end + shift, one.raw, one.role))
        at += 1
    return out


def _spliced(source: str, words: str, new: str, places: list[Sign]) -> str:
    old_tokens, new_tokens = _TOKENS.findall(words), _TOKENS.findall(new)
    starts = _starts(old_tokens)
    out = source
    for a1, a2, b1, b2 in reversed(list(_changes(old_tokens, new_tokens))):
        start, end = starts[a1], starts[a2]
        words_put = "".join(new_tokens[b1:b2])
        left, right, raw = _range(source, places, (start, end), whole=not words_put.strip())
        put = words_put if raw else literal(words_put, False, ("a ", out[right : right + 1]))
        out = out[:left] + put + out[right:]
    return out


def _changes(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """(from, to, from, to) of each run of tokens that is not the same, in order."""
    before, after = list(map(_same, old)), list(map(_same, new))
    room = min(len(before), len(after))
    first = next((at for at in range(room) if before[at] != after[at]), room)
    room -= first
    last = next((at for at in range(room) if before[-1 - at] != after[-1 - at]), room)
    before, after = before[first : len(before) - last], after[first : len(after) - last]
    # Common words as anchors make a better comparison, and a slow one of a long paragraph.
    slow = len(before) + len(after) > _MANY
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, before, after, autojunk=slow).get_opcodes():
        if kind != "equal":
            yield a1 + first, a2 + first, b1 + first, b2 + first


def _starts(tokens: list[str]) -> list[int]:
    out = [0]
    for token in tokens:
        out.append(out[-1] + len(token))
    return out


def _same(token: str) -> str:
    return " " if token.isspace() else normal(token)


def _range(
    source: str, places: list[Sign], span: tuple[int, int], whole: bool
) -> tuple[int, int, bool]:
    """Where characters [start, end) of the words stand in the source, and whether it is raw there.

    `whole`: their emphasis too, which would be left around nothing.
    """
    start, end = span
    if start == end:
        before = places[start - 1] if start else None
        after = places[start] if start < len(places) else None
        # Words put beside a withheld passage may belong to it: they are withheld with it.
        if after and (before is None or (after.role == "retire" != before.role)):
            return after.start, after.start, after.raw
        at = before.end if before else len(source)
        return at, at, before is not None and before.raw
    left, right = places[start].start, places[end - 1].end
    while whole and left and right < len(source) and source[left - 1] == source[right] in _PAIRED:
        left, right = left - 1, right + 1
    return left, right, places[start].raw
