"""How a record of an assembly names who speaks, at the start of a block of its page.

« **M. Jean Exemple.** Oui. », « **M. Jean Exemple,** *ministre.* Oui. », « **M. Jean Exemple,
président**. – Oui. », a name alone above the words. What begins like a name and goes on like a
sentence is not surely one.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from vademecum.transcripts import labels, people, shapes, told
from vademecum.transcripts.abbreviated import bears, is_title
from vademecum.transcripts.civilities import is_one
from vademecum.transcripts.page import Block, Run
from vademecum.transcripts.text import clean

LONGEST = 260  # characters of a label with its quality
_OFFICES = r"(?:vice-|co-?)?présidente?s?|rapporteure?s?|ministre|secrétaire|garde|premi|présidence"
CIVIL = re.compile(
    rf"(?:MM?\.|Mmes?\b|Mlles?\b|Monsieur\b|Madame\b|Maître\b|(?:Le|La|Les) (?:{_OFFICES})"
    r"|(?:Une?|Des|Plusieurs|Quelques|De nombreu(?:x|ses)|Certain(?:e?s)?|Tou(?:te)?s les)\s+"
    r"(?:autres?\s+)?(?:voix|député|sénat|membre|orat|collègue)|Voix\b"
    r"|(?:Sur|À) (?:les bancs|droite|gauche))"
)
_STOP = re.compile(r"\s*(?:[.:](?:\s*[-–—])?|[-–—])\s*")
_AFTER_STOP = r"\s*[-–—]\s+"
_AT_END = re.compile(r"\s*(?:\.\s?:|[.:](?:\s*[-–—])?|[-–—])\s*$")
_INNER = re.compile(r"(?<!\bM)(?<!\bMM)(?<!\b[A-ZÉ])\s*[.:](?=\s|$|-(?:\s|$))\s*[-–—]?\s*")
# « a indiqué », « s'est félicité »: a sentence about somebody, not the words of one.
_VERB = re.compile(
    r"\b(?:a|ont|est|sont|était|avait|fut|puis|aurait|estime|rappelle|indique|qu['’]?|que|qui|s['’]est)\b"
)
_QUALITY = re.compile(
    r"[a-zà-ÿ]|Premi|Garde|Secr|Haut|Défens|Présid|Minist|Rapport|Déput|Sénat|Direct|Comm|Maire|Vice"
)
_ANYONE = (
    rf"(?P<label>(?:MM?\.|Mmes?|Mlle) (?:(?:le|la) (?:{_OFFICES})[^,.:;]{{0,60}}"
    r"|[A-ZÀ-Ý][\w'’-]*(?: (?:de|du|la|le|d['’]|[A-ZÀ-Ý])[\w'’-]*){0,4})"
    r"(?P<quality>, [^.:;?!]{1,120})?)"
)
_PLAIN = re.compile(_ANYONE + r"\.\s+(?:[-–—]\s*)?(?=\S)")
_LONE = re.compile(_ANYONE + r"\s*[.:]?")
_NAMED = re.compile(
    r"[A-ZÀ-Ý][\w'’-]+ (?:(?:de|du|la|le|des) |d['’]){0,2}[A-ZÀ-Ý][\w'’-]+(?:[ ,.:(]|$)"
)
_THING = re.compile(
    r"(?:articles?|amendements?|titre|chapitre|section|sous-section|annexe|mission|projet|proposition|"
    r"crédits|vote|explications?|discussion|examen|question|motion|rappel|présents?|excusés?|étai\w+|"
    r"assistai\w+|membres?|avant|après|état|compte|sommaire|la|le|les|l['’]|puis|suivant|contre|"
    r"i{1,3}|iv|vi{0,3}|\d+\S*)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_SENTENCE = re.compile(r"[«“\"]?\s?[A-ZÀ-Ý0-9]")  # how one opens
_DATED = re.compile(r"\b(?:1[6-9]|20)\d\d\b|\b\d{1,2}(?:er)? [^\W\d_]{3,9} \d{4}\b")
_NUMBER = re.compile(
    r"(?:fiches_id/|/PA|[?&=]PA|omc/PA|deputes/PA)(\d+)|/(?:senfic|senateur)/([\w.-]+?)\.html",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Naming:
    """A block read as `who, what`."""

    label: str
    rest: tuple[Run, ...]  # the words
    number: str = ""  # of the person, as the page's link has it
    civil: bool = False  # begins as a record names people
    sure: bool = True


def naming(block: Block, bold: bool = False) -> Naming | None:
    """How the block may open a turn; None when it cannot. `bold`: the page sets whoever speaks in
    bold, so that a link in other type names nobody."""
    lead, rest = _lead(block.runs, bold and not is_linked(block))
    label = _label(lead)
    if not label or not (label[0].isalpha()) or len(label) > 4 * LONGEST:
        return None
    civil = bool(CIVIL.match(label)) or bears(label)
    after = "".join(run.text for run in rest)
    if is_one(label):
        return Naming(label.rstrip(" ,:"), block.runs, sure=False)
    if is_title(label.rstrip(".: "), after.lstrip(" .\u00a0")) and not civil:
        return Naming(label.rstrip(" ,"), block.runs, sure=False)  # the name behind is not apart
    if not civil and (_THING.fullmatch(label) or not (is_named(label) or shapes.can_be(label))):
        return None
    if not civil and _DATED.search(label):
        return None  # `Wednesday, 22 May 2013 Take: 120`
    for how in (_stopped, _qualified, _alone):
        read = how(label, rest, after)
        if read is not None and _fits(read[0]):
            return Naming(*read, _own_number(block.runs, read[0]), civil)
    number = _own_number(block.runs, label)
    return Naming(label.rstrip(" ,"), block.runs, number, civil, sure=False) if civil else None


def _own_number(runs: tuple[Run, ...], label: str) -> str:
    """The number of whom the label names, and not of somebody whom the words mention."""
    left = 0 if people.is_several(label) else len(label.partition(",")[0].rstrip())
    for run in runs:
        if left <= 0:
            break
        if found := _number(run.href):
            return found
        left -= len(_label(run.text))
    return ""


def unstopped(block: Block, known: Collection[str]) -> Naming | None:
    """A name in bold that no stop ends, before a sentence: `M. Paul Exemple Je refuse.` Sure where
    it links to the person's page, or is one of those `known`, as `folded` writes them."""
    lead, rest = _lead(block.runs, bold=True)
    label = name = _label(lead).rstrip(" ,")
    if not CIVIL.match(label):
        return None
    if rest and rest[0].slanted and _QUALITY.match(quality := _label(rest[0].text).strip(" ,.")):
        name, rest = f"{label}, {quality}", rest[1:]
    first = next((run for run in block.runs if run.text.strip()), Run(""))
    surely = bool(_number(first.href)) or folded(label) in known
    if not (surely and _opens(rest) and _fits(name)):
        return None
    return Naming(name, rest, _own_number(block.runs, name), civil=True)


