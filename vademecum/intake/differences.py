"""Two versions of a passage compared word by word, for a person to read."""

from __future__ import annotations

from difflib import SequenceMatcher

from vademecum.french.folding import normal

_MANY = 4_000  # words; common ones are no anchors in longer passages
_AROUND = 6  # words kept on either side of a change


def words(old: str, new: str) -> str:
    """`new` against `old` on one line: `[-struck-]`, `{+added+}`, `…` for what is the same."""
    before, after = old.split(), new.split()
    out: list[str] = []
    slow = len(before) + len(after) > _MANY
    matcher = SequenceMatcher(None, before, after, autojunk=slow)
    codes = matcher.get_opcodes()
    for at, (kind, a1, a2, b1, b2) in enumerate(codes):
        if kind == "equal":
            out += _shortened(before[a1:a2], first=at == 0, last=at == len(codes) - 1)
            continue
        if a2 > a1:
            out.append(f"[-{' '.join(before[a1:a2])}-]")
        if b2 > b1:
            out.append(f"{{+{' '.join(after[b1:b2])}+}}")
    return " ".join(out)


def same(old: str, new: str) -> bool:
    """Whether two passages say the same words, typography and line breaks set aside."""
    return _flat(old) == _flat(new)


def grown(old: str, new: str, *, at_end: bool) -> int:
    """How many words `new` has more than `old` at its end, or where it begins."""
    codes = SequenceMatcher(None, old.split(), new.split(), autojunk=False).get_opcodes()
    kind, a1, a2, b1, b2 = codes[-1 if at_end else 0] if codes else ("equal", 0, 0, 0, 0)
    return 0 if kind == "equal" else (b2 - b1) - (a2 - a1)


def _flat(text: str) -> str:
    return normal(" ".join(text.split()))


def _shortened(same_words: list[str], first: bool, last: bool) -> list[str]:
    if first and last:
        return same_words
    if first and len(same_words) > _AROUND:
        return ["…", *same_words[-_AROUND:]]
    if last and len(same_words) > _AROUND:
        return [*same_words[:_AROUND], "…"]
    if len(same_words) > 2 * _AROUND:
        return [*same_words[:_AROUND], "…", *same_words[-_AROUND:]]
    return same_words
