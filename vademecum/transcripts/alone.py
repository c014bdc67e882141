"""Names that stand alone on their lines, above what they say; headings between two speakers.

`le président`, `Anna Essai`, `Paul Exemple, ministre délégué.`, `Plusieurs députés`: as the
reports of assemblies have them once a page has become text.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from vademecum.transcripts import forenames, persons, procedure, sentences, shapes, things
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.vocabulary import Vocabulary

_RULE = 0.25  # share of a file's paragraphs from which a name above each is its rule
_FEW = 3  # how often a line comes back to be a name whatever its shape
_NAME = 60  # characters of such a line
_BLOCK = 3  # lines of headings that follow one another; more are a list that is read out
_HEADING = 160  # characters; a longer line is a paragraph that lost its full stop
_CLOSED = re.compile(r"[.?!…:;,][»”\"')\]\s]*$|^\(.*\)$|^\[.*\]$")
_PUNCTUATED = 0.8  # share of turns that end in punctuation from which one that does not stands out
_NEARLY = 0.8  # share of names from which the place where they stand is the file's
_AGAIN = 5  # so often a phrase comes back that presides
_SPEECH = 50  # characters of what is said below one, more than a verse has
_HALF = 0.5  # share of its turns between which another speaks
_ARTICLE = re.compile(r"(?:[ld]['’]|[^\W\d_]{1,3} )[^\W\d_]+(?: [^\W\d_]+){0,3}$")
_ENDS = re.compile(r"[.?!…][»”\"')\]]*$")
_MATTER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,4})(?:[.)]| ?[-–—])+ ?[^\W\da-zà-ÿ]")
_TAGGED = re.compile(r" \(([^()]{1,12})\)$")
_LONG, _SHORT = 6, 3  # words of a line in that place that may be a name
_TURNS = 8  # so many turns at least say what a file's rule is


@dataclass(frozen=True, slots=True)
class Line:
    """A line or a paragraph of the source."""

    text: str
    head: int = 0  # characters at its start that stand apart: bold, or in a cell of their own
    follows: bool = False  # goes on with the paragraph of the line above
    start: float | None = None  # seconds, where the source says so beside the words
    heading: bool = False  # the source marks it as a heading
    cut: bool = False  # goes on in the source, but for a clerk's line here or right above
    unsaid: bool = False  # of a table that is not of what was said
    gap: int = 0  # characters before a tabulation, or spaces in a row, near its beginning
    tab: bool = False  # the first of these
    centred: bool = False  # in the middle of the page, where others begin at its side
    sure: bool = False  # what stands apart surely is who speaks


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a file puts its names."""

    within: bool  # right below another line
    above: bool  # right above what is said
    heading: bool


def name_lines(
    lines: Sequence[Line],
    openings: list[Opening | None],
    words: Vocabulary,
    held: Collection[int] = (),
) -> dict[int, str]:
    """Put into `openings` the lines that name who speaks below, and say which only may.

    A name that comes back shows the file's rule; then a function, a group and a name that is
    spoken of elsewhere are sure as well, and other full names are asked about. Lines
    `held` in a parenthesis name nobody.
    """
    tight = all(
        line.follows or line.cut for line in lines[1:]
    )  # no blank line: each stands by itself
    shown = Counter(
        line.text
        for line, item in zip(lines, openings, strict=True)
        if item is None and (tight or not line.follows)
    )
    often = Counter(_label(item) for item in openings)
    named = {
        label
        for label, count in often.items()
        if label and count > 1 and not things.is_common(label)
    }
    given = forenames.alone([line.text for line in lines], [item is None for item in openings])
    stand = {
        at: line.text
        for at, line in enumerate(lines[:-1])
        if openings[at] is None and (tight or not line.follows) and at not in held
        if at in given.lines or _is_name(line.text, shown)
        if _label(openings[at + 1]) not in named
    }
    counts = Counter(_key(text) for text in stand.values())
    stand = sentences.without(stand, sum(often[label] for label in named))
    # Of two that follow one another one is words, or a heading under which nobody speaks.
    stand = {at: text for at, text in stand.items() if not _yields(at, stand, counts)}
    counts = Counter(_key(text) for text in stand.values())
    recurs = {key for key, count in counts.items() if count > 1}
    turns = sum(counts[key] for key in recurs)
    rule = turns and len(stand) >= _RULE * sum(not line.follows for line in lines)
    # What stands in brackets behind a name, once, where the name comes back: `(Con)`, `(Lab)`.
    tags = {_tag(text) for text in stand.values() if _key(text) in recurs} - {""}
    chairs = {key for key in recurs if len(recurs) > _FEW and _presides(key, stand, lines)}
    questions: dict[int, str] = {}
    some = sum(not text.endswith(".") for text in stand.values())
    for at, text in stand.items():
        surely = shapes.is_alone(text) or not words.is_common(text) or _key(text) in chairs
        tagged = _tag(text) in tags and shapes.is_alone(text)
        sure = tagged or _is_sure(text, words, bool(rule))
        by_turns = given.by_turns and at in given.lines
        if (_key(text) in recurs and surely) or (turns and sure) or by_turns:
            chair = _key(text) in chairs
            openings[at] = Opening(_bare(text), "", mark="\n", whole=text, presides=chair)
        elif not turns and at == 0 and len(stand) == 1 and _is_title(text):
            continue
        elif turns or not text.endswith(".") or (some > 1 and shapes.is_declared(_bare(text))):
            openings[at] = Opening(None, "", whole=text)
            questions[at] = text
    for at, line in enumerate(lines[:-1]):
        # Inside a paragraph: a name without a blank line above, or the end of a sentence.
        free = openings[at] is None and at not in held
        if free and line.follows and _key(line.text) in recurs:
            openings[at] = Opening(None, "", whole=line.text)
            questions[at] = line.text
    if rule:
        place = Counter(_place(lines, at) for at in stand if openings[at] is not None)
        usual = [one for one, count in place.items() if count >= place.total() * _NEARLY]
        there = usual[0] if usual else None
        questions |= _in_place(lines, openings, there, words, held)
    return questions


