"""Which words at the start of a line name who speaks.

A transcript that names people by `Nom : texte` looks like any French sentence with a colon, so a
label is never judged alone: what its shape says is weighed against how often it comes back and how
much of the file opens that way. A label that is not accepted stays in the text: nothing is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from vademecum.model import Utterance
from vademecum.transcripts.times import TIME, seconds

LONGEST = 80  # characters; a longer one is a sentence

_RANGE = rf"(?P<start>{TIME})(?:\s*(?:-->|->|[-–—]|à)\s*(?P<end>{TIME}))?"
_STAMP = rf"(?:\[\s*{_RANGE}\s*\]|\(\s*{_RANGE}\s*\)|{_RANGE})"


def _stamp(tag: str) -> str:
    """_STAMP with groups of their own: the same name may not stand twice in one expression."""
    out, count = _STAMP, 0
    while "(?P<start>" in out:
        out = out.replace("(?P<start>", f"(?P<{tag}s{count}>", 1)
        out = out.replace("(?P<end>", f"(?P<{tag}e{count}>", 1)
        count += 1
    return out


_LABEL = rf"(?P<label>[^\W\d_][^:\n]{{0,{LONGEST - 1}}}?)"
_BEFORE = re.compile(rf"^{_stamp('a')}\s*[-–—:]?\s*(?P<rest>.*)$", re.DOTALL)
_BRACKETED = re.compile(
    rf"^\[(?P<label>[^\[\]\n]{{1,{LONGEST}}})\]\s*(?::\s*)?"
    rf"(?:\(\s*{_RANGE}\s*\)|(?P<bs>{TIME})(?=\s|$))?\s*"
    r"(?P<colon>:)?\s*(?P<rest>.*)$",
    re.DOTALL,
)
_AFTER = re.compile(
    rf"^{_LABEL}\s*[,–—-]?\s*(?:(?P<marked>[\[(])\s*{_RANGE}\s*[\])]|(?<=\s)(?P<bs>{TIME}))"
    r"\s*(?P<colon>[:–—-])?\s*(?P<rest>.*)$",
    re.DOTALL,
)
_COLON = re.compile(rf"^{_LABEL} ?:(?=\s|$)\s*(?P<rest>.*)$", re.DOTALL)
_DASH = re.compile(rf"^{_LABEL}\s*[—–](?=\s)\s*(?P<rest>.*)$", re.DOTALL)

_FUNCTION = (
    r"speaker|intervenante?|locut(?:eur|rice)|interlocut(?:eur|rice)|enquêt(?:eur|rice|é|ée)|"
    r"chercheu(?:r|se)|animat(?:eur|rice)|interview(?:er|eur|euse|é|ée)|modérat(?:eur|rice)|"
    r"(?:vice-)?présiden(?:ce|te?)|rapporteure?|participante?|témoin|maire|élue?|question|réponse|"
    r"auditeur|auditrice|auditionné|auditionnée|direct(?:eur|rice)|q|r|host|guest|interviewee|"
    r"inconnue?|unknown"
)
_OFFICE = r"(?:le|la) (?:présidente?|rapporteure?|ministre|secrétaire d['’]État)"
# The Official Journal's way: `Mme la présidente. La parole est à…`, `M. Jean Dupont. Oui.`
_PERIOD = re.compile(
    rf"^(?P<label>(?:MM?\.|Mmes?|Mlle) (?:{_OFFICE}[^.:?!\n]{{0,80}}"
    r"|[^\W\d_][^\s.:?!]*(?: (?:de|du|d['’]|la|le|[^\W\d_a-zà-ÿ][^\s.:?!,]*)){0,4}"
    r"(?:, [^.:?!\n]{1,60})?))\.\s+(?P<rest>[^\W\d_a-zà-ÿ(«].*)$",
    re.DOTALL,
)
_STRONG = re.compile(
    rf"(?:(?:{_FUNCTION})(?:[ _-]?[A-Z]?\d{{0,3}})"
    r"|(?:mm?\. |mmes? )?(?:le|la|les|l'|l’) ?"
    r"(?:présidente?|rapporteure?|ministre|maire)(?:,? (?:de|du|des|de la|pour|délégué)\b.*|,.*)?"
    r"|(?:mm?|mmes?|mlle|mr|mrs|ms|dr|pr|me|monsieur|madame|maître)\b\.? ?\S.*)",
    re.IGNORECASE,
)
_PARTICLE = r"(?:de|du|des|d'|d’|le|la|van|von|der|den|di|da|el|al|ben|et|y)"
_CAPITALISED = r"(?:[dDlLO]['’])?[^\W\d_a-zà-ÿ][\w'’.-]*"
_FULL_NAME = re.compile(
    rf"{_CAPITALISED}(?: (?:{_PARTICLE} ){{0,2}}{_CAPITALISED}){{1,4}}(?: ?[(,].*)?"
)
_INITIALS = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý.]{0,4}\d{0,2}")
_SENTENCE = re.compile(r"[?!;«»\"“”…]|[^\W\d_]{5,}\.(?:\s|$)|\s-\s.*\s-\s")
_NO_NAMES = frozenset(
    """attention remarque remarques note notes nb n.b. exemple exemples conclusion objet date lieu
    heure durée titre sujet source sources résumé langue ordre présents présentes absents excusés
    participants participantes thème thèmes projet rappel donc alors mais bref ensuite enfin
    premièrement deuxièmement troisièmement résultat résultats bilan contexte annexe kind language
    style region ref référence références fichier transcription transcript enregistrement page
    important précision définition étape tél tel mail courriel site http https licence version
    title author editor by duration recorded meeting subject topic warning example""".split()
)
# Words that open a sentence rather than a name.
_GRAMMAR = frozenset(
    """un une le la les l' ce cette ces c'est ça cela je tu il elle on nous vous ils elles mon ma
    mes son sa ses notre nos votre vos leur et ou ni or car si oui non merci bonjour voilà enfin
    puis pour par avec sans sur dans en à au aux de du des d' qui que quoi où quand comment pourquoi
    première premier deuxième second seconde troisième dernier dernière autre chose the a an i you
    we they it this that and but so yes no""".split()
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A line read as `who, when, what follows`."""

    label: str | None  # None: only a time
    rest: str
    start: float | None = None
    end: float | None = None
    timed: bool = False  # label and time together: hardly a sentence


