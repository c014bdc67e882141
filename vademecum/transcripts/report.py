"""Pages of the Assemblée nationale and of the Sénat: sittings and committees.

What names who speaks there is printed, not marked: bold, or the Sénat's classes `orateur_nom`,
`orateur_qualite`, `info_entre_parentheses`, in pages and in the `cri` XML of its open data.
Headings, votes, directions, menus are nobody's; a paragraph after a heading that names nobody is
a question.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from vademecum.french.dates import read_date
from vademecum.language import _, ngettext
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import bolded, directions, heads, labels, marking, people, places, things
from vademecum.transcripts.directions import bare, bracketed, is_direction
from vademecum.transcripts.naming import (
    Naming,
    folded,
    is_linked,
    is_named,
    is_person,
    naming,
    plain,
    tells,
    unstopped,
)
from vademecum.transcripts.page import Block, Run
from vademecum.transcripts.people import Mark
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, paragraphs

_ENOUGH = 2  # names that begin blocks, from which a page is a record
# What a committee does, in a paragraph of its own.
_DONE = re.compile(
    r"(?:(?:Suivant|Contre|Conformément à|Après|Au cours de|En conséquence)\b[^.]{0,160}, )?"
    r"(?:Puis,? |Enfin,? )?"
    r"(?:(?:la|cette|l['’]) ?(?:commissions?|mission|délégation|réunion|séance)\b"
    r"|elle\b|(?:l['’]|les |le )(?:sous-)?(?:amendements?|articles?|ensemble|vote|titre|crédits)\b)"
    r"[^.]{0,160}?\b(?:adopte|rejette|examine"
    r"|(?:est|sont|a été|ont été) (?:ainsi |ensuite )?(?:adopt|retir|rejet|suspend|repris|levé"
    r"|ouvert|clos|saisi|supprim|réserv)\w*|n['’]est pas adoptée?"
    r"|en vient|émet|passe à|procède|s['’]achève|commence|entend|auditionne|désigne|tombe(?:nt)?)\b"
    r"[^.]{0,200}\.?",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?:Sous-)?Amendements?(?: identiques?)? [^.]{0,200}(?:\.[^.]{0,60})?\.?")
_VOTES = re.compile(
    r"(?:nombre (?:de|des) (?:votants|suffrages)(?: exprimés)?|suffrages exprimés"
    r"|majorité (?:absolue|requise)[^\d.]{0,60}|pour(?: l['’]adoption)?|contre|abstentions?)"
    r"[\W_]*\d[\d\W]*",
    re.IGNORECASE,
)
# Who was there, below a committee's record; words that open so go on otherwise (`Présents depuis
# l'aube, nous…`).
_OVER = re.compile(
    r"(?:membres? )?(?:présents?(?: ou excusés?)?|excusés?|étai(?:t|ent) (?:également )?présents?"
    r"|assistai(?:t|ent)(?: (?:également|aussi))?(?: à (?:la|cette) (?:réunion|séance))?)"
    r"(?:(?:\s*[.:–—]|\s+-).*|\s*(?:MM?\.|M(?:mes?|lles?)\b).*|)"
    r"|informations? relatives? à (?:la|cette) (?:commission|délégation|mission)\b.*"
    r"|©.*",
    re.IGNORECASE | re.DOTALL,
)
_FOOT = re.compile(  # who signs a record
    r"\W*l[ea] direct(?:eur|rice)(?: adjointe?)?(?: du service)? d(?:u|es) comptes? rendus?\b.*",
    re.IGNORECASE | re.DOTALL,
)
_ENDS = re.compile(r"[.?!…][»”\"')\]\s]*$")
_CALLED_OUT = re.compile(r"[?!][»”\"'\s]*$")
_CONTENTS = re.compile(r"(?:^|\s)som(?:maire|maigre|titre|titjo|popup|presidence|t?petcap)\b")
_DAY = re.compile(r"\b(\d{1,2}(?:er)? [^\W\d_]+ \d{4})\b")


@dataclass(slots=True)
class _State:
    """Where the reading stands."""

    said: list[tuple[Mark | None, Utterance]] = field(default_factory=list)
    current: Mark | None = None  # who speaks
    presiding: str = ""
    opened: bool = False  # a name stands alone: its words come next
    over: bool = False  # below the end of the sitting
    below: bool = False  # a name that is asked about stands alone above
    notes: bool = False  # the page marks what a clerk notes
    foot: bool = False  # below who signs the record
    furniture: int = 0  # words of menus, contents, links, foot


def read(text: str, root_blocks: list[Block], title: str | None, name: str) -> Transcript:
    """The transcript in the blocks of a record's page; VademecumError when it names nobody."""
    marks = marked(root_blocks)
    found = names(root_blocks, marks)
    sure = [one for one in found if one is not None and one.sure]
    lone = len({labels.same(one.label) for one in sure}) == 1 and not sure[0].civil
    if len(sure) < _ENOUGH or (lone and not things.says_a_person(sure[0].label)):
        raise refusal(
            name, _("a web page in which nobody is named as speaking: save it as .docx or .txt")
        )
    state = _State(notes=marks.notes)
    first = next(at for at, one in enumerate(found) if one is not None and one.sure)
    for at, (block, one) in enumerate(zip(root_blocks, found, strict=True)):
        _block(state, block, one, before=at < first)
    called = people.labels(mark for mark, _item in state.said if mark is not None)
    said = [
        item if mark is None else replace(item, speaker=called[mark]) for mark, item in state.said
    ]
    return Transcript(
        "html",
        tuple(people.turns(said)),
        title=title,
        date=day(title, root_blocks[: first + 1]),
        tool=_tool(text),
        left_out=left(state.furniture),
    )


