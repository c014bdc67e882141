"""What a recogniser wrote that nobody may have said, and clocks that go back.

One pass over what any reader gives. Words are never taken out: what is doubtful is marked for an
ear, and what an editor should know is said in a sentence. Sources: the sentences that Whisper
writes over silence and music are in its own training captions (openai/whisper, discussion 928);
it also falls into loops, which its decoder looks for by compression (`compression_ratio`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from vademecum.french.folding import name
from vademecum.language import _, ngettext
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import directions, interjected, labels
from vademecum.transcripts.furniture import is_furniture
from vademecum.transcripts.text import MANY_LINES
from vademecum.transcripts.times import clock

# Captions' own lines, as `_plain` has them; each is the whole of what was recognised.
_CAPTIONS = re.compile(
    r"sous titr(?:es?|ages?)(?: (?:realises?|crees?|fournis?|faits?|rediges?|par|para|pour"
    r"|societe|st|fr|francais|l association|mfp|radio|tv5\w*|de la communaute)\b.{0,60})?"
    r"|(?:subtitles?|captions?|subtitulos|legendas|untertitel(?:ung)?|sottotitoli)"
    r" (?:by|por|von|der|im auftrag|pela|made|created|creati|e revisione)\b.{0,60}"
    r"|.{0,40}\b(?:amara org|soustitreur|sous titreur|opensubtitles)\b.{0,40}"
    r"|merci d avoir (?:regarde|visionne|ecoute|suivi)"
    r" (?:cette?|la|ma|cet) (?:video|chaine|emission).{0,40}"
    r"|(?:n oubliez pas de |pensez a |merci de )?(?:vous abonner|abonnez vous)"
    r"(?: a (?:la|ma|notre) chaine)?.{0,40}"
    r"|(?:thanks?|thank you)(?: so much)? for (?:watching|listening|viewing).{0,30}"
    r"|copyright (?:wdr|swr|zdf|ndr|ard) \d{4}"
    r"|(?:please )?(?:like and )?subscribe(?: to (?:my|the|our) channel)?"
)
# Nobody says these: such words may follow others in one segment.
_SIGNED = re.compile(
    r"\b(?:amara org|soustitreur com"
    r"|sous titrage (?:.{0,16} )?(?:societe radio canada|(?:st|fr) \d+))\b"
)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
# Labels of those whom a tool or a transcriber did not know.
_UNKNOWN = re.compile(
    r"unknown(?: speaker)?|unidentified(?: speaker)?|speaker unknown"
    r"|(?:(?:intervenante?|locut(?:eur|rice)|personne|voix|homme|femme) )?"
    r"(?:inconnue?|non identifiee?|indeterminee?|anonyme)",
)
_SENTENCES = 4  # times that a whole sentence must be written in a row to be a loop
_ALONE = 8  # of a single word: people say « non » five times
_WORDS = 5  # times that a group of words must be written in a row
_LONGEST = 12  # words of a group
# Seconds. People who speak at once, and cues that overlap, step back by less; the times that a
# person writes where somebody begins do not overlap.
_BACK = 30.0
_STEP = 1.0  # and by which words were over, that a file has too late
_SENTENCE_LONG = 160  # characters of what may be a line of subtitles
_SHOWN = 60  # characters of what is quoted


def _plain(text: str) -> str:
    return _short(text) if len(text) <= _SENTENCE_LONG else " ".join(name(text).split())


@lru_cache(maxsize=MANY_LINES)
def _short(text: str) -> str:
    """A sentence, as `_plain` has it: each step asks again of the same ones."""
    return " ".join(name(text).split())


@lru_cache(maxsize=4096)
def _word(word: str) -> str:
    """One word, as `_plain` has it; a sitting says few words, very often."""
    return " ".join(name(word).split())


def swept(transcript: Transcript) -> Transcript:
    """The transcript with doubtful words marked, its parts numbered where the clock goes back, and
    a sentence for each such thing. The words and their order are the same."""
    noticed: list[str] = []
    said = list(_captions(list(_furniture(map(_nobody, transcript.utterances))), noticed))
    said = list(_parts(list(_loops(said, noticed)), noticed))
    return replace(transcript, utterances=tuple(said), noticed=(*transcript.noticed, *noticed))


def _nobody(item: Utterance) -> Utterance:
    """The utterance; of nobody known where its label says so."""
    label = item.speaker
    noted = (label is None or item.goes_on) and not item.aside and directions.noted(item.text) > 1
    if noted and not interjected.is_one(item):
        return replace(item, speaker=None, aside=True, asked="", goes_on=False)
    unknown = label is not None and (
        _UNKNOWN.fullmatch(_word(label)) or not label.strip(" ?!.…-–—")
    )
    return replace(item, speaker=None) if unknown else item


def _furniture(said: Iterable[Utterance]) -> Iterator[Utterance]:
    """The utterances; paragraphs that a tool wrote of itself are nobody's, each on its own."""
    for item in said:
        if item.aside:
            yield item
            continue
        for nobody, group in groupby(item.text.split("\n\n"), key=is_furniture):
            text = "\n\n".join(group)
            own = not nobody and 0 <= text.find(item.asked) <= labels.BEFORE
            own = own or (not nobody and item.asked not in item.text)  # who was called above
            who = None if nobody else item.speaker
            if own and text == item.text:
                yield item
                continue
            asked = item.asked if own else ""
            yield replace(item, speaker=who, text=text, aside=nobody, asked=asked)