def _opens(runs: tuple[Run, ...]) -> bool:
    """Whether what follows a name opens a sentence, and tells nothing of the person."""
    after = _label("".join(run.text for run in runs)).lstrip()
    return _SENTENCE.match(after) is not None and not _QUALITY.match(after)


def folded(label: str) -> str:
    """A name without what the person is, to know it again."""
    return labels.same(label.partition(",")[0].partition("(")[0])


def _label(words: str) -> str:
    """The words of a label, its spaces plain: records set them with no-break ones or without."""
    return clean(words.replace("\u00a0", " ").replace("\u202f", " "))


def _number(href: str) -> str:
    found = _NUMBER.search(href)
    return (found[1] or found[2]) if found else ""


def is_named(label: str) -> bool:
    """Whether the label is a full name, perhaps with what the person is: it asks who speaks."""
    return bool(_NAMED.match(label))


def is_name_alone(text: str) -> bool:
    """Whether the words are a full name and no more, `Anna Essai`, which may be a title's too."""
    label = _label(text)
    return shapes.is_full_name(label) and shapes.can_be(label) and not _THING.fullmatch(label)


def may_stand_alone(text: str) -> bool:
    """Whether the words, alone where names stand, may name somebody whatever their capitals."""
    label = _label(text)
    short = 0 < len(label.split()) <= 2
    return short and (shapes.can_be(label) or shapes.may_be(label)) and not _THING.fullmatch(label)


def is_person(run: Run) -> bool:
    """Whether a run links to somebody's page, as records print the names of who speaks."""
    return bool(_number(run.href)) and bool(CIVIL.match(clean(run.text)))


def is_linked(block: Block) -> bool:
    """Whether a block is a name alone that links to the person's page: a label in any type."""
    words = [run for run in block.runs if re.search(r"\w", run.text)]
    return bool(words) and all(map(is_person, words))


def _apart(run: Run, bold: bool) -> bool:
    return run.strong or (not bold and is_person(run))


def _lead(runs: tuple[Run, ...], bold: bool) -> tuple[str, tuple[Run, ...]]:
    """The words at the start that stand apart, up to a line break, and what follows."""
    lead = ""
    for index, run in enumerate(runs):
        blank = not run.text.strip(" \u00a0\u202f")
        joins = bool(re.fullmatch(r"[\s\u00a0\u202f]*(?:et|,)[\s\u00a0\u202f]*", run.text))
        more = index + 1 < len(runs) and _apart(runs[index + 1], bold)
        if not (_apart(run, bold) or blank or (joins and lead.strip() and more)):
            return lead, runs[index:]
        before, line, after = run.text.partition("\n")
        lead += before
        if line and lead.strip():
            left = Run("\n" + after, run.strong, run.slanted, run.href, run.name)
            return lead, (left, *runs[index + 1 :])
    return lead, ()