Times = tuple[float | None, float | None]
Named = tuple[str, int, Times, bool]


def opening(line: str, head: int = 0) -> Opening | None:
    """How `line` may open a turn; None when it cannot.

    `head` is the number of its first characters that stand apart (bold, or a cell of their own).
    """
    flat = line.replace("\u00a0", " ").replace("\u202f", " ")
    start = end = None
    rest, shift = flat, 0
    found = _BEFORE.match(flat)
    if found:
        start, end = _times(found)
        shift = found.start("rest")
        rest = flat[shift:]
    after = _named(rest, max(0, head - shift))
    if after is None:
        return Opening(None, line[shift:], start, end) if found else None
    label, begin, times, timed = after
    kept = line[shift + begin :]
    if times[0] is not None:
        start, end = times
    return Opening(label, kept, start, end, timed or (found is not None and not kept))


def _named(text: str, head: int) -> Named | None:
    """Label, where the rest begins, times, whether a time stands with the label."""
    none = (None, None)
    if head and (label := _bold_label(text[:head])):
        rest = text[head:]
        if found := re.match(rf"\s*:?\s*[\[(]?\s*{_RANGE}\s*[\])]?\s*[:—–-]?\s*", rest):
            return label[0], head + found.end(), _times(found), True
        mark = re.match(r"\s*[:—–-]?\s*", rest)
        times = label[1]
        return label[0], head + (mark.end() if mark else 0), times, times[0] is not None
    found = _BRACKETED.match(text)
    after = text[found.end("label") + 1 :][:1] if found else ""
    if found and (found["start"] or found["bs"] or found["colon"] or after == ":"):
        timed = bool(found["start"] or found["bs"])
        return found["label"].strip(), found.start("rest"), _times(found), timed
    found = _AFTER.match(text)
    if found and (found["marked"] or not found["rest"] or found["colon"]):
        return found["label"].strip(" ,–—-"), found.start("rest"), _times(found), True
    signs = [found for one in (_COLON, _DASH, _PERIOD) if (found := one.match(text))]
    if not signs:
        return None
    first = min(signs, key=lambda one: one.end("label"))
    return _unstopped(first["label"].strip()), first.start("rest"), none, False


