"""What a letter says around what it brings: greetings, thanks, closing formulas, a signature.

Line by line, as people and their programs write them. Only what can be nothing else is courtesy:
each line is made of the words of a formula, or has the shape of a name, an office, an address, a
telephone number. All else is somebody's word, and a question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from enum import Enum
from itertools import groupby, pairwise

from vademecum.exchange import spoken
from vademecum.exchange.accompanying import accompanies, covers, sentences
from vademecum.exchange.formulas import (
    CIVIL,
    CLOSING,
    bannered,
    deed,
    disclaims,
    plain,
    programmed,
)
from vademecum.exchange.letterhead import dated, signed_day, towns
from vademecum.exchange.likeness import tokens
from vademecum.exchange.signature import Names, headed, presides, shaped
from vademecum.french.folding import letters

_GREETS = re.compile(
    r"\s*(?:re-?)?(?:bonjour|bonsoir|salut|hello|coucou|ch[eè]re?s?|madame|monsieur|mesdames|messieurs|"
    r"ma ch[eè]re|mon cher|mmes?|mr?)\b([^,!.\n]{0,60})(?:[,!.]+|\Z)",
    re.IGNORECASE,
)
_LONGEST = 400  # characters of a line of a signature
_ROWS = 40  # lines of a paragraph at which a notice may begin
_DOTTED = re.compile(r"\b(M|Mr|Dr|Pr|Me)\.")  # a dot that ends no sentence
# Whole sentences of courtesy that hold words which could ask for something elsewhere.
_SENTENCES = re.compile(
    r"j espere que (?:vous allez bien|tout va bien(?: pour vous)?|vous vous portez bien)|"
    r"n hesitez pas a (?:me|nous) (?:contacter|joindre|rappeler|solliciter)(?: si besoin)?|"
    r"(?:je )?reste (?:bien sur |bien entendu )?(?:a votre disposition|disponible)(?: pour "
    r"(?:toute (?:question|information|precision)|tout (?:complement|echange|"
    r"renseignement))(?: d informations?)?(?: complementaire)?)?|"
    r"au plaisir de vous (?:lire|revoir|relire|rencontrer)|je vous fais parvenir|"
    r"(?:avec|a|de) (?:toute )?(?:votre |mon |ton |l |son )?attention|"
    r"(?:a|et|bonjour|merci) (?:toute )?(?:votre|l|ton) equipe|"
    r"(?:pour|de) (?:tout )?(?:votre|ce|le) (?:beau |bon |grand )?travail(?: accompli)?|"
    r"d ici la|dans (?:cette attente|l attente de (?:votre|vos|vous|te|ton))|dans l attente|\bok\b|"
    r"\bvoir (?:ma|la|le|mon) (?:relecture|lettre|document|fichier|piece)(?: ci)? jointe?\b|"
    r"(?:du|le) \d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|"
    r"octobre|novembre|decembre)(?: \d{4})?"
)


# A day alone: of today, or before which nothing may be read.
_DAY = re.compile(r"le \d{1,2}(?:er)? [a-z]{3,9}(?: \d{4})?")
# Excuses for what was said, not for a delay; what was agreed with somebody else.
_UNSURE = re.compile(
    r"\b(?:desolee?|excus\w+)\b.*\b(?:propos|temoignage|texte|correct\w+|mes)\b|"
    r"\bbon pour\b|\bconvenue? avec\b"
)


class Sort(Enum):
    """What a line around a letter is."""

    CIVIL = "civil"  # courtesy
    SIGNED = "signed"  # of a signature, or put there by a program


def civil(words: str) -> bool:
    """Whether words are courtesy and nothing else."""
    if "?" in words:
        return False
    return _formal(words) or _each(words, lambda one: _formal(one) or accompanies(one))


def covering(words: str) -> bool:
    """Whether words are only what the letter's sender writes around it."""
    return "?" not in words and _each(words, lambda one: _formal(one) or covers(one))


def _each(words: str, known: Callable[[str], bool]) -> bool:
    found = sentences(words)
    return bool(found) and all(map(known, found))


def _formal(words: str) -> bool:
    """Whether each of some words is one of a formula."""
    said = plain(words)
    if not said or _UNSURE.search(said) or _DAY.fullmatch(said):
        return False
    return all(one in CIVIL for one in _SENTENCES.sub(" ", said).split())


def sorts(lines: Sequence[str | None], names: Names, below: bool = False) -> list[Sort | None]:
    """What each line is; None: somebody's word, or nothing ("").

    `lines`: in order; "" parts paragraphs, None stands for what is the letter's. `below`: they
    stand below the mark by which mail programs begin a signature.
    """
    out: list[Sort | None] = [None] * len(lines)
    signing = below
    known = towns(one for one in lines if one) | names.words
    for at, line in enumerate(lines):
        if line is None:
            signing = False
        elif line.strip():
            out[at], signing = _sort(line, names, signing, known)
    _headed(out, lines)
    _presided(out, lines, names)
    _day_signed(out, lines, names)
    for paragraph in _paragraphs(lines):
        _together(out, lines, paragraph)
    return _signed_by(out, lines, names)


