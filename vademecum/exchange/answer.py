"""The letter of answer, after a receipt: what was taken, what is open, what will be published.

It says what the record's file now says, and nothing that it does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vademecum.exchange import corrected
from vademecum.exchange import docx_styles as styles
from vademecum.exchange.docx_write import document
from vademecum.exchange.form import UNPUBLISHED
from vademecum.exchange.letter import LIMITS, REACHES, Letter, Paragraph, xml
from vademecum.french.dates import long_date
from vademecum.french.labels import enumeration
from vademecum.french.spaces import introduced, quoted
from vademecum.model import Audience, ConsentBasis, ConsentState, Hearing
from vademecum.record.consents import Why
from vademecum.record.outlook import Outlook, outlook

_TITLE = "Votre relecture : ce que nous en avons retenu"


@dataclass(frozen=True, slots=True)
class Change:
    """A correction that was placed."""

    old: str  # words of the text that was sent; "" where something was added
    new: str  # "" where it was struck


@dataclass(frozen=True, slots=True)
class Answer:
    """What a receipt comes to, for the person who sent the document back."""

    letter: Letter  # of the record as it now is: its accord is what will hold; `sent`: today
    changes: tuple[Change, ...] = ()
    questions: tuple[str, ...] = ()  # what could not be placed or read, a French sentence each
    behind: tuple[str, ...] = ()  # passages, quoted, that changed here since, withheld till read
    unread: tuple[str, ...] = ()  # others that are withheld till they are read
    elsewhere: tuple[str, ...] = ()  # those that are somebody else's since
    settled: bool = False  # the person's choices were written: no question was open
    as_sent: bool = False  # told that it is published; they did not say that they read it


def written(answer: Answer) -> bytes:
    """The Word file."""
    letter = answer.letter
    name = f"{_TITLE} - {letter.record.title}"
    found = xml(paragraphs(answer))
    return document(found, name, letter.reference, letter.sent, tracked=False)


def paragraphs(answer: Answer) -> Iterator[Paragraph]:
    """The answer, in order."""
    letter = answer.letter
    yield Paragraph(styles.TITLE, _TITLE)
    yield _line(f"{letter.record.title} · {long_date(letter.record.date)}")
    who = f"{letter.book.publisher}, le" if letter.book.publisher else "Le"
    yield _line(f"{who} {long_date(letter.sent)}")
    yield Paragraph(styles.REFERENCE, introduced("Référence", letter.reference))
    yield _line("Madame, Monsieur,")
    yield _line("Nous avons bien reçu votre document, et nous vous en remercions.")
    yield from _changes(answer.changes)
    yield from _questions(answer.questions)
    yield from _published(answer)
    yield from _objecting(letter)


def _line(words: str) -> Paragraph:
    return Paragraph(styles.FORM, words)


def _quoting(words: str) -> Paragraph:
    return Paragraph(styles.FORM, corrected.sentence(words), cited=True)


def _heading(words: str) -> Paragraph:
    return Paragraph(styles.HEADING, words)


def _changes(changes: Sequence[Change]) -> Iterator[Paragraph]:
    yield _heading("Vos corrections")
    if not changes:
        yield _line("Nous n’avons rien changé au texte.")
        return
    yield _line("Nous avons porté dans le texte :")
    for one in changes:
        for clause in corrected.changes(one.old, one.new):
            yield Paragraph(styles.STEP, corrected.sentence(f"{clause}."), cited=True)


def _questions(questions: Sequence[str]) -> Iterator[Paragraph]:
    if not questions:
        return
    yield _heading("Ce que nous devons vous demander")
    yield _line(
        "Nous ne voulons pas deviner à votre place. Merci de nous répondre sur ces points :"
    )
    yield from (Paragraph(styles.STEP, words, cited=True) for words in questions)


def _published(answer: Answer) -> Iterator[Paragraph]:
    yield _heading("Ce qui sera publié")
    letter = answer.letter
    seen = outlook(letter.record, letter.speaker, letter.sent)
    if not answer.settled:
        yield _line(_OPEN if answer.questions else _NOTHING_TICKED)
        if seen.appears:
            yield from _unread(answer.unread)
    elif seen.given.ended:
        yield from _nothing(letter)
    elif not seen.appears:
        yield _line(_none(seen))
    else:
        yield from _shown(answer, seen)


def _none(seen: Outlook) -> str:
    """Why nothing is published yet."""
    consents = seen.given.basis is ConsentBasis.CONSENT
    if seen.held is Why.PENDING or seen.given.lost is not None:
        return _NOT_GIVEN if consents else _NOT_TOLD
    if seen.held is not None:
        return "Rien : ce dont vos propos font partie n’est plus publié."
    return _NOT_READ


def _shown(answer: Answer, seen: Outlook) -> Iterator[Paragraph]:
    """What is published, when, how, and what becomes of it if a word changes."""
    letter, given = answer.letter, seen.given
    back = "vous nous avez renvoyé" if answer.as_sent else "vous avez relu"
    said = [f"dans le texte que {back}"] if seen.sealed else []
    said += ["avec les corrections ci-dessus"] if answer.changes else []
    apart = f", {', '.join(said)}," if said else ""
    yield _line(f"Vos propos{apart} {_READ[given.reach]}")
    if given.limited:
        yield _line(
            f"Votre accord vaut pour {REACHES[given.agreed]} ; pour l’instant, le compte rendu "
            f"entier n’est destiné qu’{LIMITS[given.reach]}."
        )
    if given.embargo is not None and given.embargo > letter.sent:
        yield _line(f"Ils ne paraîtront pas avant le {long_date(given.embargo)}.")
    yield from _behind(answer.behind)
    yield from _unread(answer.unread)
    if answer.elsewhere:
        turns = enumeration(answer.elsewhere)
        yield _quoting(
            f"Depuis notre envoi, ces passages ne sont plus donnés comme les vôtres : {turns}."
        )
    if letter.shown:
        yield _line(f"Vous y êtes désigné(e) ainsi : {quoted(letter.shown)}.")
    if given.reach is not Audience.WORKING:
        yield _line(_KEPT if seen.sealed else _NOT_KEPT)


def _behind(turns: Sequence[str]) -> Iterator[Paragraph]:
    if turns:
        yield _quoting(
            f"Ces passages ont changé chez nous depuis notre envoi : {enumeration(turns)}. Ils ne "
            "paraîtront pas tant que vous ne les avez pas relus."
        )


def _unread(turns: Sequence[str]) -> Iterator[Paragraph]:
    if turns:
        yield _quoting(
            f"Ces passages ne paraîtront pas tant que vous ne les avez pas relus et approuvés : "
            f"{enumeration(turns)}."
        )


_OPEN = (
    "Vos choix ne sont pas encore enregistrés : ils le seront quand il ne restera pas de question. "
    "Ce que vous aviez permis ou refusé auparavant demeure."
)
_NOTHING_TICKED = (
    "Vous n’avez fait aucun choix : ce que vous aviez permis ou refusé auparavant demeure."
)
_NOT_GIVEN = "Rien pour l’instant : vous n’avez pas encore donné votre accord."
_NOT_TOLD = (
    "Rien pour l’instant : vos propos paraîtront quand nous aurons noté que vous avez été "
    "informé(e) de leur publication. Aucune case ne nous le dit."
)
_NOT_READ = (
    "Rien pour l’instant : vous n’avez pas encore dit avoir relu vos propos et en approuver le "
    "texte. Ils paraîtront ensuite, comme vous l’avez permis."
)
_KEPT = (
    "Si un mot devait encore y changer, il ne paraîtrait pas sans que vous l’ayez relu ; la "
    "correction d’un nom ou d’un accord de grammaire vous serait dite."
)
_NOT_KEPT = (
    "Vous ne nous avez pas dit avoir relu ce texte : s’il est encore corrigé, il paraîtra corrigé, "
    "sans vous être soumis."
)
_READ = {
    Audience.PUBLIC: "seront publiés.",
    Audience.MEMBERS: "seront lus par les membres du réseau seulement.",
    Audience.WORKING: "serviront au groupe de travail seulement : ils ne seront pas publiés.",
}


def _nothing(letter: Letter) -> Iterator[Paragraph]:
    yield _line("Rien : vos propos ne seront publiés dans aucune édition à venir.")
    if isinstance(letter.record, Hearing):
        yield _line(
            f"Les lecteurs du compte rendu verront {quoted(UNPUBLISHED)} à leur place, sans votre "
            "nom ni votre fonction."
        )
    yield _line("Ce qui a déjà été distribué ne peut pas toujours être repris.")


def _objecting(letter: Letter) -> Iterator[Paragraph]:
    yield _heading("Si cela ne vous convient pas")
    to = f" à {letter.book.contact}" if letter.book.contact else ""
    if letter.given.ended:
        yield _line(
            f"Écrivez-nous{to}. Vous pouvez à tout moment revenir sur ce choix ; il tient "
            "tant que vous ne l’avez pas fait."
        )
    elif letter.given.basis is not ConsentBasis.CONSENT:
        yield _line(
            f"Écrivez-nous{to}. Vous pouvez à tout moment vous opposer à la publication de vos "
            "propos (article 21 du RGPD) et les faire corriger : les éditions suivantes en "
            "tiennent compte."
        )
    elif letter.given.state is ConsentState.GIVEN:
        yield _line(
            f"Écrivez-nous{to}. Vous pouvez à tout moment restreindre ou retirer votre accord, et "
            "faire corriger vos propos : les éditions suivantes en tiennent compte."
        )
    else:
        yield _line(
            f"Écrivez-nous{to}. Un accord, une fois donné, peut être restreint ou retiré à tout "
            "moment, et vos propos corrigés : les éditions suivantes en tiennent compte."
        )
    yield _line("Vous pouvez aussi saisir la CNIL (www.cnil.fr).")
