"""The classes that all of a returned document falls in, and what is said of each thing in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from vademecum.language import N_, _


class Class(Enum):
    """What becomes of something."""

    UNCHANGED = "unchanged"  # as it was sent
    PLACED = "placed"  # a change of the person's own words, whose place is sure
    QUESTION = "question"  # only a person can tell; nothing is given or taken by it
    NOT_OURS = "not ours"  # says nothing of the text nor of the choices


@dataclass(frozen=True, slots=True)
class Kind:
    """What something is."""

    cls: Class
    sentence: str  # English; `{words}`, `{where}`, `{who}` stand in it
    form: bool = False  # it touches the choices: not even a refusal is taken
    ours: bool = False  # its words are the letter's own, as they were sent: their beginning tells


def _question(sentence: str, form: bool = False, ours: bool = False) -> Kind:
    return Kind(Class.QUESTION, sentence, form, ours)


FORM = Kind(Class.UNCHANGED, N_("the form, as it was sent"))
SAME = Kind(Class.UNCHANGED, N_("as it was sent"))
ANSWER = Kind(Class.UNCHANGED, N_("answered in the form: {words}"))

CHANGED = Kind(Class.PLACED, N_("changed: {words}"))
STRUCK = Kind(Class.PLACED, N_("struck out: {words}"), ours=True)
ADDED = Kind(Class.PLACED, N_("a paragraph added: {words}"))

QUOTED = Kind(Class.NOT_OURS, N_("what was sent, repeated in the message: {words}"))
CIVIL = Kind(Class.NOT_OURS, N_("a word of courtesy: {words}"))
SENDER = Kind(Class.NOT_OURS, N_("who the message is from: {words}"))
SUBJECT = Kind(Class.NOT_OURS, N_("the message's subject: {words}"))
SIGNED = Kind(Class.NOT_OURS, N_("the signature: {words}"))
LOGOS = Kind(Class.NOT_OURS, N_("images of the signature: {words}"))
TITLED = Kind(Class.NOT_OURS, N_("the name of a file, an image or the message: {words}"))
SHAPED = Kind(Class.NOT_OURS, N_("its format changed, not its words"))
JOINED = Kind(Class.NOT_OURS, N_("joined to the next paragraph: in the record they stay two"))
OTHER_ABSENT = Kind(Class.NOT_OURS, N_("the words of others, left out: {words}"), ours=True)
NOT_RETURNED = Kind(Class.NOT_OURS, N_("not repeated in the message: {words}"), ours=True)
TEXT_ABSENT = Kind(Class.NOT_OURS, N_("a sentence of the letter, left out: {words}"), ours=True)

LOOSE = _question(N_("words that nothing gives to anybody: {words}"))
REWRITTEN = _question(N_("other words stand there, not a correction: {words}"))
INSTRUCTION = _question(N_("it reads as something asked of us, not as speech: {words}"))
UNSURE = _question(N_("put in, and nothing shows that it is speech: {words}"))
TAKEN = _question(N_("it holds words of {who}: {words}"))
LABEL = _question(N_("another name stands before the words: {words}"))
OTHERS = _question(N_("somebody else's words were changed: {words}"))
OTHERS_TEXT = _question(N_("words of who wrote the record were changed: {words}"))
DOUBLED = _question(N_("it holds words of another passage, which would stand twice: {words}"))
MOVED = _question(N_("it stands elsewhere than it was sent: {words}"))
ABSENT = _question(N_("it did not come back, and nobody struck it: {words}"), ours=True)
CONFLICT = _question(N_("changed here since it was sent, and there: {words}"))
BY_HAND = _question(N_("to be changed by hand: {words}"))
BACK = _question(N_("words that were taken out since come back: {words}"))
THROUGH = _question(N_("struck through by its format, not taken out: {words}"))
HIDDEN = _question(N_("words hidden in the document: {words}"))
BRIGHT = _question(N_("highlighted or coloured: {words}"))
GONE = _question(N_("struck words that were not sent: {words}"))
REMARK = _question(N_("remark of {who}: {words}"))
FORM_REMARK = _question(N_("remark of {who} on the form: {words}"), form=True)
NOTE = _question(N_("a note was added: {words}"))
BOX = _question(N_("a text box was added: {words}"))
HEAD = _question(N_("words at the head or foot of the pages: {words}"))
THING = _question(N_("something that is no words: {words}"))
SAID = _question(N_("said in the message: {words}"))
IN_FILE = _question(N_("said in the attached file “{who}”: {words}"))
FILE = _question(N_("an attached file, “{words}”, which only a person can read"))
IMAGE = _question(N_("an attached image, “{words}”, which only a person can read"))
CALLED = _question(N_("the file is called “{words}”"))
BROKEN = _question(N_("the file was damaged, and read as far as it could be"), form=True)
ALTERED = _question(N_("a sentence of the form was altered: {words}"), form=True)
FORM_MARKED = _question(N_("struck or marked in the form: {words}"), form=True)
FORM_ABSENT = _question(N_("the form did not come back, or not whole: {words}"))
IN_MAIL = _question(N_("ticked or filled in a message, not in the letter: {words}"), form=True)
UNREADABLE = _question(N_("it cannot be told whether this is ticked: {words}"), form=True)
CONTRARY = _question(N_("several boxes ticked where one is asked for: {words}"), form=True)
ALONE = _question(N_("a box ticked that says nothing alone: {words}"), form=True)
NO_DATE = _question(N_("this date cannot be read: {words}"), form=True)
NAMED = _question(N_("a name written where the person is not to be named so: {words}"), form=True)
PAST = _question(N_("this date is past already: {words}"), form=True)
WHICH_NAME = _question(
    N_("to be named by their name: by which? Till now it is “{words}”"), form=True
)
WHICH = _question(
    N_("to be named by what they do: by which words? Till now it is “{words}”"), form=True
)
REASONED = _question(N_("reasons are given, and nothing is opposed: {words}"), form=True)
GROUND = _question(N_("asked on another ground than the words now stand on: {words}"))
STANDS = _question(N_("what was said since stands: {words}"))


THINGS = {
    "image": N_("an image"),
    "attached image": N_("an attached image"),
    "attached file": N_("an attached file"),
    "drawing": N_("a drawing"),
    "object": N_("an object of another program"),
    "control": N_("a control of a form"),
    "equation": N_("an equation"),
    "style": N_("a style so named"),
    "field": N_("a field that says more than the page"),
    "property": N_("something written in the file's properties"),
    "format": N_("words of the message struck through, highlighted or coloured"),
}  # fmt: skip


def named(thing: str, say: Callable[[str], str]) -> str:
    """What a thing that is no words is called; behind a colon, what can be read of it."""
    kind, _colon, rest = thing.partition(": ")
    called = say(THINGS[kind]) if kind in THINGS else thing
    return f"{called} ({rest})" if rest and kind in THINGS else called


_SHORT = 160  # characters of words that were sent, by which they are known


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a returned document, or one absence, in the one class it falls in."""

    kind: Kind
    words: str = ""  # all its words in the document; an absence has none there
    anchor: str = ""  # the turn or paragraph it is about
    shown: str = ""  # what is said of it, where that is not `words`
    who: str = ""
    absent: bool = False
    around: str = ""  # words that stand beside what is shown

    @property
    def cls(self) -> Class:
        """The class it falls in."""
        return self.kind.cls

    @property
    def told(self) -> str:
        """One line for a person, with where it stands."""
        line = self.line(_)
        return _("{id}: {told}").format(id=self.anchor, told=line) if self.anchor else line

    def line(self, say: Callable[[str], str]) -> str:
        """What is said of it in the language of `say`, with all the words it is about."""
        words = " ".join((self.shown or self.words).split())
        words = named(words, say) if self.kind is THING else words
        if self.kind.ours and len(words) > _SHORT:
            words = f"{words[: _SHORT - 1]}…"
        told = say(self.kind.sentence).format(words=words, who=self.who or say(N_("somebody")))
        if self.around:
            told = say(N_("{told} (in: {around})")).format(told=told, around=self.around)
        return told