def _sort(
    line: str, names: Names, signing: bool, known: Collection[str]
) -> tuple[Sort | None, bool]:
    """What a line is, and whether a signature goes on below it."""
    if len(line) > _LONGEST:
        return (Sort.CIVIL if civil(line) else None), signing
    if programmed(line) or bannered(line):
        return Sort.SIGNED, signing
    if deed(line):
        return Sort.CIVIL, True
    if dated(line, known):
        return Sort.SIGNED, True
    if civil(line):
        return Sort.CIVIL, signing or closes(line)
    if greets(line):
        return Sort.CIVIL, signing
    if (rest := _after_closing(line)) and shaped(rest, names):
        return Sort.SIGNED, True
    if shaped(line, names) and (signing or names.named(line)):
        return Sort.SIGNED, True
    return None, signing


def _headed(out: list[Sort | None], lines: Sequence[str | None]) -> None:
    """The head of an office's paper, above all else."""
    for at, line in enumerate(lines):
        long = line is not None and len(line) > _LONGEST
        if line is None or long or (line.strip() and not headed(line)):
            return
        if line.strip():
            out[at] = Sort.SIGNED


def _presided(out: list[Sort | None], lines: Sequence[str | None], names: Names) -> None:
    """« Le maire, » above the name of who signs."""
    said = [at for at, one in enumerate(lines) if one is None or one.strip()]
    for at, below in pairwise(said):
        line, name = lines[at], lines[below]
        if line and name and out[at] is None and out[below] and presides(line):
            out[at] = Sort.SIGNED if names.named(name) else None


def _day_signed(out: list[Sort | None], lines: Sequence[str | None], names: Names) -> None:
    """A day, with a place or alone, beside a name or « Lu et approuvé »: none that is to come."""
    said = [at for at, one in enumerate(lines) if one is None or one.strip()]
    for rows in (said, said[::-1]):
        named = False  # the lines right before are a signature, with a name
        for at in rows:
            line = lines[at]
            if line and out[at] is None and named:
                day = signed_day(line)
                out[at] = Sort.SIGNED if day and names.day and day <= names.day else None
            signed = line is not None and (out[at] is Sort.SIGNED or deed(line))
            named = signed and (named or _names(str(line), names))


def _names(line: str, names: Names) -> bool:
    """Whether a signature's line is the name of who may sign, or what stands in its place."""
    return names.named(line) or (names.calls(line) and names.near(line)) or deed(line)


def greets(line: str) -> bool:
    """Whether a line greets somebody, by name or office, and says no more than a formula."""
    line = _DOTTED.sub(r"\1", line)
    found = _GREETS.match(line)
    if found is None:
        return False
    name, rest = found[1].strip(), line[found.end() :].strip()
    office = all(
        one[:1].isupper() or letters(one) in CIVIL or len(one) < 3
        for one in re.findall(r"[\w-]+", name)
    )
    plain = shaped(name, Names()) or office or not name
    return plain and not spoken.says(name) and (not rest or civil(rest))


def closes(line: str) -> bool:
    """Whether a formula ends a message: a signature follows it."""
    words = tokens(letters(line)).words
    return bool(CLOSING & set(words)) or words[-2:] in {("a", "vous"), ("a", "toi")}


def _after_closing(line: str) -> str:
    """What stands behind a closing formula on one line: « Très cordialement Henriette »."""
    found = tokens(line)
    for at in range(len(found.words) - 1, 0, -1):
        before = line[: found.spans[at][0]]
        if civil(before) and closes(before):
            return line[found.spans[at][0] :]
    return ""


def _paragraphs(lines: Sequence[str | None]) -> Iterator[range]:
    """The lines of each paragraph."""
    start = 0
    for full, run in groupby(lines, key=lambda one: bool(one and one.strip())):
        end = start + len(list(run))
        if full:
            yield range(start, end)
        start = end


def _together(out: list[Sort | None], lines: Sequence[str | None], those: range) -> None:
    """Sentences wrapped over lines: courtesy or a notice as a whole, or one question as a whole."""
    for start in those[:_ROWS]:
        whole = " ".join(str(lines[at]) for at in range(start, those.stop))
        noticed = disclaims(whole) or bannered(whole)
        if noticed or (start == those.start and civil(whole)):
            sort = Sort.SIGNED if noticed else Sort.CIVIL
            out[start : those.stop] = [sort] * (those.stop - start)
            break
    for at in those[1:]:
        before = str(lines[at - 1]).rstrip()
        wrapped = out[at - 1] is Sort.CIVIL and not before.endswith((".", "!", ",", ":"))
        if out[at] is None and wrapped and not closes(before):
            out[at - 1] = None


def _signed_by(
    out: list[Sort | None], lines: Sequence[str | None], names: Names
) -> list[Sort | None]:
    """A signature that names somebody else than is known to write is a question."""
    mine = [at for at, one in enumerate(out) if one is Sort.SIGNED and lines[at]]
    known = towns(one for one in lines if one) | names.words
    called = [
        at
        for at in mine
        if names.calls(line := str(lines[at]))
        and not (bannered(line) or headed(line) or dated(line, known) or signed_day(line))
    ]
    if called and names.known and not any(names.near(str(lines[at])) for at in mine):
        for at in called:
            out[at] = None
    return out