def marked(blocks: list[Block]) -> marking.Marking:
    """What the page marks by its type."""
    return marking.of(blocks, (_reads_as_note(clean(one.text)) for one in blocks))


def names(blocks: list[Block], marks: marking.Marking) -> list[Naming | None]:
    """The names that open blocks as a record's do; those that no record's form makes sure, by how
    often they come."""
    found = [
        None if one.kind == "h" or is_menu(one) else naming(one, marks.labels) for one in blocks
    ]
    often = Counter(labels.same(one.label) for one in found if one is not None and one.rest)
    out: list[Naming | None] = []
    for at, one in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if one is not None and not one.rest and one.sure:
            # A name alone: words must follow below, and not another name.
            below = at + 1 < len(blocks) and blocks[at + 1].kind == "p"
            listed = following is not None and not following.rest
            opens = one if below and not listed and one.civil else None
        else:
            opens = one
        if opens is not None and not opens.civil and often[labels.same(opens.label)] < 2:
            opens = replace(opens, sure=False) if is_named(opens.label) else None
        out.append(opens)
    known = {folded(one.label) for one in out if one is not None and one.sure}
    for at, block in enumerate(blocks):
        one = out[at]
        if one is None and block.kind == "p" and not is_menu(block):
            out[at] = _plain(block, known, marks.labels)
            if out[at] is None and marks.labels and block.runs[0].strong:
                out[at] = bolded.naming(block)
        elif one is not None and not one.sure and marks.labels:
            out[at] = unstopped(block, known) or one
    for at, name in places.alone(blocks).items():
        if not marks.labels or blocks[at].runs[0].strong or is_linked(blocks[at]):
            out[at] = out[at] or name
    for at, name in places.in_place(blocks, out).items():
        out[at] = name
    return out


def _plain(block: Block, known: set[str], bold: bool) -> Naming | None:
    """A name in no other type than the words after it: sure where it is one of those known, and
    none, on a page that sets names in bold, where a sentence is about it."""
    if block.runs[0].strong or block.runs[0].slanted:
        return None
    found = plain(block.text)
    if found is None:
        return None
    label, words = found
    if folded(label) in known:
        return Naming(label, (Run(words),), civil=True)
    if bold and tells(block.text):
        return None
    return Naming(label, block.runs, civil=True, sure=False)