def _unstopped(label: str) -> str:
    """The label without the full stop of `M. Jean Dupont. –`; that of `Mme D.` is its own."""
    return label[:-1] if re.search(r"[^\W\d_]{3,}\.$", label) else label


def _bold_label(text: str) -> tuple[str, tuple[float | None, float | None]] | None:
    """The label in bold words, without a time or a mark at their end."""
    times: tuple[float | None, float | None] = (None, None)
    found = re.search(rf"\s*[\[(]?\s*{_RANGE}\s*[\])]?\s*:?\s*$", text)
    if found:
        times = _times(found)
        text = text[: found.start()]
    label = text.strip().strip("[]").rstrip(":—–- ").strip()
    return (label, times) if label and len(label) <= LONGEST and label[0].isalpha() else None


def _times(found: re.Match[str]) -> tuple[float | None, float | None]:
    values = {key: value for key, value in found.groupdict().items() if value}
    start = next(
        (values[key] for key in ("start", "bs", "as0", "as1", "as2") if key in values), None
    )
    end = next((values[key] for key in ("end", "ae0", "ae1", "ae2") if key in values), None)
    return (seconds(start) if start else None, seconds(end) if end else None)


def same(label: str) -> str:
    """What two writings of one label share."""
    return " ".join(label.replace("’", "'").split()).casefold()


def is_strong(label: str) -> bool:
    """Whether its shape alone makes it a person or a function."""
    if _STRONG.fullmatch(label):
        return True
    return bool(_FULL_NAME.fullmatch(label) or _INITIALS.fullmatch(label))


def is_name(line: str) -> bool:
    """Whether the whole line is a person's full name, or a function with a number."""
    if len(line) > 60 or line.endswith((".", ",", ";")):
        return False
    return bool(_FULL_NAME.fullmatch(line)) or bool(re.fullmatch(r"\w+ \d{1,2}", line))


def can_be(label: str) -> bool:
    """Whether a person may be called so: no sentence, no heading of a form."""
    words = label.split()
    if not words or len(words) > 10 or _SENTENCE.search(label):
        return False
    return words[0].casefold().strip(".,") not in _NO_NAMES and not label[0].islower()


def accepted(openings: Iterable[Opening | None]) -> frozenset[str]:
    """The labels (as `same` has them) that do name people, over all lines of a file."""
    counts: Counter[str] = Counter()
    timed: Counter[str] = Counter()
    shapes: dict[str, str] = {}
    lines = 0
    for item in openings:
        lines += 1
        if item is None or item.label is None or not can_be(item.label):
            continue
        key = same(item.label)
        counts[key] += 1
        timed[key] += item.timed
        shapes.setdefault(key, item.label)
    named = sum(counts.values())
    share = named / lines if lines else 0.0
    often = timed.total() > 1  # a sentence may end with a time once
    strong = {key for key in counts if is_strong(shapes[key]) or (often and timed[key])}
    support = sum(counts[key] for key in strong)

    def names(key: str) -> bool:
        count = counts[key]
        if key in strong:
            return count > 1 or support > 1 or share >= 0.2
        words = key.split()
        if count == 1:
            return share >= 0.5 and len(words) <= 2 and words[0] not in _GRAMMAR
        return share >= 0.15 or (count >= 3 and len(words) <= 4 and count >= lines * 0.05)

    return frozenset(key for key in counts if names(key))


def with_silent(said: Iterable[Utterance]) -> Iterator[Utterance]:
    """The utterances that have words. One without, named as nobody else right after it, gives its
    label back as words: it was perhaps no name."""
    waiting: Utterance | None = None
    for item in said:
        if waiting is not None and (waiting.speaker != item.speaker or not item.text):
            yield replace(waiting, speaker=None, text=waiting.speaker or "")
        waiting = None
        if item.text:
            yield item
        elif item.speaker:
            waiting = item
    if waiting is not None:
        yield replace(waiting, speaker=None, text=waiting.speaker or "")
