"""Lines of a text (plain, Word, OpenDocument, oTranscribe) to utterances by who speaks.

The readers of those formats only say what a line is; here it is decided which lines open a turn,
which carry a time, and what stands before anybody speaks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from vademecum.model import Utterance
from vademecum.transcripts import (
    alike,
    alone,
    alternate,
    callers,
    clocks,
    doubts,
    hours,
    inside,
    labels,
    layouts,
    legend,
    manners,
    messages,
    minutes,
    noted,
    odd,
    readings,
    returning,
    runs,
    second,
    shapes,
    stamps,
    tabs,
    things,
    titles,
)
from vademecum.transcripts.alone import Line
from vademecum.transcripts.furniture import is_furniture
from vademecum.transcripts.heads import Doubt
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import ONLY_TIME, TIME
from vademecum.transcripts.vocabulary import Vocabulary
from vademecum.transcripts.weighing import weighed

_BEGINS = re.compile(rf"[\[(]?\s*{TIME}")
_GAP = re.compile(r"\s*(\S[^\t\n]{0,80}?)(?:\t| {2,})\s*\S")
_PARAGRAPHS = 6  # so many show what opens one
_NAME_LINE = re.compile(r"[^\W\d_][^.:?!;\n]{0,59}")


def utterances(lines: Sequence[Line]) -> list[Utterance]:
    """What the lines say, in order, words before the first speaker marked as an aside."""
    order = stamps.days(clean(line.text) for line in lines)
    flat = _apart(_usual(kept := _with_words(lines)))
    dated = stamps.dated([line.text for line in kept])
    return stamps.in_parts(messages.said(flat, dated) or _said(flat), order)


def _said(flat: Sequence[Line]) -> list[Utterance]:
    times = [ONLY_TIME.fullmatch(line.text) for line in flat]
    silent = [times[at] or is_furniture(line.text) for at, line in enumerate(flat)]
    openings = [None if one else _opening(flat, times, at) for at, one in enumerate(silent)]
    openings = tabs.own(flat, titles.without(flat, [noted.bracketed(item) for item in openings]))
    apart = any(times) or any(line.start is not None for line in flat)
    told = hours.said([line.text for line in flat], openings, elsewhere=apart)
    openings = [None if at in told else item for at, item in enumerate(openings)]
    goes_on, between = clocks.between(openings)
    openings = [None if at in goes_on else item for at, item in enumerate(openings)]
    key = legend.lines([line.text for line in flat], openings)
    key |= {at for at, line in enumerate(flat) if line.unsaid} | minutes.signing(flat)
    openings = [None if at in key else item for at, item in enumerate(openings)]
    words = Vocabulary(line.text for line in flat)
    questions = alone.name_lines(flat, openings, words)
    questions = {at: label for at, label in questions.items() if at not in key}
    verdict = weighed(_regular(flat, openings), words)
    if own := alone.elsewhere(openings, _alone(openings), verdict.names):
        questions |= own
        verdict = weighed(_regular(flat, openings), words)
    voices = alternate.voices(flat)
    if any(same(one.label or "") not in verdict.names for one in voices.values()):
        openings = [voices.get(at, item) for at, item in enumerate(openings)]
        questions = {at: label for at, label in questions.items() if at not in voices}
        verdict = weighed(_regular(flat, openings), words)
    manner = noted.behind_known(openings, verdict.names)
    openings = [manner.get(at, item) for at, item in enumerate(openings)]
    strange = manners.strangers(openings, verdict.names)
    strange |= manners.called(openings, verdict.names)
    strange |= titles.strangers(flat, openings)
    verdict = verdict.without(strange)
    verdict = verdict.also(manners.alike(openings, verdict.names))
    if stamped := layouts.stamped(openings, times):
        said = [item for item in openings if item is not None]  # the others may be a title
        verdict = verdict.without(manners.lone(said, verdict.names))
    verdict = verdict.without(between).also(tabs.who(flat, openings))
    verdict = verdict.also(manners.marked(openings, verdict))
    headed = layouts.headed(flat, openings, verdict)
    openings = [headed.get(at, item) for at, item in enumerate(openings)]
    questions = {at: label for at, label in questions.items() if at not in headed}
    verdict = verdict.also(same(one.label or "") for one in headed.values())
    found = second.ways(flat, openings, verdict, words)
    openings = [None if at in key else item for at, item in enumerate(found.openings)]
    verdict, others = found.verdict, found.asked
    others = {at: label for at, label in others.items() if at not in key}
    passages = readings.announced(flat, openings, verdict)
    passages = passages or readings.unannounced(flat, openings, verdict)
    read = {at: verdict.name(openings[at]) or "" for passage in passages for at in passage}
    openings = [None if read.get(at) else item for at, item in enumerate(openings)]
    others |= {at: label for at, label in read.items() if label}
    called = callers.heads(flat, openings, verdict)
    openings = [called.get(at, item) for at, item in enumerate(openings)]
    verdict = verdict.also(same(one.label or "") for one in called.values())
    others = {at: label for at, label in others.items() if at not in called}
    again = manners.again(openings, verdict)
    again = {at: label for at, label in again.items() if not minutes.is_nobodys(flat[at].text)}
    others = {**again, **others}
    strangely = odd.named(flat, openings, verdict, {**questions, **others})
    if strangely.openings:
        openings = [strangely.openings.get(at, item) for at, item in enumerate(openings)]
        verdict = verdict.also(same(one.label or "") for one in strangely.openings.values())
    typed = {at: one for at, one in strangely.asked.items() if at not in key}
    certain = {*key, *typed, *questions, *others}
    typed |= returning.labels(flat, openings, verdict, certain)
    others = {**others, **{at: name for at, name in typed.items() if not others.get(at)}}
    openings = [_whole(flat[at], item) if at in typed else item for at, item in enumerate(openings)]
    sure_ = [verdict.name(item) for item in openings]
    sure = [item if sure_[at] is not None else None for at, item in enumerate(openings)]
    marked = {at for at, line in enumerate(flat) if line.heading and sure[at] is None}
    headings = alone.headings(flat, sure) | marked.difference(questions) | key
    voted = {at for at, line in enumerate(flat) if minutes.is_vote(line.text)}
    # Right below a name alone stand its words: `Le Maire`, `La séance est levée.`
    named = {at + 1 for at, item in enumerate(sure) if item is not None and not item.rest}
    clerks = {
        at
        for at, line in enumerate(flat)
        if minutes.is_nobodys(line.text) and (at in voted or at not in named)
    }
    headings |= clerks
    begins = {at for at, item in enumerate(sure) if item is not None}
    quoted = doubts.quoted([line.text for line in flat], begins) | _entries(openings, sure)
    asked = [
        ""
        if at in voted | clerks | quoted
        else questions.get(at) or others.get(at) or verdict.question(item)
        for at, item in enumerate(openings)
    ]
    sayings = [at for at in range(len(flat)) if not times[at] and at not in headings | quoted]
    free = {at for at in sayings if not asked[at]}
    stands = alike.labels(flat, openings, sure_, set(range(len(flat))) - free)
    for at, doubt in stands.items():
        if doubt.strong:
            openings[at], asked[at] = _whole(flat[at], openings[at]), doubt.label
    doubtful = _told(flat, openings, sure_, asked, questions.keys() | others.keys(), sayings)
    weak = {at: one for at, one in strangely.weak.items() if not asked[at] and at in sayings}
    weak |= {at: one for at, one in stands.items() if not one.strong}
    doubtful = readings.once(passages, asked, weak | doubtful)
    asked = ["" if at in doubtful else label for at, label in enumerate(asked)]
    usual = doubts.are_usual(doubtful.values(), len(flat))
    reading = runs.Decided(verdict, asked, headings, second.others(flat), stamped, doubtful, usual)
    return inside.apart(runs.utterances(flat, times, openings, reading))


def _entries(openings: Sequence[Opening | None], sure: Sequence[Opening | None]) -> frozenset[int]:
    """The lines of a form or of an account, once somebody speaks."""
    begun = next((at for at, item in enumerate(sure) if item is not None), len(sure))
    return frozenset(
        at
        for at, item in enumerate(openings)
        if at > begun and sure[at] is None and item is not None and item.label is not None
        if item.mark == ":" and things.is_entry(item.label, item.rest)
    )


def _whole(line: Line, item: Opening | None) -> Opening:
    """The opening of a line that is asked about as a whole, but for its time."""
    if item is not None and item.label is None and item.rest:
        return replace(item, rest="", whole=item.rest)
    return Opening(None, "", whole=line.text)


def _alone(openings: Sequence[Opening | None]) -> list[int]:
    """The lines that are a name and no more."""
    return [at for at, item in enumerate(openings) if item and item.mark == "\n" and not item.rest]


def _told(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    names: Sequence[str | None],
    asked: Sequence[str],
    certainly: Collection[int],
    among: Sequence[int],
) -> dict[int, Doubt]:
    """The doubts of lines; of what is asked about, that whose sentence goes on, once somebody
    speaks, where it is not `certainly` a question. `among` has the lines that somebody says."""
    begun = next((at for at, name in enumerate(names) if name is not None), len(lines))
    small = {
        at: Doubt(asked[at], strong=False)
        for at in among
        if asked[at] and at > begun and at not in certainly and doubts.goes_on(openings[at])
    }
    open_ = {at for at in among if names[at] is None and (not asked[at] or at in small)}
    decided = [at not in open_ for at in range(len(lines))]
    known = {same(name) for name in names if name is not None}
    found = doubts.of_lines(lines, openings, decided, known)
    return small | doubts.as_named(found, openings, names, open_)


def _with_words(lines: Sequence[Line]) -> list[Line]:
    """The lines that have words, on one line each."""
    return [
        replace(line, text=text, head=_head(line), gap=_gap(line.text), tab=_tab(line.text))
        for line in lines
        if (text := clean(line.text))
    ]


def _usual(lines: Sequence[Line]) -> list[Line]:
    """The lines, their times as most tools write them."""
    given = [line.text for line in lines]
    unsaid = stamps.unsaid(given)
    kept = [replace(line, unsaid=line.unsaid or at in unsaid) for at, line in enumerate(lines)]
    texts = stamps.usual(given)
    return [
        line if line.text == text else replace(line, text=text, head=0, gap=0, tab=False)
        for line, text in zip(kept, texts, strict=True)
    ]


def _apart(lines: list[Line]) -> list[Line]:
    """The lines; what a tool wrote of itself is a paragraph of its own, for `heard` to find."""
    nobody = [is_furniture(line.text) for line in lines]
    return [
        replace(line, follows=False) if nobody[at] or (at and nobody[at - 1]) else line
        for at, line in enumerate(lines)
    ]


def _head(line: Line) -> int:
    return len(clean(line.text[: line.head])) if line.head else 0


def _gap(text: str) -> int:
    """Where a tabulation or spaces in a row stand in the words of a line, near its beginning."""
    found = _GAP.match(text)
    return len(clean(found[1])) if found else 0


def _tab(text: str) -> bool:
    """Whether the first of these is a tabulation."""
    found = _GAP.match(text)
    return found is not None and text[found.end(1)] == "\t"


def _opening(
    lines: Sequence[Line], times: Sequence[re.Match[str] | None], at: int
) -> Opening | None:
    """How a line may open a turn, seen with the one above: a name may stand alone under a time."""
    line = lines[at]
    found = labels.opening(line.text, line.head)
    if found is not None and line.sure:
        return replace(found, mark="\n")
    if line.tab and found and tabs.spans(line.text, line.gap, found.label or ""):
        found = None
    if found is not None and found.label is not None:
        return found
    # `00:00:03 Intervenant 1`, or a name under a line of times: words must follow below.
    if at + 1 >= len(lines) or times[at + 1] is not None or _BEGINS.match(lines[at + 1].text):
        return found
    stamp = found is not None and found.start is not None
    name = found.rest if found is not None and stamp else line.text
    shaped = _NAME_LINE.fullmatch(name) or shapes.is_strong(name) or things.is_numbered(name)
    if (stamp or (at and times[at - 1])) and shaped and shapes.can_be(name):
        start, end = (found.start, found.end) if found is not None else (None, None)
        return Opening(name, "", start, end, timed=True)
    return found


def _regular(lines: Sequence[Line], openings: Sequence[Opening | None]) -> Sequence[Opening | None]:
    """The openings that show the file's rule: paragraphs', where only paragraphs open so."""
    first = [item for line, item in zip(lines, openings, strict=True) if not line.follows]
    inner = [item for line, item in zip(lines, openings, strict=True) if line.follows]
    if len(first) < _PARAGRAPHS or not inner:
        return openings
    above, below = (
        sum(item is not None and item.label is not None for item in group)
        for group in (first, inner)
    )
    # A file of few blank lines opens most of its turns inside its blocks.
    rule = above >= below and above * len(inner) > 2 * below * len(first)
    return first if rule else openings
