"""What a returned document may hold, a row a kind: its class, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vademecum.exchange import things
from vademecum.exchange.classes import Class, Kind
from vademecum.language import N_, _


def _question(sentence: str, asks: str, form: bool = False, ours: bool = False) -> Kind:
    return Kind(Class.QUESTION, sentence, asks, form, ours)


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
LABELLED = Kind(Class.NOT_OURS, N_("a label of secrecy, “{words}”, put by a program"))
SHAPED = Kind(Class.NOT_OURS, N_("its format changed, not its words"))
JOINED = Kind(Class.NOT_OURS, N_("joined to the next paragraph: in the record they stay two"))
OTHER_ABSENT = Kind(Class.NOT_OURS, N_("the words of others, left out: {words}"), ours=True)
NOT_RETURNED = Kind(Class.NOT_OURS, N_("not repeated in the message: {words}"), ours=True)
TEXT_ABSENT = Kind(Class.NOT_OURS, N_("a sentence of the letter, left out: {words}"), ours=True)

LOOSE = _question(
    N_("words that nothing gives to anybody: {words}"),
    "Nous lisons {words}, hors de vos propos. S’agit-il de propos à publier, ou d’une remarque "
    "qui nous est adressée ?",
)
REWRITTEN = _question(
    N_("other words stand there, not a correction: {words}"),
    "À la place{place}, nous lisons {words}. S’agit-il de propos à publier, ou d’une "
    "remarque qui nous est adressée ?",
)
INSTRUCTION = _question(
    N_("it reads as something asked of us, not as speech: {words}"),
    "Nous comprenons comme une demande qui nous est adressée, et non comme vos propos : {words}. "
    "Est-ce bien cela ?",
)
UNSURE = _question(
    N_("put in, and nothing shows that it is speech: {words}"),
    "Dans vos propos, nous lisons : {words}. S’agit-il de propos à publier, ou d’une remarque qui "
    "nous est adressée ?",
)
TAKEN = _question(
    N_("it holds words of {who}: {words}"),
    "Votre correction reprend des mots qui ne sont pas de vous, mais de : {who} ({words}). Ces "
    "mots sont-ils aussi les vôtres ?",
)
LABEL = _question(
    N_("another name stands before the words: {words}"),
    "Un autre nom que celui de notre envoi précède ces mots : {words}. Sont-ils bien de vous ?",
)
OTHERS = _question(
    N_("somebody else's words were changed: {words}"),
    "Vous avez corrigé ou barré les propos d’une autre personne : {words}. Elle seule peut les "
    "changer. Souhaitez-vous que nous lui transmettions votre remarque ?",
)
OTHERS_TEXT = _question(
    N_("words of who wrote the record were changed: {words}"),
    "Vous avez corrigé ou barré un texte que nous avons écrit : {words}. Que faut-il y rectifier ?",
)
DOUBLED = _question(
    N_("it holds words of another passage, which would stand twice: {words}"),
    "Votre correction reprend les mots d’un autre de vos passages, qui y serait dit deux fois : "
    "{words}. Lequel des deux souhaitez-vous garder ?",
)
MOVED = _question(
    N_("it stands elsewhere than it was sent: {words}"),
    "Des mots ne sont plus à la place qu’ils avaient dans notre envoi : {words}. Souhaitez-vous "
    "qu’ils changent de place ?",
)
ABSENT = _question(
    N_("it did not come back, and nobody struck it: {words}"),
    "Le passage {words} n’est pas dans le document que vous nous avez renvoyé. Souhaitez-vous "
    "qu’il soit supprimé ?",
    ours=True,
)
CONFLICT = _question(
    N_("changed here since it was sent, and there: {words}"),
    "Nous avons changé ce passage depuis notre envoi, et vous l’avez corrigé : {words}. "
    "Pouvez-vous nous écrire le passage entier, tel que vous le souhaitez ?",
)
BY_HAND = _question(
    N_("to be changed by hand: {words}"),
    "Nous ne savons pas où placer cette correction : {words}. Pouvez-vous nous écrire la phrase "
    "entière, telle que vous la souhaitez ?",
)
BACK = _question(
    N_("words that were taken out since come back: {words}"),
    "Votre document contient des mots qui ont été ôtés du texte depuis notre envoi : {words}. "
    "Souhaitez-vous qu’ils y reviennent ?",
)
THROUGH = _question(
    N_("struck through by its format, not taken out: {words}"),
    "Vous avez barré {words}. Souhaitez-vous que ces mots soient supprimés ?",
)
HIDDEN = _question(
    N_("words hidden in the document: {words}"),
    "Votre document contient des mots que l’on n’y voit pas : {words}. Souhaitez-vous qu’ils "
    "soient supprimés ?",
)
BRIGHT = _question(
    N_("highlighted or coloured: {words}"),
    "Vous avez surligné ou mis en couleur {words}. Que souhaitez-vous pour ces mots : les garder, "
    "les changer ou les supprimer ?",
)
GONE = _question(
    N_("struck words that were not sent: {words}"),
    "Nous lisons, barrés, des mots qui n’étaient pas dans notre envoi : {words}. Souhaitez-vous "
    "nous demander quelque chose par là ?",
)
REMARK = _question(
    N_("remark of {who}: {words}"),
    "En marge{place}, nous lisons cette remarque{who} : {words}. Que souhaitez-vous que nous "
    "changions au texte ?",
)
FORM_REMARK = _question(
    N_("remark of {who} on the form: {words}"),
    "En marge du formulaire, nous lisons cette remarque{who} : {words}. Met-elle une condition à "
    "votre choix ?",
    form=True,
)
NOTE = _question(
    N_("a note was added: {words}"),
    "Vous avez ajouté la note {words}. Est-elle à publier, ou nous est-elle adressée ?",
)
BOX = _question(
    N_("a text box was added: {words}"),
    "Votre document porte, dans un cadre ou en travers de la page, {words}. Devons-nous en tenir "
    "compte avant de publier vos propos ?",
)
HEAD = _question(
    N_("words at the head or foot of the pages: {words}"),
    "En haut ou en bas des pages, nous lisons {words}. Devons-nous en tenir compte avant de "
    "publier vos propos ?",
)
THING = _question(
    N_("something that is no words: {words}"),
    "Votre document contient {thing}. Que souhaitez-vous nous dire par là ?",
)
SAID = _question(
    N_("said in the message: {words}"),
    "Dans votre message, nous lisons {words}. Est-ce une demande qui touche vos propos ou vos "
    "choix ?",
)
IN_FILE = _question(
    N_("said in the attached file “{who}”: {words}"),
    "Dans le fichier joint {who}, nous lisons {words}. Est-ce une demande qui touche vos propos "
    "ou vos choix ?",
)
FILE = _question(
    N_("an attached file, “{words}”, which only a person can read"),
    "Vous avez joint le fichier {words}. Que devons-nous y lire ?",
)
IMAGE = _question(
    N_("an attached image, “{words}”, which only a person can read"),
    "Vous avez joint l’image {words}. Que devons-nous y lire ?",
)
CALLED = _question(
    N_("the file is called “{words}”"),
    "Votre fichier s’appelle {words}. Est-ce une demande qui touche vos propos ou vos choix ?",
)
BROKEN = _question(
    N_("the file was damaged, and read as far as it could be"),
    "Votre fichier nous est arrivé abîmé, et nous n’avons pu le lire en entier. Pouvez-vous nous "
    "le renvoyer ?",
    form=True,
)
ALTERED = _question(
    N_("a sentence of the form was altered: {words}"),
    "Une phrase du formulaire a été changée ou barrée ; nous y lisons {words}. Que souhaitez-vous "
    "exactement ?",
    form=True,
)
FORM_MARKED = _question(
    N_("struck or marked in the form: {words}"),
    "Dans le formulaire, ces mots sont barrés ou marqués : {words}. Que souhaitez-vous "
    "exactement ?",
    form=True,
)
FORM_ABSENT = _question(
    N_("the form did not come back, or not whole: {words}"),
    "Cette partie du formulaire ne nous est pas revenue : {words}. Quel est votre choix ?",
)
IN_MAIL = _question(
    N_("ticked or filled in a message, not in the letter: {words}"),
    "Vous avez répondu au formulaire dans un message : {words}. Pouvez-vous nous le confirmer en "
    "cochant la case du document, et nous le renvoyer ?",
    form=True,
)
UNREADABLE = _question(
    N_("it cannot be told whether this is ticked: {words}"),
    "Nous ne voyons pas si cette case est cochée : {words}. L’est-elle ?",
    form=True,
)
CONTRARY = _question(
    N_("several boxes ticked where one is asked for: {words}"),
    "Vous avez donné plusieurs réponses là où une seule est demandée : {words}. Laquelle "
    "retenez-vous ?",
    form=True,
)
ALONE = _question(
    N_("a box ticked that says nothing alone: {words}"),
    "Vous avez indiqué {words}, sans accepter de publication. Quel est votre choix ?",
    form=True,
)
NO_DATE = _question(
    N_("this date cannot be read: {words}"),
    "Nous ne savons pas lire la date {words}. À partir de quel jour vos propos peuvent-ils "
    "paraître ?",
    form=True,
)
NAMED = _question(
    N_("a name written where the person is not to be named so: {words}"),
    "Vous avez écrit {words} comme nom ou fonction à imprimer. Souhaitez-vous que les lecteurs "
    "vous voient désigné(e) ainsi ?",
    form=True,
)
PAST = _question(
    N_("this date is past already: {words}"),
    "La date {words} est déjà passée. À partir de quel jour vos propos peuvent-ils paraître ?",
    form=True,
)
WHICH_NAME = _question(
    N_("to be named by their name: by which? Till now it is “{words}”"),
    "Vous souhaitez être désigné(e) par votre nom{till}. Quel nom devons-nous imprimer ?",
    form=True,
)
WHICH = _question(
    N_("to be named by what they do: by which words? Till now it is “{words}”"),
    "Vous souhaitez être désigné(e) par votre fonction{till}. Quelle fonction devons-nous "
    "imprimer ?",
    form=True,
)
REASONED = _question(
    N_("reasons are given, and nothing is opposed: {words}"),
    "Vous donnez vos raisons, {words}, sans cocher la case de l’opposition. Vous opposez-vous à "
    "la publication de vos propos ?",
    form=True,
)
GROUND = _question(
    N_("asked on another ground than the words now stand on: {words}"),
    "Vous avez coché {words}. Depuis notre envoi, vos propos relèvent d’une autre règle, et cette "
    "case n’y répond plus. Souhaitez-vous qu’ils soient publiés ?",
)
STANDS = _question(
    N_("what was said since stands: {words}"),
    "{given}",
)


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
        words = things.named(words, say) if self.kind is THING else words
        if self.kind.ours and len(words) > _SHORT:
            words = f"{words[: _SHORT - 1]}…"
        told = say(self.kind.sentence).format(words=words, who=self.who or say(N_("somebody")))
        if self.around:
            told = say(N_("{told} (in: {around})")).format(told=told, around=self.around)
        return told
