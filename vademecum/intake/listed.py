"""What may be another's in the words of a turn: what import tells of it, and `check` finds again.

One rule for both. `check` has the hearing alone: where it could not see in a paragraph what import
doubts of it, these words do not stay with who spoke before; they are a turn of nobody, which it
lists. What it would list and import did not ask about is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from vademecum.model import UNKNOWN, Transcript, Utterance
from vademecum.record.grammar import is_id_line
from vademecum.text.typeset import typeset
from vademecum.transcripts import heads, labels, shapes, things
from vademecum.transcripts.labels import same

NOTE = "Note"  # who says what is nobody's: headings, stage directions


def doubt(
    words: str, known: Collection[str], *, nobody: bool, opens: bool
) -> tuple[str, str] | None:
    """The code and the words that may name who speaks in a paragraph; None where none do.

    `known`: labels, as `same` writes them; `nobody`: it is of a turn of nobody known; `opens`: it
    stands right behind the label of the turn.
    """
    if label := _label(words.strip(), known, nobody=nobody, opens=opens):
        return "H015", label
    if opens and nobody:
        return None
    label = _another(words, known, opens=opens)
    return ("H016", label) if label else None


def _another(words: str, known: Collection[str], *, opens: bool) -> str:
    """The words with which a passage opens as no sentence does; "" where it opens as one."""
    if is_id_line(words):  # astray: that is told, and is no name
        return ""
    found = heads.opening(words.strip(), known)
    # Right behind the name of a turn people say names: only what no speech is counts there.
    return found.label if found is not None and (found.strong or not opens) else ""


def _label(words: str, known: Collection[str], *, nobody: bool, opens: bool) -> str:
    """The words of a passage that may name who speaks; "" where none does."""
    if shapes.is_alone(words) and not opens:
        return words
    found = labels.opening(words)
    if found is None or found.label is None or found.mark != ":" or found.start is not None:
        return ""
    label = found.label
    if same(label) in known:
        return label
    if not nobody and things.is_of_sentence(label, found.rest):
        return ""
    sure = shapes.can_be(label) and shapes.is_strong(label)
    small = nobody and opens and shapes.may_be(label.casefold())
    return label if sure or small else ""


def settled(transcript: Transcript) -> Transcript:
    """The transcript, what is asked in somebody's words being what `check` lists there."""
    known = {same(one.speaker or (NOTE if one.aside else UNKNOWN)) for one in transcript.utterances}
    out: list[Utterance] = []
    apart: str | None = None  # of whose words what is nobody's now was, as long as it goes on
    for item in transcript.utterances:
        if item.speaker is None or item.aside:
            out.append(item if item.aside or item.asked else _opened(item, known, out))
            continue
        goes_on = bool(out) and out[-1].speaker == item.speaker and not out[-1].aside
        if item.asked:
            stays = _is_listed(item, known, opens=not goes_on)
            apart = None if stays else item.speaker
        elif not (item.goes_on and apart == item.speaker):
            apart = None
        if apart is not None:
            out.append(replace(item, speaker=None))
        else:
            out += [item] if transcript.declared else _parts(item, known)
    return replace(transcript, utterances=tuple(out))


def _opened(item: Utterance, known: Collection[str], before: Sequence[Utterance]) -> Utterance:
    """An utterance of nobody known, asked about where it opens their turn with what `check` lists:
    `ab : bonjour`."""
    if before and before[-1].speaker is None and not before[-1].aside:
        return item
    first = typeset(item.text.split("\n\n")[0])
    found = doubt(first, known, nobody=True, opens=True)
    return item if found is None else replace(item, asked=found[1])


def _is_listed(item: Utterance, known: Collection[str], *, opens: bool) -> bool:
    first = typeset(item.text.split("\n\n")[0])
    return doubt(first, known, nobody=False, opens=opens) is not None


def _parts(item: Utterance, known: Collection[str]) -> Iterator[Utterance]:
    """An utterance of somebody, cut before the paragraphs that `check` lists."""
    parts = item.text.split("\n\n")
    begun, asked = 0, item.asked
    for at, part in enumerate(parts[1:], 1):
        found = doubt(typeset(part), known, nobody=False, opens=False)
        if found is not None:
            whole = "\n\n".join(parts[begun:at])
            yield replace(item, text=whole, asked=asked, goes_on=item.goes_on and not begun)
            begun, asked = at, found[1]
    rest = "\n\n".join(parts[begun:])
    yield replace(item, text=rest, asked=asked, goes_on=item.goes_on and not begun)