def elsewhere(
    openings: list[Opening | None], alone: Collection[int], names: Collection[str]
) -> dict[int, str]:
    """The lines of `alone` that are no names after all, and are asked about: the file's labels have
    another look, words behind them, as their sure `names` do. They are taken out of `openings`."""
    other = sum(
        item is not None
        and bool(item.label)
        and bool(item.rest)
        and same(item.label or "") in names
        for item in openings
    )
    if not alone or other < _FEW or other <= len(alone):
        return {}
    found: dict[int, str] = {}
    for at in alone:
        item = openings[at]
        if item is not None:
            found[at] = item.whole
            openings[at] = Opening(None, "", whole=item.whole)
    return found


def _place(lines: Sequence[Line], at: int) -> _Place:
    """Where a line stands that has others below."""
    line = lines[at]
    return _Place(line.follows, lines[at + 1].follows, line.heading)


def _in_place(
    lines: Sequence[Line],
    openings: list[Opening | None],
    usual: _Place | None,
    words: Vocabulary,
    held: Collection[int],
) -> dict[int, str]:
    """Short lines that stand alone, end in nothing and are no name by their shape, where names
    stand so: `La directrice`, `anna`, `le président M. le président`."""
    found: dict[int, str] = {}
    often = Counter(line.text for line in lines)
    for at, line in enumerate(lines[:-1]):
        text = line.text
        free = openings[at] is None and openings[at + 1] is None and at not in held
        if not free or len(text) > _NAME or _CLOSED.search(text):
            continue
        spoken_of = not line.follows and shapes.speaks_of_someone(text)
        above = at == 0 or _CLOSED.search(lines[at - 1].text) is not None
        there = above and _place(lines, at) == usual and not lines[at + 1].text[0].islower()
        if spoken_of or (there and _may_be(text, often[text], usual, words)):
            openings[at] = Opening(None, "", whole=text)
            found[at] = text
    texts = set(found.values())
    for at, line in enumerate(lines[:-1]):
        # The same line again, whatever stands above it.
        if line.text in texts and openings[at] is None and not line.follows:
            openings[at] = Opening(None, "", whole=line.text)
            found[at] = line.text
    return found


def _may_be(text: str, times: int, usual: _Place | None, words: Vocabulary) -> bool:
    """Whether somebody may be called so, in a line that stands `times` where names do."""
    if persons.is_person(text):
        return True
    named = any(map(str.isalpha, text))  # `310-00323/13` is a matter's number
    shaped = named and (shapes.can_be(text) or shapes.may_be(text))
    # The first line of a block, or a heading, shows more of a name than a paragraph does.
    shown = usual is not None and (usual.above or usual.heading)
    if not shaped or len(text.split()) > (_LONG if shown else _SHORT):
        return False
    return not words.is_common(text, besides=times)


