"""A word mended in a turn already read, without a new reading: a name, an agreement.

What is allowed is one word of a sentence, no digit, no negation; the person is told in their next
letter, which compares the words with those they read.
"""

from __future__ import annotations

import re
from collections.abc import Set
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

_NAME = 0.5  # of two names' letters in common, where one is the other mended
_STEM = 3  # letters, at least, before two endings of one word
_LONG = 7  # letters, at least, of a word in which a slip is told from another word
# Of nouns, adjectives and verbs, as they agree: préfet, préfets, préfète; national, nationaux.
_ENDINGS = frozenset(
    "s e es x t nt ent ait aient ais a ont er ez ee ees le les ne nes te tes se ses l ux al aux ale"
    " ales eau eaux f ve fs ves r re rs res eur euse eurs euses teur trice teurs trices que c it is"
    " ient it u ue us ues i ra ront rait raient".split()
) | {""}


def reseal(root: Path, record: Record, text: str, anchor: str) -> list[Splice]:
    """The edits of a file (LF) that seal a turn's words again.

    VademecumError where it was never read, is as it was read, or more than a word was mended.
    """
    one = _named(record, anchor)
    who = consents.of(record, one)
    if who is None or who.silent:
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
    others = (other.speech for other in quotables(record) if other.id != anchor)
    said = frozenset(letters(word) for speech in others for word in _TOKEN.findall(sealed(speech)))
    if why := refusal(old, one.speech, said):
        message = _("{anchor} cannot be sealed again, {why}: vademecum send {id}{to}")
        raise VademecumError(message.format(anchor=anchor, why=why, id=record.id, to=_to(one)))
    return accord_set.put_seals(record, text, {anchor})


def _to(one: Quotable) -> str:
    """Whom the letter goes to, as the command wants it."""
    return f" --to {one.speaker}" if isinstance(one, Turn) else ""


def refusal(old: str, new: str, said: Set[str] = frozenset()) -> str:
    """Why these words are more than one mended: part of a sentence; "" where they are not.

    `said`: the words (letters alone) that the record says elsewhere.
    """
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
        if not _mends(gone[0], come[0], first, said):
            return _("it is another word: no name mended, no agreement")
    return ""


def _mends(old: str, new: str, first: bool, said: Set[str]) -> bool:
    """Whether a word is the other mended: a name, an agreement, a slip of the keyboard."""
    one, other = letters(old), letters(new)
    if old[0].isupper() and new[0].isupper() and not first:
        return SequenceMatcher(None, one, other, False).ratio() >= _NAME
    if any({one, other} <= those for those in _AGREE):
        return True
    size = _alike(one, other)
    if size >= _STEM and {one[size:], other[size:]} <= _ENDINGS:
        return True
    # A word is a slip where the record says it nowhere else, and says the other.
    slip = other in said and one not in said and min(len(one), len(other)) >= _LONG
    return slip and _letter_apart(one, other)


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _letter_apart(one: str, other: str) -> bool:
    """Whether one letter more, less, or other, or two that changed places, is all."""
    start = _alike(one, other)
    end = _alike(one[start:][::-1], other[start:][::-1])
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    return max(len(left), len(right)) == 1 or (len(left) == 2 and left == right[::-1])


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