def _fits(name: str) -> bool:
    return 0 < len(name) <= LONGEST and not re.search(r"[?!…;«»]", name) and name[-1:] != ","


def _stopped(label: str, rest: tuple[Run, ...], after: str) -> tuple[str, tuple[Run, ...]] | None:
    """The label ends with a stop, inside or right after what stands apart."""
    stops = _INNER.finditer(label)  # `HON. P. D. KUMAR.:`, whose first one is of a title
    found = next((one for one in stops if not _cuts_short(label, one)), None)
    if found and found.end() < len(label):  # words in bold after the name
        return label[: found.start()].rstrip(), (Run(label[found.end() :] + " "), *rest)
    if found or _AT_END.search(label):
        name = _AT_END.sub("", label)
        return (name, _without(rest, _AFTER_STOP)) if name else None
    if found := re.match(r"\s*(\([^()]{1,40}\))?" + _STOP.pattern, after):
        group = f" {_label(found[1])}" if found[1] else ""
        return label + group, _from(rest, found.end())
    return None


def _cuts_short(label: str, stop: re.Match[str]) -> bool:
    return is_title(label[: stop.start()], label[stop.start() :].lstrip(". "))


def _qualified(label: str, rest: tuple[Run, ...], after: str) -> tuple[str, tuple[Run, ...]] | None:
    """A comma, then what the person is, up to a stop."""
    comma = label.endswith(",")
    found = re.match(r"[\s\u00a0]*,", after)
    slants = bool(rest) and rest[0].slanted
    if not comma and not found and not (slants and _QUALITY.match(after.strip())):
        return None
    start = found.end() if found and not comma else 0
    whole = _label(rest[0].text) if slants else ""
    if re.search(r"\w.*[.:]$", whole):  # the stop ends the italics, whatever stands right after
        return f"{label.rstrip(' ,')}, {whole.strip(' ,.:')}", _without(rest[1:], _AFTER_STOP)
    if slants and comma and _opens(rest[1:]):
        return None  # its stop is missing: one further on is the sentence's
    line, broken, _below = after[start:].partition("\n")
    stop = _INNER.search(line)
    end = start + (stop.start() if stop else len(line))
    quality = _label(after[start:end]).strip(" ,.")
    if not quality or not _QUALITY.match(quality) or len(quality) > LONGEST:
        return None
    if not _slanted(rest, start, end) and _VERB.search(quality):
        return None
    if stop is None and not broken and len(quality) > 160:
        return None
    name = f"{label.rstrip(' ,')}, {quality}"
    return name, _from(rest, start + stop.end() if stop else end)


def _alone(label: str, rest: tuple[Run, ...], after: str) -> tuple[str, tuple[Run, ...]] | None:
    """The label has the line, or the block, to itself."""
    if after.strip() and not after.lstrip(" \u00a0").startswith("\n"):
        return None
    return label.rstrip(" ,"), rest


def _slanted(runs: tuple[Run, ...], start: int, end: int) -> bool:
    """Whether the characters from `start` to `end` of the runs are in italics."""
    at = 0
    for run in runs:
        here = run.text[max(0, start - at) : max(0, end - at)]
        if here.strip(" ,\u00a0") and not run.slanted:
            return False
        at += len(run.text)
    return True


def _from(runs: tuple[Run, ...], start: int) -> tuple[Run, ...]:
    """The runs from that character on."""
    out = []
    for run in runs:
        cut = min(len(run.text), start)
        start -= cut
        if cut < len(run.text):
            out.append(Run(run.text[cut:], run.strong, run.slanted, run.href, run.name))
    return tuple(out)


def _without(runs: tuple[Run, ...], pattern: str) -> tuple[Run, ...]:
    found = re.match(pattern, "".join(run.text for run in runs))
    return _from(runs, found.end()) if found else runs


def plain(text: str) -> tuple[str, str] | None:
    """The name and the words of a block where nothing stands apart; None where it has no name.

    « M. le président. La parole… », « Mme Anna Essai, maire. – Oui. » without their bold: a name
    that is nothing else, then a stop.
    """
    found = _PLAIN.match(_label(text))
    if found is None or _VERB.search(found["label"]):
        return None
    return found["label"], clean(text)[found.end() :]


def tells(text: str) -> bool:
    """Whether what `plain` takes for a name is the subject of its sentence: `Mme la ministre se
    demande pourquoi. Non.`"""
    found, flat = plain(text), _label(text)
    one = told.surely(flat, frozenset(), "") or told.maybe(flat, frozenset(), "")
    return found is not None and (bool(one) or shapes.has_clause(found[0]))


def lone(block: Block) -> Naming | None:
    """The block as a name alone, in the type of the words below it; None where it is none."""
    text = _label(block.text)
    found = _LONE.fullmatch(text) if len(text) <= 160 else None
    if found is None or _VERB.search(found["label"]):
        return None
    number = next((told for run in block.runs if (told := _number(run.href))), "")
    return Naming(found["label"], (), number, civil=True)
