"""A word mended in a turn already read, without a new reading: a name, an agreement.

What is allowed is one word of a sentence, no digit, no negation; the person is told in their next
letter, which compares the words with those they read.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import takewhile
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.french.folding import letters, sealed
from vademecum.language import _
from vademecum.model import Quotable, Record, Turn
from vademecum.problems import Splice
from vademecum.record import accord_set, consents, seal
from vademecum.record.passages import quotables
from vademecum.standing.versions import versions

_TOKEN = re.compile(r"\w+(?:['-]\w+)*|[^\w\s]")
_SENTENCE = re.compile(r"[.!?…]")
_NEGATIONS = frozenset(
    "ne n pas point jamais rien personne aucun aucune aucuns aucunes ni non sans guere nul nulle"
    " nullement plus que sauf seulement peu moins".split()
)
_NUMBERS = frozenset(
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt"
    " vingts trente quarante cinquante soixante septante huitante nonante cent cents mille million"
    " millions milliard milliards demi moitie tiers quart double triple".split()
)
# Articles and the like agree with a noun without looking like one another.
_AGREE = tuple(
    frozenset(one.split())
    for one in (
        "le la les l", "un une des", "du de d des", "au aux a", "mon ma mes", "ton ta tes",
        "son sa ses leur leurs", "notre nos", "votre vos", "ce cet cette ces",
        "celui celle ceux celles", "il elle ils elles", "est sont", "etait etaient",
        "a ont", "avait avaient",
    )
)  # fmt: skip


def reseal(root: Path, record: Record, text: str, anchor: str) -> list[Splice]:
    """The edits of a file (LF) that seal a turn's words again.

    VademecumError where it was never read, is as it was read, or more than a word was mended.
    """
    one = _named(record, anchor)
    who = consents.of(record, one)
    if who is None or who.ended:
        raise VademecumError(_("nobody's consent rests on {anchor}").format(anchor=anchor))
    found = seal.read(record, one)
    if found is None:
        message = _("{anchor} bears no seal: it was never read; vademecum send {id}{to}")
        raise VademecumError(message.format(anchor=anchor, id=record.id, to=_to(one)))
    if found:
        raise VademecumError(_("{anchor} is as it was read").format(anchor=anchor))
    old = _read(root, record, one)
    if old is None:
        message = _("the words of {anchor} as they were read are in no commit: they are read anew")
        raise VademecumError(message.format(anchor=anchor))
    if why := refusal(old, one.speech):
        message = _("{anchor} cannot be sealed again, {why}: vademecum send {id}{to}")
        raise VademecumError(message.format(anchor=anchor, why=why, id=record.id, to=_to(one)))
    return accord_set.put_seals(record, text, {anchor})


def _to(one: Quotable) -> str:
    """Whom the letter goes to, as the command wants it."""
    return f" --to {one.speaker}" if isinstance(one, Turn) else ""


def refusal(old: str, new: str) -> str:
    """Why these words are more than one mended: part of a sentence; "" where they are not."""
    before, after = (_TOKEN.findall(sealed(words)) for words in (old, new))
    changes = [
        (before[a1:a2], after[b1:b2], before[:a1])
        for kind, a1, a2, b1, b2 in SequenceMatcher(None, before, after, False).get_opcodes()
        if kind != "equal"
    ]
    sentences = [sum(bool(_SENTENCE.match(one)) for one in above) for _o, _n, above in changes]
    if any(len(gone) > 1 or len(come) > 1 for gone, come, _above in changes):
        return _("more than one word in a row changed")
    if len(set(sentences)) < len(sentences):
        return _("more than one word of a sentence changed")
    if not changes:
        return _("only its place changed")
    for gone, come, above in changes:
        words = [*gone, *come]
        parts = {part for word in words for part in re.split(r"['-]", letters(word))}
        if any(re.search(r"\d", word) for word in words) or parts & _NUMBERS:
            return _("a number changed")
        if parts & _NEGATIONS:
            return _("a negation changed")
        if any(_SENTENCE.match(word) for word in words):
            return _("a sentence ends elsewhere, or otherwise")
        if not gone or not come:
            return _("a word was added or taken out")
        first = not above or bool(_SENTENCE.match(above[-1]))
        if not _mends(gone[0], come[0], first):
            return _("it is another word: no name mended, no agreement")
    return ""


def _mends(old: str, new: str, first: bool) -> bool:
    """Whether a word is the other mended: a name, or the same word that agrees otherwise."""
    if old[0].isupper() and new[0].isupper() and not first:
        return True
    one, other = letters(old), letters(new)
    if any({one, other} <= those for those in _AGREE):
        return True
    pairs = zip(one, other, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return same >= 2 and same * 2 >= max(len(one), len(other))


def _named(record: Record, anchor: str) -> Quotable:
    for one in quotables(record):
        if one.id == anchor:
            return one
    message = _("“{id}” has no turn or paragraph “{anchor}”{hint}")
    raise VademecumError(message.format(id=record.id, anchor=anchor, hint=""))


def _read(root: Path, record: Record, one: Quotable) -> str | None:
    """What the turn said when it was sealed as it is: looked for in the record's history."""
    for before in versions(root, record):
        for was in quotables(before):
            if was.id == one.id and seal.bears(before, was, one.seal):
                return was.speech
    return None
