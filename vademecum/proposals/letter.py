"""The answer to who gave something: thanks, what was taken, what was not and why, their remarks.

Plain text, to be put into a message or a letter: an editor reads it over before it goes.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from vademecum.french.dates import tied_date
from vademecum.french.spaces import NBSP
from vademecum.language import in_french
from vademecum.model import Settings
from vademecum.model.proposal import Remark, Sense
from vademecum.proposals import names
from vademecum.proposals.protected import HEARINGS
from vademecum.proposals.stored import Proposal, State
from vademecum.proposals.told import wordless

FOLDER = "propositions"  # in the book's work folder
_WIDTH = 76
SENSES = {
    Sense.FAVOURABLE: "favorable",
    Sense.RESERVED: "favorable avec réserve",
    Sense.UNFAVOURABLE: "défavorable",
}
_THANKS = {
    True: "Merci d’avoir pris le temps de relire «{n}{title}{n}» et de nous écrire. Voici ce que "
    "nous avons fait de ce que vous nous avez adressé le {day}.",
    False: "Merci du texte que vous nous avez adressé le {day}, «{n}{title}{n}». Voici ce que "
    "nous en avons fait.",
}
_TAKEN = "Nous avons repris, tel que vous l’avez écrit{n}:"
_CREDIT = "Ces mots sont désormais dans le texte, et comptés comme les vôtres parmi les auteurs."
_INITIALS = (
    "Ces mots sont désormais dans le texte, et comptés comme les vôtres parmi les auteurs, sous "
    "vos initiales."
)
_UNNAMED = (
    "Ces mots sont désormais dans le texte, tels que vous les avez écrits. Comme vous l’avez "
    "souhaité, nous n’y avons pas joint votre nom."
)
_NAMELESS = (
    "Ces mots sont désormais dans le texte. Vous n’avez pas donné de nom{n}: ils n’y sont comptés "
    "à personne."
)
_FOLLOWED = "Nous avons suivi ce que vous proposiez{n}:"  # no words of theirs came in by it
_ACCORD = (
    "Rien n’en paraît sans votre accord{n}: vous recevrez une lettre pour relire vos mots, et dire "
    "s’ils peuvent paraître, sous quel nom et pour quels lecteurs."
)
_THERE = "Le texte dit déjà ce que vous proposiez{n}: rien n’a eu à y être changé."
_WAITING = "Le reste est encore à l’étude{n}: nous vous répondrons."
_LEFT = "Nous n’avons pas repris{n}:"
_NOTHING = "Après l’avoir étudié, nous n’avons pas repris ce que vous proposiez."
_WHY = "Pourquoi{n}: {why}"
_ASKED = "Ce qui reste à voir avec vous, et que nous avons laissé en l’état{n}:"
_REMARKS = "Vos remarques{n}:"
_READ = "Nous l’avons lue."
_ANSWER = "Notre réponse{n}: {answer}"
_OPINION = (
    "L’avis que vous nous avez transmis ({sense}, {authority}) nous est bien parvenu. Il vaut pour "
    "le texte que vous avez lu."
)
_END = "Avec nos remerciements,"


def letter(proposal: Proposal, title: str, settings: Settings) -> str:
    """The whole letter."""
    blocks = [
        f"Objet{NBSP}: votre proposition sur «{NBSP}{title}{NBSP}»",
        f"Référence{NBSP}: {proposal.id}",
        "",
        _greeting(proposal, settings),
        "",
        *_body(proposal, title, settings),
        _END,
        settings.book.publisher or settings.book.title,
    ]
    if settings.book.contact:
        blocks += ["", f"Pour nous écrire{NBSP}: {settings.book.contact}"]
    return "\n".join(map(_folded, blocks)) + "\n"


def _greeting(proposal: Proposal, settings: Settings) -> str:
    name = names.shown(proposal.giver, settings)
    alone = name == names.SOMEBODY or (
        proposal.giver.credit == "initials" and not proposal.giver.person
    )
    return "Madame, Monsieur," if alone else f"Bonjour {name},"


def _body(proposal: Proposal, title: str, settings: Settings) -> Iterator[str]:
    day = tied_date(proposal.received)
    yield from (_THANKS[bool(proposal.base)].format(n=NBSP, title=title, day=day), "")
    taken = [line for one in proposal.taken for line in one.words]
    if taken:
        bare = all(map(wordless, taken))
        yield from ((_FOLLOWED if bare else _TAKEN).format(n=NBSP), *_rows(taken), "")
        yield from () if bare else (_credit(proposal, settings).format(n=NBSP), "")
    elif proposal.state is State.ACCEPTED and proposal.told:
        yield from (_THERE.format(n=NBSP), "")
    if proposal.left:
        yield from (_LEFT.format(n=NBSP), *_rows(proposal.left), "")
    elif proposal.state is State.DECLINED and proposal.why:
        yield from (_NOTHING, "")
    if proposal.why:
        yield from (_WHY.format(n=NBSP, why=proposal.why), "")
    if proposal.open:
        yield from (_WAITING.format(n=NBSP), "")
    if proposal.questions:
        yield from (_ASKED.format(n=NBSP), *_rows(tuple(map(_asked, proposal.questions))), "")
    if proposal.remarks:
        yield from (_REMARKS.format(n=NBSP), *_remarks(proposal))
    if proposal.opinion:
        authority = settings.authorities.get(proposal.opinion.authority)
        shown = authority.name if authority else proposal.opinion.authority
        sense = SENSES[proposal.opinion.sense]
        yield from (_OPINION.format(sense=sense, authority=shown), "")
    if proposal.answer:
        yield from (proposal.answer, "")


def _credit(proposal: Proposal, settings: Settings) -> str:
    """What becomes of the words that were taken."""
    person, giver = settings.persons.get(proposal.giver.person), proposal.giver
    if not proposal.base and proposal.path.startswith(HEARINGS):
        return _ACCORD
    if giver.credit == "omitted" or (person is not None and person.display == "omitted"):
        return _UNNAMED
    if names.shown(giver, settings) == names.SOMEBODY:
        return _NAMELESS
    display = person.display if person is not None else giver.credit
    return _INITIALS if display == "initials" else _CREDIT


def _rows(words: Sequence[str]) -> Iterator[str]:
    for number, line in enumerate(words, 1):
        yield f"{number}. {line}"


def _asked(question: str) -> str:
    """A question as a sentence: to an editor it is told behind a word, in signs and arrows."""
    told = in_french(question).replace(" → ", " devient ").replace("»;", "»\u202f;")
    return told[:1].upper() + told[1:]


def _remarks(proposal: Proposal) -> Iterator[str]:
    for number, one in enumerate(proposal.remarks, 1):
        yield f"{number}. {_said(one.remark)}{NBSP}: «{NBSP}{one.remark.words}{NBSP}»"
        if one.answer or not proposal.open:
            yield "   " + (_ANSWER.format(n=NBSP, answer=one.answer) if one.answer else _READ)
    yield ""


def _said(remark: Remark) -> str:
    """Who writes it, on what, in what thread: what another wrote is given to nobody else."""
    who = "vous écrivez"
    if remark.author:
        known = remark.author != names.SOMEBODY
        who = f"{remark.author if known else 'une autre personne'} écrit dans ce que vous envoyez"
    told = [f"sur «{NBSP}{remark.about}{NBSP}»"] if remark.about else []
    told += [f"en réponse à la remarque{NBSP}{remark.reply}"] if remark.reply else []
    line = ", ".join((*told, who)) + (" (marquée comme résolue)" if remark.settled else "")
    return line[:1].upper() + line[1:]


def _folded(block: str) -> str:
    """A paragraph on lines short enough for a message; only a plain space ends a line."""
    indent = " " * (len(block) - len(block.lstrip(" ")))
    more = "   " if block[:1].isdigit() else indent
    return "\n".join(
        "\n".join(
            textwrap.wrap(line, _WIDTH, initial_indent=more if at else "", subsequent_indent=more,
                          break_long_words=False, break_on_hyphens=False)
        )
        for at, line in enumerate(block.split("\n"))
    )  # fmt: skip