def _yields(at: int, stand: Mapping[int, str], counts: Counter[str]) -> bool:
    """Whether a line is no name because of its neighbour, which comes back and it does not; of
    two alike the upper."""
    recurs = counts[_key(stand[at])] > 1
    if at - 1 in stand and not recurs and counts[_key(stand[at - 1])] > 1:
        return True
    return at + 1 in stand and (not recurs or counts[_key(stand[at + 1])] > 1)


def _is_name(line: str, shown: Counter[str]) -> bool:
    """Whether a line has the shape of a name, or comes back as one may."""
    if shapes.is_alone(line):
        return True
    recurs = shown[line] >= _FEW and len(line) <= _NAME and not _CLOSED.search(line)
    return recurs and shapes.can_be(line)


def _label(found: Opening | None) -> str:
    """The label of an opening that has the shape of a name."""
    label = found.label if found is not None else None
    return same(label) if label is not None and shapes.is_strong(label) else ""


def _is_sure(text: str, words: Vocabulary, rule: bool) -> bool:
    if shapes.is_declared(_bare(text)) or words.is_announced(text):
        return True
    return rule and not words.is_common(text)


def _presides(key: str, stand: Mapping[int, str], lines: Sequence[Line]) -> bool:
    """Whether a phrase whose words are common ones comes back as who presides does, between the
    others, above what is said: `La presidenta`. A refrain has verses below; a heading, no article.
    """
    spots = [at for at, text in stand.items() if _key(text) == key]
    if len(spots) < _AGAIN or not _ARTICLE.match(key) or shapes.is_heading(key.split()[-1]):
        return False
    others = sorted(at for at in stand if at not in spots)
    turns = sum(bisect(others, one) < bisect(others, two) for one, two in pairwise(spots))
    below = [lines[at + 1].text for at in spots]
    said = sum(_ENDS.search(text) is not None and text[0].isupper() for text in below)
    long_ = median(map(len, below)) >= _SPEECH
    return long_ and turns >= (len(spots) - 1) * _HALF and said >= len(spots) * _NEARLY


def _is_title(text: str) -> bool:
    """Whether the first line of a text under which nobody is named is what it is called."""
    article = re.match(r"(?:Les?|La|Une?|Des) |L['’]", text) is not None
    return article and not (shapes.is_declared(_bare(text)) or persons.is_person(_bare(text)))


def _tag(text: str) -> str:
    found = _TAGGED.search(_bare(text))
    return found[1] if found else ""


def _key(text: str) -> str:
    return same(_TAGGED.sub("", _bare(text)))


def _bare(text: str) -> str:
    """The line without its full stop; that of `Mme D.` is its own."""
    return text[:-1].rstrip(" ,") if re.search(r"(?:[^\W\d_]{2,}|,)[.,]$", text) else text


def headings(lines: Sequence[Line], opens: Sequence[Opening | None]) -> frozenset[int]:
    """The lines right above a speaker's that end in no punctuation, where turns do end in some.
    Of few turns, those alone that have a number: `2. Subventions aux associations`.

    `opens` has the opening of each line that surely names somebody.
    """
    last = [at - 1 for at, one in enumerate(opens) if one and at]
    closed = sum(bool(_CLOSED.search(lines[at].text)) for at in last)
    few = len(last) < _TURNS
    matters = sum(_is_matter(lines, at) for at in last) if few else 0
    if closed < max(1, (len(last) - matters) * _PUNCTUATED):
        return frozenset()
    found: set[int] = set()
    for at in last:
        above = at
        while above >= 0 and opens[above] is None and _is_heading(lines[above]):
            above -= 1
        # A line below a heading, in its paragraph, is of it.
        while above < at and lines[above + 1].follows:
            above += 1
        name = opens[above] if above >= 0 else None
        # Under a name alone on its line, all there is was said.
        if (name is None or name.rest) and at - above <= _BLOCK:
            found |= set(range(above + 1, at + 1))
    # Few turns show no rule: what has a number is a heading all the same.
    return frozenset(at for at in found if not few or _is_matter(lines, at))


def _is_matter(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a matter's number and name, no point of a list that somebody reads out, or
    what assemblies call a part of a sitting."""
    if procedure.is_part(lines[at].text):
        return True
    above = lines[at - 1].text if at else ""
    listed = above.endswith(":") or _MATTER.match(above) is not None
    return _MATTER.match(lines[at].text) is not None and not listed


def _is_heading(line: Line) -> bool:
    text = line.text
    if len(text) > _HEADING or _CLOSED.search(text) or text[0].islower() or sentences.is_said(text):
        return False
    # `Article 4`, but no result that is read out: `Nombre de votants 260`.
    return not text[-1].isdigit() or len(text.split()) <= 3
