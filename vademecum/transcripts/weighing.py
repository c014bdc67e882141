"""Which labels of a file name people, which may, and which are words.

A label is never judged alone: what its shape says is weighed against how often it comes back and
how much of the file opens that way. One that is not sure stays in the text and is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from vademecum.french.given_names import is_given
from vademecum.transcripts import abroad, capitals, nouns, persons, phrases, shapes, things
from vademecum.transcripts.counts import FEW, RULE, Counts, counted, mark, usual, way
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.vocabulary import Vocabulary

_SOME = 0.02  # share that labels have where each opens many paragraphs of speech
_DENSE = 0.5  # share from which nearly every paragraph does
_AGAIN = 5  # times that a forename comes back among speeches however long
_TENTH = 0.1  # share that it then has of all labels
_HEARD = re.compile(r"inaudible|incompr|inintell|unclear|crosstalk|unintell|bruit|toux|coupure")
_NAMED = 6  # words of a label that holds a known name
_NOTED = 3  # labels of notes, at least
_OTHERS = 0.2  # of them, that have not even the shape of a name
_ONCE = 1.25  # how often each comes, on the average
_SMALL = 3  # how often a label in small letters, or one that opens as a sentence, comes back


@dataclass(frozen=True, slots=True)
class Verdict:
    """The labels of a file, as `same` has them."""

    names: frozenset[str]  # sure
    asked: frozenset[str]  # perhaps

    rule: str = ""  # what ends nearly all labels; "" where nothing does

    def without(self, keys: Collection[str]) -> Verdict:
        """The verdict where some sure names are asked about."""
        gone = self.names & set(keys)
        return replace(self, names=self.names - gone, asked=self.asked | gone)

    def also(self, keys: Iterable[str]) -> Verdict:
        """The verdict where some labels more are sure names."""
        more = frozenset(keys)
        return replace(self, names=self.names | more, asked=self.asked - more)

    def name(self, item: Opening | None) -> str | None:
        """The label of an opening that surely names somebody."""
        if item is None or item.label is None or (item.mark != ":" and self._foreign(item)):
            return None
        return item.label if same(item.label) in self.names else None

    def _foreign(self, item: Opening) -> bool:
        """Whether what follows a known name ends no label here: `Paul Exemple. Il viendra`."""
        if item.mark in {",", "•"}:  # somebody speaks to whom is named so, or reads a list
            return True
        return self.rule == ":" and item.mark in {"—", "."} and not item.timed

    def question(self, item: Opening | None) -> str:
        """The label of an opening that may name somebody; "" where it is none."""
        if item is None or item.label is None:
            return ""
        if not item.whole.lstrip("[(").startswith(item.label):
            return ""
        key = same(item.label)
        known = key in self.names and self._foreign(item) and item.mark == "—"
        return item.label if known or key in self.asked else ""


def weighed(openings: Iterable[Opening | None], words: Vocabulary) -> Verdict:
    """The labels that do name people and those that may, over all lines of a file."""
    counts = counted(openings)
    proper = {
        key
        for key, label in counts.shapes.items()
        # `Elle Essai` comes back as no sentence's beginning does.
        if shapes.can_be(label)
        or (counts.often[key] >= _SMALL and shapes.is_full_name(label))
        or (counts.often[key] > 1 and counts.marks[key] == ":" and capitals.has_capitals(label))
        or (counts.often[key] >= _SMALL and persons.is_person(label))  # `Il presidente`
        or _is_letter(key, counts)
    }
    proper -= {key for key in proper if counts.often[key] == 1 and shapes.is_postscript(key)}
    proper -= _sentences(proper, counts)
    bracketed = _directions(proper, counts)
    proper -= bracketed
    often = sum(counts.timed[key] for key in proper) > 1  # a sentence may end with a time once
    strong = {
        key
        for key in proper
        if shapes.is_strong(counts.shapes[key]) or (often and counts.timed[key])
    }
    small = {
        key
        for key, label in counts.shapes.items()
        if key not in proper and label[0].islower() and counts.marks[key] == ":"
        if shapes.may_be(label)
    }
    names = {key for key, mark in counts.marks.items() if mark == "\n"}
    names |= _names(proper, strong, counts, words) | _in_small(small, proper, counts)
    colon = {key: counts.shapes[key] for key, mark in counts.marks.items() if mark == ":"}
    courteous = capitals.so_named(colon, names)
    names |= {key for key in courteous if not counts.goes_on[key]}
    # What minutes tell of a person is nobody's name: `Mme Durand demande la parole : …`.
    told = {
        key
        for key, label in counts.shapes.items()
        if counts.marks[key] != "\n"
        if persons.is_phrase(label, names)
        or (counts.often[key] == 1 and key in names and phrases.is_behind(label))
    }
    calls = {key for key in names - told if _is_called_out(key, counts)}
    if names <= told | calls:  # nobody else is named: they are the file's own
        calls = {key for key in calls if shapes.is_call(counts.shapes[key])}
    names -= told | calls
    noted = _notes(names, proper, counts) | _entries(names, counts)
    names -= noted
    known = {
        word
        for key in names
        for word in re.findall(r"[^\W\d_a-zà-ÿ][\w'’-]{2,}", counts.shapes[key])
        if word.casefold() not in shapes.GRAMMAR
    }
    peopled = counts.name_people(names)
    labels = [counts.shapes[key] for key in names]
    vague = {
        key
        for key, label in counts.shapes.items()
        if counts.marks[key] == ":" and peopled
        if _speaks_of_someone(label, known) or capitals.opens_as(label, labels)
        if not phrases.is_said(label)
    }
    asked = {
        key
        for key in (proper | small) - names
        if _is_question(key, key in strong, peopled, counts, words)
    }
    asked |= calls | noted | (vague - names)
    if names or counts.name_people(told):
        asked |= {key for key in told if counts.marks[key] == ":"}
    asked |= {
        key
        for key in bracketed
        if shapes.is_full_name(counts.shapes[key]) or words.is_announced(counts.shapes[key])
    }
    names, asked = things.without_days(names, asked, counts.shapes)
    return Verdict(frozenset(names), frozenset(asked), mark(strong & names, counts))


def _notes(names: set[str], proper: set[str], counts: Counts) -> set[str]:
    """The labels of notes, `Key points: …`, all of one shape and asked about alike: hardly one
    comes back, and most say nobody; none in another file."""
    often = sum(counts.often[key] for key in names)
    said = sum(_says_somebody(counts.shapes[key]) for key in names)
    plain = all(counts.marks[key] == ":" and not counts.timed[key] for key in names)
    if len(names) < _NOTED or often > len(names) * _ONCE or said * 2 >= len(names) or not plain:
        return set()
    every = {key for key in names | proper if counts.marks[key] == ":"}
    others = len(every - names)  # that no names are, `Next steps`
    return every if others >= len(every) * _OTHERS else set()


def _entries(names: set[str], counts: Counts) -> set[str]:
    """The labels of a list, `Préparation : laver les poireaux.`, asked about alike: nobody comes
    back in it, no label says a person, and nothing behind them begins as what is said; none in
    another file, nor of a lone label."""
    if len(names) < 2:
        return set()
    for key in names:
        label = counts.shapes[key]
        plain = counts.marks[key] == ":" and counts.often[key] == 1 and not counts.timed[key]
        person = shapes.is_strong(label) and not things.is_place(label)
        person = person or is_given(label.split()[0]) or label.isupper()
        if not plain or counts.begins[key] or person:
            return set()
    return names


def _says_somebody(label: str) -> bool:
    """Whether a label says a person: a function, a civility, initials, a given name; one word of a
    file may be a surname."""
    one = shapes.is_word(label) or shapes.is_initials(label) or shapes.is_machine(label)
    return one or shapes.is_declared(label) or is_given(label.split()[0])


def _is_letter(key: str, counts: Counts) -> bool:
    """Whether a letter that is also a word comes back as initials do: `I :`, `A :`."""
    often = counts.often[key] >= _SMALL or counts.apart[key] > 1
    return often and counts.marks[key] == ":" and len(key) == 1 and counts.shapes[key].isupper()


def _is_called_out(key: str, counts: Counts) -> bool:
    """Whether one word before a dash is what people call out, or may be: `Pardon – Je reprends.` is
    as likely as `Kern – Je reprends.`, where it stands once."""
    label = counts.shapes[key]
    if counts.marks[key] != "—" or counts.timed[key] or not shapes.is_word(label):
        return False
    once = counts.often[key] == 1 and not (is_given(label) or label.isupper())
    return once or shapes.is_call(label)


def _speaks_of_someone(label: str, known: set[str]) -> bool:
    """Whether what stands before a colon says somebody, by a function, a place or a name that the
    file's labels know."""
    if persons.is_person(label) or capitals.has_capitals(label):
        return True
    if len(label) > shapes.LONGEST or persons.acts(label[0].lower() + label[1:]):
        return False  # `Je cite M. Petit` is a sentence's beginning
    if shapes.speaks_of_someone(label):
        return True
    short = len(label.split()) <= _NAMED and shapes.can_be(label)
    return short and any(word in known for word in re.findall(r"[\w'’-]+", label))


