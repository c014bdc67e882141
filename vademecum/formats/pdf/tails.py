"""Last lines of a few words taken back by a hair, so that a chapter's last page is not for them."""

from __future__ import annotations

from collections.abc import Iterator

from vademecum.formats.pdf.judges import Seen
from vademecum.formats.pdf.lines import AT, BODY, Line

HAIR = 0.012  # of the type's size, that letters may be set closer and nobody sees it
LEAST = 0.003  # the same, that changes anything
_PARAGRAPHS = ("p", "li", "dd", "blockquote")
_MORE = 1.3  # what is taken back, by what is wanted: lines do not end where one would like
_NEAR = 3  # pages from the end on, whose paragraphs are set closer first


def hair(block: tuple[Line, ...]) -> float:
    """By how much letters are set closer, to take a paragraph's last line back; 0 if too much."""
    *before, last = block
    signs = sum(len(line.words) for line in before)
    wanted = _MORE * last.width / last.size / signs if signs else HAIR + 1
    return max(wanted, LEAST) if wanted <= HAIR else 0


def ways(seen: Seen, closer: str) -> Iterator[str]:
    """The styles to try: paragraphs near the end, all of them, all of them in closer lines."""
    pages = len(seen.leaves)
    near, every = _style(seen, pages - _NEAR), _style(seen, 0)
    if near:
        yield near
    if every and every != near:
        yield every
    if every:
        yield f"{closer} {every}"


def _style(seen: Seen, first: int) -> str:
    rules = []
    for block in seen.blocks:
        if block[0].area == BODY and block[0].page >= first and not block[0].head:
            by = hair(block) if block[-1].kind in _PARAGRAPHS and len(block) > 1 else 0
            if by:
                rules.append(f"[{AT}='{block[0].source}'] {{ letter-spacing: -{by:.4f}em }}")
    return " ".join(rules)