def _captions(said: Sequence[Utterance], noticed: list[str]) -> Iterator[Utterance]:
    for item in said:
        found = None if item.aside else _caption(item.text)
        if found is None:
            yield item
            continue
        sentence = _("“{words}”: a line of subtitles that recognisers invent; listen")
        noticed.append(_at(item, sentence.format(words=found[:_SHOWN])))
        # A long turn is not for an ear as a whole: the sentence says where to listen.
        yield replace(item, doubtful=item.doubtful or len(found) * 4 > len(item.text))


def _caption(text: str) -> str | None:
    """The first sentence of `text` that is a line of subtitles; None where there is none."""
    for sentence in _SENTENCE.split(text):
        plain = _plain(sentence) if len(sentence) <= _SENTENCE_LONG else ""
        if _CAPTIONS.fullmatch(plain) or _SIGNED.search(plain):
            return sentence
    return None


def _loops(said: Sequence[Utterance], noticed: list[str]) -> Iterator[Utterance]:
    """Sentences, and groups of words inside one, written many times in a row."""
    for (words, _speaker), group in groupby(said, key=lambda one: (_plain(one.text), one.speaker)):
        run = list(group)
        least = _SENTENCES if " " in words else _ALONE
        if len(run) >= least and not run[0].aside:
            noticed.append(_loop(run[0], run[0].text, len(run)))
            yield run[0]
            yield from (replace(one, doubtful=True) for one in run[1:])
            continue
        for one in run:
            found = None if one.aside else _inside(one.text)
            if found is None:
                yield one
                continue
            noticed.append(_loop(one, *found))
            # A long turn is not for an ear as a whole: the sentence says where to listen.
            most = len(found[0]) * found[1] * 2 > len(one.text)
            yield replace(one, doubtful=True) if most else one


def _inside(text: str) -> tuple[str, int] | None:
    """The group of words written most often in a row, and how often; None where it is no loop."""
    words = text.split()
    folded = [_word(word) for word in words]
    best: tuple[str, int] | None = None
    for size in range(1, _LONGEST + 1):
        least = _ALONE if size == 1 else _WORDS
        if size * least > len(words):
            break
        # So many words in a row that are those a group before hold a multiple of their number.
        run = size * (least - 1)
        if not any(
            folded[at] and folded[at] == folded[at - size]
            for at in range(size + run - 1, len(words), run)
        ):
            continue
        same = 0
        for at in range(size, len(words)):
            same = same + 1 if folded[at] and folded[at] == folded[at - size] else 0
            times = same // size + 1
            if times >= least and (best is None or times > best[1]):
                best = " ".join(words[at - size + 1 : at + 1]), times
        if best is not None:
            return best
    return best


def _loop(item: Utterance, words: str, times: int) -> str:
    sentence = ngettext(
        "“{words}” written {count} time in a row: listen",
        "“{words}” written {count} times in a row: listen",
        times,
    )
    return _at(item, sentence.format(words=words[:_SHOWN], count=times))


def _at(item: Utterance, said: str) -> str:
    if item.start is None:
        return said
    return _("at {time}: {what}").format(time=clock(item.start), what=said)


def _parts(said: Sequence[Utterance], noticed: list[str]) -> Iterator[Utterance]:
    """The utterances; where the clock starts again, each with the number of its part."""
    if any(item.part for item in said):  # the source itself says what its parts are
        yield from said
        return
    number, latest = 1, None
    numbers: list[int] = []
    backs: list[tuple[float, float]] = []
    behind: list[tuple[float, float]] = []
    for item in said:
        if item.start is not None:
            least = _BACK if item.end is not None else 1.0
            over = item.end is not None and item.end + _STEP <= (latest or 0)
            if latest is not None and over and item.start > latest - least:
                behind.append((latest, item.start))
            if latest is not None and item.start <= latest - least:
                number += 1
                backs.append((latest, item.start))
                latest = item.start
            latest = item.start if latest is None else max(latest, item.start)
        numbers.append(number)
    for before, after in backs:
        noticed.append(
            _(
                "after {before} the clock goes back to {after}: as of there,"
                " times bear the number of the part"
            ).format(before=clock(before), after=clock(after))
        )
    if behind:
        sentence = ngettext(
            "at one place the clock goes back a little, from {before} to {after}: the order is the"
            " file's",
            "at {count} places the clock goes back a little, first from {before} to {after}: the"
            " order is the file's",
            len(behind),
        )
        times = {"before": clock(behind[0][0]), "after": clock(behind[0][1])}
        noticed.append(sentence.format(count=len(behind), **times))
    for item, part in zip(said, numbers, strict=True):
        yield replace(item, part=part) if number > 1 else item
