"""A paragraph's MyST with the words a person changed, and every other byte as it was."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from vademecum.french.folding import normal
from vademecum.text.literal import literal
from vademecum.text.words import plain

_TOKENS = re.compile(r"\w+|\s+|[^\w\s]")
_MANY = 4_000  # words and spaces
_PAIRED = "*_`~"


def edited(source: str, words: str, new: str, opens: bool) -> str:
    """`source` (MyST that shows `words`) changed to show `new`; `opens`: it starts a paragraph.

    Typography alone (quotes, apostrophes, kinds of spaces) is no change. Where a change cuts
    through markup, the paragraph is written anew, without it.
    """
    if _flat(words) == _flat(new):
        return source
    places = _places(source, words)
    if places is not None:
        result = _spliced(source, words, new, places)
        if _flat(" ".join(plain(result).split("\n"))) == _flat(new) and _same_block(result, opens):
            return result
    return literal(new.strip(), opens)


def _same_block(result: str, opens: bool) -> bool:
    """Whether the words are still a plain paragraph: `1.` at its start would make a list."""
    return not opens or not re.match(r"\s*(?:[-+*>#]\s|\d+[.)]\s|:::|```)", result)


def _flat(words: str) -> str:
    return normal(" ".join(words.split()))


def _places(source: str, words: str) -> list[int] | None:
    """For each character of `words`, where it stands in `source`; None when it does not."""
    out: list[int] = []
    at = 0
    for char in words:
        while at < len(source) and not (
            source[at] == char or (char == " " and source[at] in "\n\t")
        ):
            at += 1
        if at == len(source):
            return None
        out.append(at)
        at += 1
    return out


def _spliced(source: str, words: str, new: str, places: list[int]) -> str:
    old_tokens, new_tokens = _TOKENS.findall(words), _TOKENS.findall(new)
    starts = _starts(old_tokens)
    # Common words as anchors make a better comparison, and a slow one of a long paragraph.
    slow = len(old_tokens) + len(new_tokens) > _MANY
    matcher = SequenceMatcher(
        None, list(map(_same, old_tokens)), list(map(_same, new_tokens)), autojunk=slow
    )
    out = source
    for kind, a1, a2, b1, b2 in reversed(matcher.get_opcodes()):
        if kind == "equal":
            continue
        start, end = starts[a1], starts[a2]
        text = literal("".join(new_tokens[b1:b2]), opens=False)
        left, right = _range(source, places, (start, end), whole=not text.strip())
        out = out[:left] + text + out[right:]
    return out


def _starts(tokens: list[str]) -> list[int]:
    out = [0]
    for token in tokens:
        out.append(out[-1] + len(token))
    return out


def _same(token: str) -> str:
    return " " if token.isspace() else normal(token)


def _range(source: str, places: list[int], span: tuple[int, int], whole: bool) -> tuple[int, int]:
    """Where characters [start, end) of the words stand in the source, their escapes included.

    `whole`: their emphasis too, which would be left around nothing.
    """
    start, end = span
    if start == end:
        at = places[start - 1] + 1 if start else (places[0] if places else len(source))
        return at, at
    left, right = places[start], places[end - 1] + 1
    mapped = set(places)
    while left and source[left - 1] == "\\" and left - 1 not in mapped:
        left -= 1
    while whole and left and right < len(source) and source[left - 1] == source[right] in _PAIRED:
        left, right = left - 1, right + 1
    return left, right