def _block(state: _State, block: Block, one: Naming | None, before: bool) -> None:
    text = _words(block.runs)
    if not text:
        return
    sure = one is not None and one.sure and not before
    state.foot = (state.foot or _FOOT.fullmatch(text) is not None) and not sure
    if is_menu(block) or state.foot:
        state.furniture += len(text.split())
    elif one is not None and one.sure and not before:
        state.over = state.below = False
        state.current = (one.label, one.number, state.presiding)
        words = _words(one.rest)
        state.opened = not words
        if words:
            state.said.append((state.current, Utterance(None, words)))
        return
    elif one is not None and not one.sure and not before and not state.over:
        state.current = None
        asked = text[: len(one.label)]
        state.below = asked == text
        same = labels.same(asked.replace("\u00a0", " ")) == labels.same(one.label)
        state.said.append((None, Utterance(None, text, asked=asked if same else "")))
    elif before or _is_aside(state, block, text):
        state.presiding = people.chair(text.split("\n\n")[0]) or state.presiding
        state.below = state.below and block.kind != "h"
        state.said.append((None, Utterance(None, bare(text), aside=True)))
    elif marking.is_slanted(block) and (
        state.notes or _says(text)
    ):  # a note without its marks, or words read out
        state.said.append((None, Utterance(None, text)))
    else:
        goes_on = state.below and state.current is None
        state.said.append((state.current, Utterance(None, text, goes_on=goes_on)))
    state.opened = False


def _is_aside(state: _State, block: Block, text: str) -> bool:
    """Whether a block that names nobody is nobody's."""
    if block.kind == "h" or re.search("titre|mention", block.classes) or people.chair(text):
        state.current = None
        return True
    if state.opened and not is_direction(text):
        return False
    if _OVER.fullmatch(text):
        state.over = True
    if state.over or block.kind == "cell":
        return True
    if is_direction(text):
        return not state.notes or marking.is_slanted(block) or directions.noted(text) > 0
    words = [run for run in block.runs if run.text.strip()]
    if all(run.strong for run in words):  # a title printed as a paragraph
        state.current = None
        return True
    slanted = all(run.slanted for run in words)
    if slanted and _says(text):
        return False
    if not state.notes:
        return slanted or _reads_as_note(text)
    note = text[0] == "(" or text[-1] == ")" or _reads_as_note(text) or not _ENDS.search(text)
    return (slanted and note) or _VOTES.fullmatch(text) is not None


def _says(text: str) -> bool:
    """Whether words in italics, in no brackets, are perhaps somebody's: called out, or behind who
    says them."""
    return _CALLED_OUT.search(text) is not None or heads.opening(text) is not None


def _reads_as_note(text: str) -> bool:
    """Whether a clerk may have told a paragraph, by its words."""
    return any(one.fullmatch(text) for one in (_DONE, _CALLED, _VOTES))


def is_menu(block: Block) -> bool:
    """Whether a block is made of links alone, or is a line of a sitting's contents: a menu."""
    if _CONTENTS.search(block.classes):
        return True
    told = [run for run in block.runs if re.search(r"\w", run.text)]
    if re.match(r"\s*(?:accueil|vous êtes ici)\b", block.text, re.IGNORECASE):
        return any(run.href for run in told)
    return bool(told) and all(run.href and not run.strong and not is_person(run) for run in told)


def _words(runs: tuple[Run, ...]) -> str:
    """The words of the runs, paragraphs apart, directions in brackets."""
    out, italics = "", ""
    for run in (*runs, Run("")):
        if run.slanted or (italics and not run.text.strip()):
            italics += run.text
            continue
        out += bracketed(italics) + run.text
        italics = ""
    return paragraphs((out + bracketed(italics)).split("\n"))


def day(title: str | None, blocks: list[Block]) -> dt.date | None:
    """The first day that the page names."""
    for text in _dated(title, blocks):
        for found in _DAY.finditer(clean(text).replace("\u00a0", " ")):
            if (day := read_date(found[1])) is not None:
                return day
    return None


def _dated(title: str | None, blocks: list[Block]) -> Iterator[str]:
    yield title or ""
    for block in blocks:
        if not is_menu(block):
            yield block.text


def is_official(text: str, blocks: list[Block]) -> bool:
    """Whether the page is an assembly's own: by its address, or by links to its members."""
    return _tool(text) is not None or any(is_person(run) for one in blocks for run in one.runs)


def _tool(text: str) -> str | None:
    start = text[:200_000].casefold()
    if "assemblee-nationale.fr" in start or "assemblée nationale" in start:
        return "Assemblée nationale"
    return "Sénat" if "senat.fr" in start or "sénat" in start else None


def left(count: int) -> tuple[str, ...]:
    """What is said of the words of menus and contents, which nobody says."""
    if not count:
        return ()
    said = ngettext(
        "menus, contents, links and foot of the page ({count} word)",
        "menus, contents, links and foot of the page ({count} words)",
        count,
    )
    return (said.format(count=count),)