def _directions(proper: set[str], counts: Counts) -> set[str]:
    """Labels in brackets alone, where that is not how this file names people: `[Coupure] Bien`."""
    alone = {key for key in proper if counts.marks[key] == "]" and not counts.timed[key]}
    recurring = {key for key in alone if counts.often[key] > 1 or len(key) < 3}
    rule = counts.share(alone) >= _DENSE and counts.share(recurring) >= RULE
    stamped = {key for key in proper if counts.marks[key] == "" and _HEARD.match(key)}
    return stamped | {key for key in alone if not rule or _HEARD.match(key)}


def _sentences(proper: set[str], counts: Counts) -> set[str]:
    """Labels that a full stop ends, where that is not how this file names people."""
    ended = {key for key in proper if counts.marks[key] == "."}
    if "q" in ended and ended & {"r", "a"}:  # questions and answers: `Q. Où ?`, `R. Ici.`
        ended -= {"q", "r", "a"}
    recurring = {key for key in ended if counts.often[key] > 1}
    if counts.share(recurring) >= RULE / 2 and sum(counts.often[k] for k in recurring) >= FEW:
        return {key for key in ended if not shapes.is_strong(counts.shapes[key])}
    return {key for key in ended if not shapes.is_civil(counts.shapes[key])}


def _names(proper: set[str], strong: set[str], counts: Counts, words: Vocabulary) -> set[str]:
    share = counts.share(proper)
    support = sum(counts.often[key] for key in strong)
    again = {key for key in strong if counts.often[key] > 1}
    comes_back = any(counts.often[key] >= _SMALL for key in proper) or bool(again)
    rule, usually = mark(strong, counts), usual(again, counts)
    initials = any(shapes.is_initials(counts.shapes[key]) for key in again)

    neighbours = {key for key in proper if abroad.names_one(counts.shapes[key])}
    # Where one of them comes back, the others are named as their chambers do, once or more.
    far = any(counts.often[key] > 1 for key in neighbours if counts.marks[key] == ":")

    def is_name(key: str) -> bool:
        count, label = counts.often[key], counts.shapes[key]
        if shapes.is_machine(label):
            return True
        opens = counts.marks[key] == ":" and counts.begins[key]
        if opens and (abroad.is_excellency(label) or ((count > 1 or far) and key in neighbours)):
            return True
        if opens and count > 1 and support and nouns.is_office(label):
            return True
        foreign = rule not in {"", counts.marks[key]} and not counts.timed[key]
        if usually is not None and usually[-1] and not counts.alone[key] and not counts.timed[key]:
            return False  # `Apropos Essen: das gilt.`, where names have their lines to themselves
        if count == 1 and not counts.timed[key] and comes_back:
            foreign = foreign or usually not in {None, way(key, counts)}
            sure = things.names_one(label) or (initials and shapes.is_initials(label))
            if counts.marks[key] == ":" and not sure:
                return False
        if key in strong:
            if count > 1 or counts.timed[key]:
                return count > 1 or support > 1 or share >= RULE
            if foreign or shapes.is_long(label):
                return False
            common = not shapes.is_declared(label) and words.is_common(label)
            return not common and (support > 1 or share >= RULE)
        parts = key.split()
        if count > 1 and share >= _SOME and capitals.has_capitals(label):
            return True
        if parts[0] in shapes.GRAMMAR or foreign:
            return False
        if count == 1:
            whole = shapes.is_word(label) and not shapes.is_verb(label)
            return share >= _DENSE and whole and not words.is_common(label)
        comes = count >= _AGAIN and count >= support * _TENTH and counts.marks[key] == ":"
        if comes and shapes.is_word(label) and words.is_rarely_small(label, count):
            return True
        return share >= 0.15 or (count >= 3 and len(parts) <= 4 and count >= counts.lines * 0.05)

    return {key for key in proper if is_name(key)}


def _in_small(small: set[str], proper: set[str], counts: Counts) -> set[str]:
    """Labels in small letters that come back, where nearly every paragraph opens with a label."""
    if counts.share(small | proper) < _DENSE:
        return set()
    return {key for key in small if counts.often[key] >= _SMALL}


def _is_question(key: str, strong: bool, peopled: bool, counts: Counts, words: Vocabulary) -> bool:
    """Whether a label that is not sure may be a name: by its shape, in a file that is `peopled`,
    whose labels name people."""
    label, mark = counts.shapes[key], counts.marks[key]
    if mark in {"—", "."} and counts.goes_on[key]:
        return False
    if strong:
        return True
    if mark == ":" and counts.often[key] > 1 and len(label.split()) > 1 and label[0].isupper():
        return peopled and not words.is_common(label)
    if mark != ":" or not peopled:
        return False
    if abroad.names_one(label):
        return True
    often = counts.often[key]
    known = not words.is_common(label) or (often > 1 and words.is_rarely_small(label, often))
    return label[0].islower() or (shapes.is_word(label) and known)
