"""The words that something is about, and a few that stand beside them."""

from __future__ import annotations

from vademecum.exchange.read.stream import Block, Sign

_BESIDE = 8  # words on either side


def marked(block: Block, signs: Sign) -> tuple[str, str]:
    """(the words of a block that bear any of these signs, the same among their neighbours).

    The second is "" where they are all of the block.
    """
    runs = [(one.text, bool(one.sign & signs)) for one in block.runs if one.text]
    shown = " … ".join(" ".join(text.split()) for text, on in _joined(runs) if on and text.strip())
    if all(on or not text.strip() for text, on in runs):
        return shown, ""
    out = []
    pieces = _joined(runs)
    for at, (text, on) in enumerate(pieces):
        words = text.split()
        if not on and len(words) > 2 * _BESIDE:
            head = words[:_BESIDE] if at else []
            tail = words[-_BESIDE:] if at + 1 < len(pieces) else []
            words = [*head, "…", *tail]
        out.append(" ".join(words))
    return shown, " ".join(one for one in out if one)


def _joined(runs: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Runs that stand alike as one."""
    out: list[tuple[str, bool]] = []
    for text, on in runs:
        if out and (out[-1][1] == on or not text.strip()):
            out[-1] = (out[-1][0] + text, out[-1][1])
        else:
            out.append((text, on))
    return out
