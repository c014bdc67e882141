"""Who opens the lines of a text, decided step by step: each step sees what those before it left."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from vademecum.transcripts import (
    alike,
    alone,
    alternate,
    attendance,
    callers,
    clocks,
    counts,
    doubts,
    formulas,
    heads,
    hours,
    incised,
    joint,
    layouts,
    leftover,
    legend,
    letters,
    manners,
    matters,
    minutes,
    noted,
    odd,
    paging,
    presented,
    procedure,
    readings,
    returning,
    runs,
    second,
    shapes,
    shownotes,
    sole,
    tabs,
    titles,
    wrapped,
)
from vademecum.transcripts.alone import Line
from vademecum.transcripts.heads import Doubt
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.vocabulary import Vocabulary
from vademecum.transcripts.weighing import Verdict, weighed


def decided(
    lines: Sequence[Line],
    times: Sequence[re.Match[str] | None],
    openings: Sequence[Opening | None],
) -> tuple[Sequence[Opening | None], runs.Decided]:
    """How each line opens a turn, and what is sure, asked and doubted of all of them.

    `times` has the lines that are a time and no more, `openings` how each may open a turn.
    """
    deciding = _Deciding(lines, times, openings)
    deciding.leave_what_is_nobodys()
    deciding.weigh()
    deciding.watch_how_they_behave()
    deciding.look_for_other_ways()
    deciding.find_what_is_read_out()
    deciding.ask_about_the_rest()
    settled = deciding.settled()
    return deciding.openings, settled


class _Deciding:
    """What is decided of some lines so far."""

    def __init__(
        self,
        lines: Sequence[Line],
        times: Sequence[re.Match[str] | None],
        openings: Sequence[Opening | None],
    ) -> None:
        self._lines, self._times = lines, times
        self._words = Vocabulary(line.text for line in lines)
        self._key: frozenset[int] = frozenset()  # lines that explain the others, nobody's
        self._held: frozenset[int] = frozenset()  # in parentheses on many lines
        self._called: frozenset[int] = frozenset()  # matters, in words that come back
        self._inside: Collection[str] = ()  # labels of a time within a sentence
        self._verdict = Verdict(frozenset(), frozenset())
        self._questions: dict[int, str] = {}  # lines that are a name alone, perhaps
        self._others: dict[int, str] = {}  # the other lines that are asked about
        self._stamped = False  # lines open with a time, as a rule
        self._passages: Sequence[range] = ()  # what somebody reads out
        self._weak: Mapping[int, Doubt] = {}  # of names that have the shape of none
        self.openings: list[Opening | None] = list(openings)

    def _name(self, found: Mapping[int, Opening]) -> None:
        """Lines that surely open a turn in such a way."""
        self._open(found)
        self._verdict = self._verdict.also(same(one.label) for one in found.values() if one.label)

    def _open(self, found: Mapping[int, Opening]) -> None:
        self.openings = [found.get(at, item) for at, item in enumerate(self.openings)]

    def _close(self, those: Collection[int]) -> None:
        self.openings = [None if at in those else item for at, item in enumerate(self.openings)]

    def leave_what_is_nobodys(self) -> None:
        """Take away hours of the day, times within a sentence, the key of initials, signatures."""
        texts = [line.text for line in self._lines]
        apart = any(self._times) or any(line.start is not None for line in self._lines)
        self._close(hours.said(texts, self.openings, elsewhere=apart))
        goes_on, self._inside = clocks.between(self.openings)
        self._close(goes_on)
        unsaid = {at for at, line in enumerate(self._lines) if line.unsaid}
        self._key = legend.lines(texts, self.openings) | unsaid | minutes.signing(self._lines)
        self._key |= letters.lines(self._lines) | attendance.lists(self._lines)
        self._key |= attendance.told(self._lines) | shownotes.lines(self._lines, self.openings)
        self._key |= matters.headings(self._lines, self.openings)
        self._key |= {at for at, text in enumerate(texts) if paging.is_mark(text)}
        self._close(self._key)
        # What is called out within a parenthesis is listed where it opens, and names nobody.
        self._held = wrapped.held(self._lines)
        self._close({at for at in self._held if at - 1 in self._held})
        self._close(wrapped.going_small(self._lines, self.openings))
        self._called = formulas.lines(texts)
        self._close(incised.unknown(self.openings) | self._called)

    def weigh(self) -> None:
        """Tell labels that name people by shape and recurrence, and names alone on their lines."""
        names = alone.name_lines(self._lines, self.openings, self._words, self._held)
        marked = {at for at in names if self._lines[at].heading and procedure.is_part(names[at])}
        self._questions = _without(names, self._key | marked)
        self._weigh()
        lone = _alone(self.openings)
        if own := alone.elsewhere(self.openings, lone, self._verdict.names):
            self._questions |= own
            self._weigh()
        voices = alternate.voices(self._lines, self._held)
        if any(same(one.label or "") not in self._verdict.names for one in voices.values()):
            self._open(voices)
            self._questions = _without(self._questions, voices)
            self._weigh()

    def _weigh(self) -> None:
        self._verdict = weighed(counts.regular(self._lines, self.openings), self._words)

    def watch_how_they_behave(self) -> None:
        """Doubt labels that do not behave as the file's speakers do, be sure of those that do."""
        self._open(noted.behind_known(self.openings, self._verdict.names))
        strange = manners.strangers(self.openings, self._verdict.names)
        strange |= manners.called(self.openings, self._verdict.names)
        strange |= titles.strangers(self._lines, self.openings)
        self._verdict = self._verdict.without(strange)
        self._verdict = self._verdict.also(manners.alike(self.openings, self._verdict.names))
        self._stamped = layouts.stamped(self.openings, self._times)
        if self._stamped:
            said = [item for item in self.openings if item is not None]  # others may be a title
            self._verdict = self._verdict.without(manners.lone(said, self._verdict.names))
        self._verdict = self._verdict.without(self._inside)
        self._verdict = self._verdict.also(tabs.who(self._lines, self.openings))
        self._verdict = self._verdict.also(manners.marked(self.openings, self._verdict))

    def look_for_other_ways(self) -> None:
        """Names as the file's layout shows them, and a second way of marking who speaks."""
        texts = ["" if at in self._key else one.text for at, one in enumerate(self._lines)]
        self._name(joint.sure(self.openings, texts, self._verdict.names))
        headed = layouts.between(self._lines)
        self._name(headed)
        headed |= layouts.headed(self._lines, self.openings, self._verdict)
        self._name(headed)
        self._questions = _without(self._questions, headed)
        found = second.ways(self._lines, self.openings, self._verdict, self._words)
        self.openings, self._verdict = list(found.openings), found.verdict
        self._close(self._key)
        self._others = _without(found.asked, self._key)
        self._look_for_a_shape()
        said = enumerate(map(self._verdict.name, self.openings))
        names = {at: name for at, name in said if name}
        inner = incised.lines(self.openings) & names.keys()
        for at in wrapped.going_on(self._lines, names) | inner:
            self._others[at] = names[at]
            self.openings[at] = Opening(None, "", whole=self._lines[at].text)

    def _look_for_a_shape(self) -> None:
        """Labels of one regular shape that nothing else knows; then offices are sure as well."""
        shaped = sole.ways(self._lines, self.openings, self._verdict)
        self._name(shaped.sure)
        if shaped.sure:
            self._verdict = self._verdict.also(filter(shapes.is_office, self._verdict.asked))
        self._key |= shaped.headings
        self._close(shaped.headings)
        self._questions = _without(self._questions, self._key | shaped.sure.keys())
        self._others = _without({**self._others, **shaped.asked}, self._key | shaped.sure.keys())
        self._open({at: _whole(self._lines[at], self.openings[at]) for at in shaped.asked})

    def find_what_is_read_out(self) -> None:
        """Letters and poems, each one question; then callers by their numbers."""
        self._passages = readings.announced(
            self._lines, self.openings, self._verdict
        ) or readings.unannounced(self._lines, self.openings, self._verdict)
        names = {
            at: self._verdict.name(self.openings[at]) or ""
            for passage in self._passages
            for at in passage
        }
        read = {at: label for at, label in names.items() if label}
        self._close(read)
        self._others |= read
        called = callers.heads(self._lines, self.openings, self._verdict)
        self._name(called)
        self._others = _without(self._others, called)

    def ask_about_the_rest(self) -> None:
        """What comes back, names that have the shape of none, labels in small letters."""
        again = manners.again(self.openings, self._verdict)
        again = {
            at: label for at, label in again.items() if not minutes.is_nobodys(self._lines[at].text)
        }
        self._others = {**again, **self._others}
        asked = {**self._questions, **self._others}
        strange = odd.named(self._lines, self.openings, self._verdict, asked)
        self._name(strange.openings)
        self._weak = strange.weak
        typed = _without(strange.asked, self._key)
        certain = {*self._key, *typed, *self._questions, *self._others}
        typed |= returning.labels(self._lines, self.openings, self._verdict, certain)
        known = {at: name for at, name in self._others.items() if name or at not in typed}
        self._others = {**self._others, **typed, **known}
        self._open({at: _whole(self._lines[at], self.openings[at]) for at in typed})

    def settled(self) -> runs.Decided:
        """What is decided; lines of the shape of the sure ones are asked about last."""
        lines, every = self._lines, range(len(self._lines))
        names = [self._verdict.name(item) for item in self.openings]
        sure = [item if names[at] is not None else None for at, item in enumerate(self.openings)]
        voted = {at for at in every if minutes.is_vote(lines[at].text)}
        clerks = self._clerks(voted, sure)
        known = {same(name) for name in names if name is not None}
        marked = {
            at
            for at in every
            if lines[at].heading and sure[at] is None and not _speaks(lines[at].text, known)
        }
        headings = alone.headings(lines, sure) | marked.difference(self._questions)
        headings |= self._key | clerks
        begins = {at for at, item in enumerate(sure) if item is not None}
        quoted = doubts.quoted([line.text for line in lines], begins)
        quoted |= leftover.entries(self.openings, sure) | self._called
        asked = ["" if at in voted | clerks | quoted else self._question(at) for at in every]
        sayings = [at for at in every if not self._times[at] and at not in headings | quoted]
        free = {at for at in sayings if not asked[at]}
        stands = alike.labels(lines, self.openings, names, set(every) - free)
        for at, doubt in stands.items():
            if doubt.strong:
                self.openings[at], asked[at] = _whole(lines[at], self.openings[at]), doubt.label
        certainly = self._questions.keys() | self._others.keys()
        doubtful = leftover.told(lines, self.openings, names, asked, certainly, sayings)
        weak = {at: one for at, one in self._weak.items() if not asked[at] and at in sayings}
        weak |= {at: one for at, one in stands.items() if not one.strong}
        among = {at for at in sayings if not asked[at] and at not in weak | doubtful}
        weak |= presented.labels(lines, self.openings, names, among)
        doubtful = readings.once(self._passages, asked, weak | doubtful)
        asked = ["" if at in doubtful else label for at, label in enumerate(asked)]
        asked, doubtful = presented.whole(lines, self.openings, names, asked, doubtful)
        if not known and not any(asked):
            doubtful = leftover.without_dashes(doubtful)
        usual = doubts.are_usual(doubtful.values(), len(lines))
        others = second.others(lines)
        return runs.Decided(self._verdict, asked, headings, others, self._stamped, doubtful, usual)

    def _question(self, at: int) -> str:
        asked = self._questions.get(at) or self._others.get(at)
        return asked or self._verdict.question(self.openings[at])

    def _clerks(self, voted: Collection[int], sure: Sequence[Opening | None]) -> frozenset[int]:
        """The lines that a clerk surely tells.

        Right below a name alone stand its words: `Le Maire`, `La séance est levée.`
        """
        below = {at + 1 for at, item in enumerate(sure) if item is not None and not item.rest}
        return frozenset(
            at
            for at, line in enumerate(self._lines)
            if minutes.is_nobodys(line.text) and (at in voted or at not in below)
        )


def _speaks(heading: str, known: Collection[str]) -> bool:
    """Whether a heading opens with somebody, and words behind, as no title does."""
    found = heads.opening(heading, known)
    return found is not None and found.strong and found.label != heading


def _without(asked: Mapping[int, str], those: Collection[int]) -> dict[int, str]:
    return {at: label for at, label in asked.items() if at not in those}


def _whole(line: Line, item: Opening | None) -> Opening:
    """The opening of a line that is asked about as a whole, but for its time."""
    if item is not None and item.label is None and item.rest:
        return replace(item, rest="", whole=item.rest)
    if item is not None and item.start is not None and line.text.endswith(item.whole):
        return Opening(None, "", item.start, item.end, whole=item.whole or line.text)
    return Opening(None, "", whole=line.text)


def _alone(openings: Sequence[Opening | None]) -> list[int]:
    """The lines that are a name and no more."""
    return [at for at, item in enumerate(openings) if item and item.mark == "\n" and not item.rest]
