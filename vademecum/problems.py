"""Every problem that can be found in content: its code, its sentence, how grave it is.

The sentences stand here once; the French ones are in the catalogue. `{…}` are values of the
Problem. A code is never reused for something else: people select and ignore by code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from vademecum.language import N_, _
from vademecum.model import Place
from vademecum.sentences import MARKUP, WARNED


class Severity(Enum):
    """ERROR stops a build; WARNING fails `check`; NOTE is only said."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of problem."""

    text: str  # English, with {values}; ends without a full stop
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Splice:
    """An edit that mends a problem: replace [start, end) of the file's text."""

    start: int  # characters from the file's start
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding, at one place."""

    code: str
    place: Place
    values: Mapping[str, str] = field(default_factory=dict)
    fix: Splice | None = None  # what `check --fix` does, when it can be done safely

    @property
    def severity(self) -> Severity:
        """How grave this kind of problem is."""
        return RULES[self.code].severity

    @property
    def message(self) -> str:
        """The sentence, in the language of messages."""
        return _(RULES[self.code].text).format_map(self.values)

    def __str__(self) -> str:
        return f"{self.place.path}:{self.place.line}: {self.code} {self.message}"


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop a build."""
    return tuple(item for item in problems if item.severity is Severity.ERROR)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by place then code.

    Two of one sentence, on a short line, are two where each has its own fix: both must be made.
    """
    keyed = {
        (item.place, item.code, item.message, item.fix.start if item.fix else -1): item
        for item in problems
    }
    return tuple(keyed[key] for key in sorted(keyed))


WARNING, NOTE = Severity.WARNING, Severity.NOTE

RULES: Mapping[str, Rule] = {
    # F: files and front matter
    "F001": Rule(N_("not UTF-8: save the file as UTF-8 (byte {byte} at offset {offset})")),
    "F002": Rule(N_("not a regular file inside the book: links and special files are not read")),
    "F003": Rule(N_("larger than {limit} characters: split it")),
    "F004": Rule(N_("no front matter: the file must start with a line “---”, closed by another")),
    "F005": Rule(N_("the front matter cannot be read as YAML: {why}")),
    "F006": Rule(N_("put quotes around this value: {line}")),
    "F007": Rule(N_("unknown key “{key}”{hint}")),
    "F008": Rule(N_("missing key “{key}”")),
    "F009": Rule(N_("“{value}” is no value for “{key}”: {expected}{hint}")),
    "F010": Rule(N_("the file's name is its id: use only a–z, 0–9 and hyphens, not “{name}”")),
    "F011": Rule(N_("the id “{id}” is taken by {other}")),
    "F012": Rule(N_("“{value}” is no date for “{key}”: write it as 2017-03-14")),
    "F013": Rule(N_("unknown {what} “{value}”{hint}; declare it in {where}")),
    "F014": Rule(N_("a control or direction mark (U+{code}) is not allowed in text")),
    "F015": Rule(N_("lines must end with LF or CRLF, never with CR alone")),
    "F016": Rule(N_("still to be said before the text appears: “{key}”"), WARNING),
    "F018": Rule(N_("“{text}” are words of the template: write your own"), WARNING),
    "F017": Rule(N_("a character that nobody sees (U+{code}): {advice}")),
    "F019": Rule(N_("“{text}” is “{good}”, which another program told wrongly")),
    # B: vademecum.toml, annuaire.toml and the book's order
    "B001": Rule(N_("{file} is missing: a book has one at its root")),
    "B002": Rule(N_("cannot be read as TOML: {why}")),
    "B003": Rule(N_("chapter “{id}” is listed twice (also line {other})")),
    "B004": Rule(N_("chapter “{id}” is listed in no part of vademecum.toml"), WARNING),
    "B005": Rule(N_("no chapter “{id}” in chapters/{hint}")),
    "B006": Rule(N_("no edition is declared: add [edition.public]")),
    "B008": Rule(N_("the note of a published edition cannot be read: {why}")),
    "B007": Rule(N_("“{value}” for “{key}” looks like an e-mail address: none is published")),
    "B009": Rule(N_("the law was checked on {date}, more than a year before this edition"), NOTE),
    # G: what git left unfinished
    "G001": Rule(
        N_(
            "git left both sides of a merge here: keep the words that are right, remove the lines "
            "<<<<<<<, =======, >>>>>>>, then git add {path}"
        )
    ),
    "G002": Rule(
        N_("a merge is not finished: git commit ends it, git merge --abort gives it up"), WARNING
    ),
    "G003": Rule(
        N_(
            "git holds two versions of this file: keep the right one, then git add {path}, or "
            "git rm {path} where it is to go"
        )
    ),
    "G004": Rule(
        N_(
            "the same words stand in {other}: a rename that a merge undid, or a copy; keep one of "
            "the two and git rm the other"
        )
    ),
    "G005": Rule(
        N_("a rebase is not finished: git rebase --continue goes on, --abort gives it up"), WARNING
    ),
    "G006": Rule(
        N_(
            "a cherry-pick is not finished: git cherry-pick --continue goes on, --abort gives it up"
        ),
        WARNING,
    ),
    "G007": Rule(
        N_("a revert is not finished: git revert --continue goes on, --abort gives it up"), WARNING
    ),
    # H: hearings and testimonies
    "H001": Rule(N_("the hearing has no turn")),
    "H002": Rule(N_("unknown speaker “{label}”{hint}; declare it under “intervenants”")),
    "H003": Rule(N_("turn without an id: vademecum check --fix adds the line {line}")),
    "H004": Rule(N_("the id “{id}” stands twice in this file (also line {other})")),
    "H005": Rule(N_("a line {line} needs a blank line before it and a turn right below it")),
    "H006": Rule(
        N_(
            "the id line cannot be read: write {{#t7}} or {{#t7 temps=00:01:30}}; “lu=” and ten"
            " hexadecimal digits come last, written by commands alone"
        )
    ),
    "H007": Rule(N_("the testimony has no paragraph")),
    "H008": Rule(N_("paragraph without an id: vademecum check --fix adds the line {line}")),
    "H009": Rule(
        N_("a turn or a paragraph without words (right above a line of ---, they are a heading)")
    ),
    "H010": Rule(N_("two speakers have the same label “{label}”")),
    "H013": Rule(N_("no turn yet: vademecum send writes the invitation"), NOTE),
    "H012": Rule(
        N_("“{label}” opens no turn here: begin a paragraph with **{label}** — after a blank line")
    ),
    "H011": Rule(N_("“{mark}” still stands in the text: listen again"), WARNING),
    # M: markup
    **{
        code: Rule(text, WARNING if code in WARNED else Severity.ERROR)
        for code, text in MARKUP.items()
    },
    # R: the page that was made, beside what is written
    "R001": Rule(
        N_(
            "these words are not on the page that was made, or elsewhere: « {words} »; write what "
            "stands around them more simply"
        )
    ),
    "R002": Rule(
        N_(
            "the page that was made has words that nobody wrote there: « {words} »; write what "
            "stands here more simply"
        )
    ),
    "R003": Rule(N_("the page cannot be made of “{text}”: {why}")),
    "R004": Rule(N_("the page cannot be made of “{text}”: write it otherwise")),
    # Q: quotes
    "Q001": Rule(N_("no hearing or testimony “{id}”{hint}")),
    "Q002": Rule(N_("“{id}” has no turn or paragraph “{anchor}”{hint}")),
    "Q003": Rule(N_("the quote differs from what was said; nearest passage ({where}): « {near} »")),
    "Q004": Rule(N_("name the turn: {id}#t1, not {target}")),
    "Q005": Rule(N_("an empty quote")),
    "Q006": Rule(N_("these words are now in {where}, not in {target}")),
    "Q007": Rule(N_("these words of {target} are quoted in {other} too"), NOTE),
    "Q008": Rule(
        N_("“{id}” is a hearing: a card shows a testimony's paragraph; quote it with {{citation}}")
    ),
    "Q009": Rule(N_("say whose words these are: write {{citation}}`{words} <{target}>`")),
    "Q010": Rule(N_("a quote is given its « » when it is printed: take out those around it")),
    # T: typography
    "T001": Rule(N_("straight apostrophe: write ’ in “{text}”"), WARNING),
    "T002": Rule(N_("straight quotes: write « … » in “{text}”"), WARNING),
    "T003": Rule(N_("a narrow no-break space (U+202F) goes before “{sign}” in “{text}”"), WARNING),
    "T004": Rule(N_("a no-break space (U+00A0) goes before “{sign}” in “{text}”"), WARNING),
    "T005": Rule(N_("a no-break space goes inside « … » in “{text}”"), WARNING),
    "T006": Rule(N_("three dots: write … in “{text}”"), WARNING),
    "T007": Rule(N_("a no-break space (U+00A0) goes after “{sign}” in “{text}”"), WARNING),
    "T008": Rule(N_("a narrow no-break space (U+202F) separates thousands in “{text}”"), WARNING),
    "T009": Rule(N_("write the ordinal “{good}” for “{sign}” in “{text}”"), WARNING),
    "T010": Rule(N_("capitals keep their accents: “{good}” for “{sign}”"), WARNING),
    "T011": Rule(N_("no space goes between “{sign}” and the word in “{text}”"), WARNING),
    "T012": Rule(N_("more than one space in “{text}”"), WARNING),
    "T013": Rule(N_("a space goes after “{sign}” in “{text}”"), WARNING),
    "T014": Rule(N_("quotes inside quotes are written with English marks in “{text}”"), WARNING),
    "T015": Rule(N_("write the hour “{good}” for “{sign}” in “{text}”"), WARNING),
    "T016": Rule(N_("a no-break space goes between the number and “{sign}” in “{text}”"), WARNING),
    "T017": Rule(N_("a no-break space goes between day and month in “{text}”"), WARNING),
    "T018": Rule(N_("write “{good}” for “{sign}” in “{text}”"), WARNING),
    "T019": Rule(N_("write the dash “{good}” for “{sign}” in “{text}”"), WARNING),
    "T020": Rule(
        N_("a dot parts no number: write “{good}”, or a comma before decimals, in “{text}”"),
        WARNING,
    ),
    "T021": Rule(N_("the space of “{good}” is a no-break one (U+00A0), in “{text}”"), WARNING),
    # E: who may see what
    "E001": Rule(N_("quotes {target}, which the edition “{edition}” withholds: {why}")),
    "E002": Rule(N_("“{label}” would name {shown} in the edition “{edition}”")),
    "E003": Rule(N_("narrower than the repository can hold: it is readable by {readers}")),
    "E004": Rule(N_("the link shows the title of “{target}”, which “{edition}” withholds")),
    "E005": Rule(N_("the embargo of “{id}” ended on {date}: it is now published"), NOTE),
    "E007": Rule(
        N_(
            "others read this repository and git does not track this file: keep it out until the "
            "consent is given, by a line “{line}” in .git/info/exclude"
        ),
        NOTE,
    ),
    "E006": Rule(
        N_("a record that was refused or withdrawn still holds its words: vademecum withdraw {id}")
    ),
    "E008": Rule(
        N_(
            "the words of “{person}”, who withdrew them, still stand here: vademecum withdraw {id}"
            " --person {person}"
        )
    ),
    "E009": Rule(
        N_(
            "one consent speaks for {count} people ({people}): write each one’s own under"
            " “intervenants” (vademecum consent {id} --person …), and “entendu: non” for the"
            " group’s own"
        ),
        NOTE,
    ),
    "E010": Rule(
        N_(
            "the words of {anchor} changed since they were read, and are withheld: vademecum send"
            " {id}{to}, or, for one word mended, vademecum reseal {id} --turn {anchor} --why …"
        ),
        NOTE,
    ),
    "E011": Rule(
        N_(
            "“{person}” agreed, but nothing says that they read {anchors}, withheld until then:"
            " vademecum send {id} --to {person}, or vademecum consent {id} --person {person} --read"
        ),
        NOTE,
    ),
    "E012": Rule(
        N_(
            "a seal (lu=) on the words of “{person}”, who {why}: vademecum consent writes them, and"
            " takes them out"
        ),
        WARNING,
    ),
    "E013": Rule(
        N_(
            "“{shown}” names a person, whose attribution is “{attribution}”: write what they do, or"
            " “attribution: nom” where they agreed to be named"
        )
    ),
    "E014": Rule(N_("in the edition “{edition}”, with what it withholds taken out: {what}")),
    "E015": Rule(
        N_("{day} has not come: an accord, a refusal, a reading bears the day it was given on")
    ),
    "E016": Rule(
        N_(
            "“{id}” was imported, and every page says that its words are invented: take"
            " “demonstration” out of vademecum.toml"
        ),
        WARNING,
    ),
    "E017": Rule(
        N_("“{id}” is the model of a new book, which never took place: remove it before publishing")
    ),
    # P: what people were promised, told by the history
    "P001": Rule(
        N_(
            "{what} on {day} (commit {commit} of {on}): {mend}; or, where the person has agreed"
            " since, write {line}"
        )
    ),
    "P002": Rule(
        N_(
            "diffusion “{now}”{of} is wider than the consent of {day}, “{then}” (commit {commit}"
            " of {on}): narrow it, or write the later consent with its date and reference"
        )
    ),
    "P003": Rule(
        N_(
            "the consent{of} of {day} forbids publication before {until} (commit {commit} of"
            " {on}): write embargo: {until}, or the later consent with its date and reference"
        )
    ),
    "P004": Rule(
        N_(
            "attribution “{now}” of “{speaker}” says more than the consent of {day}, “{then}”"
            " (commit {commit} of {on}): narrow it, or write the later consent with its date and"
            " reference"
        )
    ),
    "P005": Rule(
        N_(
            "these words were struck from {target} on {day} (commit {commit} of {on}): take them"
            " out, or, where the person has agreed since, write in that record {line}"
        )
    ),
    "P006": Rule(
        N_(
            "these words are of {whose} on {day} (commit {commit} of {on}): take them"
            " out, or, where the person has agreed since, write in that record {line}"
        )
    ),
    "P007": Rule(
        N_(
            "“{id}”, published in {version}, was withdrawn on {day} (commit {commit} of {on}), and"
            " its file is gone: bring back the file without its words, whose page is owed"
        )
    ),
    "P010": Rule(
        N_("“{id}” was withdrawn on {day}, says the note of {version}: withdraw, or write {line}")
    ),
    "P011": Rule(
        N_(
            "“{id}”, published in {version}, has no file any more, and its address is owed: bring"
            " the file back, without its words where they were withdrawn"
        )
    ),
    "P012": Rule(
        N_(
            "these words are of “{who}” in “{id}”, who agreed on {day} (commit {commit} of {on})"
            " that they appear {limit}: give them back to “{who}”, take them out, or write"
            " the later consent with its date and reference"
        )
    ),
    "P008": Rule(N_("what lifts (“le”: {on}) must be later than what is lifted (“du”: {of})")),
    "P009": Rule(
        N_(
            "“{who}” was asked for a word of their own (commit {commit} of {on}), and another's"
            " stands for it: {mend}"
        )
    ),
}
