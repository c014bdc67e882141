"""Verbs of minutes, in the third person: who says, asks, comes, goes, votes, is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Verbs of minutes in -er, by their stems: to say, ask, propose, feel something.
_SAYS = re.compile(
    r"(?:précis|indiqu|demand|inform|propos|souhait|expliqu|ajout|soulign|remerci|estim|déclar|"
    r"annonc|insist|confirm|affirm|constat|signal|présent|observ|interrog|exprim|évoqu|regrett|"
    r"félicit|salu|expos|remarqu|not|détaill|préconis|invit|résum|comment|cit|critiqu|dénonc|"
    r"dépos|pens|aim|désir|sollicit|réclam|accept|refus|mentionn|inquièt|étonn|interpell|"
    r"questionn|argument|plaid|nuanc|rétorqu|répliqu|justifi|développ|communiqu|attir|renouvell|"
    r"considèr|suggèr|réitèr|relèv|énumèr|adhèr|rappell|appell|soulèv|alert|illustr|oppos|jug|"
    r"partag|conseill|recommand|vérifi|consult|formul|corrig|spécifi|object|proclam|"
    r"donn|redonn|certifi|concèd|complèt|encourag|excus|engag|ironis|projett)"
    r"(?:e|ent|a|èrent|ait|aient)",
    re.IGNORECASE,
)
_SAYS_SO = frozenset(
    """dit disent fait font lit lisent répond répondent intervient interviennent conclut concluent
    reprend reprennent revient reviennent craint craignent poursuit poursuivent rend admet
    reconnaît reconnait reconnaissent transmet soumet soumettent tient tiennent réjouit veut
    veulent voudrait aimerait souhaiterait répondit maintient rapporte suggéra défend
    défendent prévient promet soutient soutiennent""".split()
)
# And those of who comes, goes, votes or leads.
_DOES = frozenset(
    """sort sortent quitte quittent rejoint rejoignent arrive arrivent part partent entre entrent
    abstient abstiennent vote votent prend prennent prête lève lèvent ouvre ouvrent clôt ferme
    suspend suspendent préside passe passent procède procèdent soumet met mettent désigne désignent
    nomme approuve approuvent adopte adoptent décide décident autorise autorisent rejette rejettent
    valide valident émet émettent délibère délibèrent ajourne reporte retire retirent élit élisent
    charge fixe statue siège siègent assiste assistent participe participent représente réagit
    applaudit applaudissent quitta assure cède remplace communique distribue projette montre
    accueille fournit apporte parle s'exprime lance""".split()
)
_GONE = frozenset(
    """élu élue élus élues désigné désignée désignés nommé nommée absent absente absents excusé
    excusée sorti sortie sortis arrivé arrivée parti partie représenté représentée installé
    invité invitée chargé chargée proclamé proclamée rapporteur favorable défavorable accord opposé
    opposée contre pour satisfait satisfaite surpris surprise inquiet inquiète""".split()
)
_DONE = frozenset(
    """dit fait lu répondu intervenu conclu repris pris rendu admis reconnu transmis soumis tenu
    maintenu défendu prévenu promis soutenu voulu sorti quitté rejoint arrivé parti abstenu prêté
    levé ouvert clos suspendu mis désigné nommé élu émis ajourné retiré statué siégé assisté
    participé représenté réagi applaudi remplacé projeté accueilli fourni apporté parlé lancé
    poursuivi présidé passé procédé voté donné cédé clôturé débuté commencé
    terminé achevé continué répété réuni établi rédigé tranché choisi saisi averti fini suivi
    obtenu reçu remis inscrit relu vu entendu""".split()
)
_WITHIN = frozenset("été également pas aussi donc alors ensuite d' très tout plutôt".split())
_PAST = re.compile(r"[^\W\d_]{2,}(?:é|ée|és|i|it|u|is|ert|int)$")
_FUTURE = re.compile(r"[^\W\d_]{2,}(?:[eidtv]ra|ront)")
_ADJECTIVE = re.compile(r"(?:al|air|iqu|iv|eus|ell|ièr|abl|ienn|enn|ist|ant|ent)e$")
# No verb, though it ends as one may.
_NO_VERB = frozenset(
    """de que qui et ou mais car comme contre entre même autre notre votre quelque chaque toute
    elle lorsque parce est et sans dans pendant avant devant durant suivant maintenant souvent
    cent vingt sept huit tant autant quant dont point absent présent important différent pourtant
    seulement tout petit droit grand quand sinon ministre maire membre adjointe responsable
    vice-présidente présidente déléguée secrétaire architecte directrice""".split()
)


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a paragraph begins with, and how many of its tokens that takes."""

    tokens: int
    body: bool  # a group: what it does is told as well in a debate
    decides: bool  # a council
    named: bool  # by a civility, or as the file's labels do
    by_name: bool = False  # and a capital stands before what is told
    pronoun: bool = False  # `Il`, whoever that is
    vague: bool = False  # `Les habitants`; a forename and a surname that the file does not know


def _is_of_sitting(participle: str) -> bool:
    """Whether a participle is what people do in a sitting: say, ask, vote, come, go."""
    bare = re.sub(r"(?<=[éitus])(?:e?s|e)$", "", participle)
    if bare in _DONE:
        return True
    stem = bare[:-1]  # `relevé`, il relève; `rappelé`, il rappelle
    stems = {stem, re.sub(r"[ée](?=[^aeiouyéè]{1,2}$)", "è", stem), stem + stem[-1:]}
    said = (_SAYS.fullmatch(f"{one}e") or f"{one}e" in _DOES for one in stems)
    return bare.endswith("é") and any(said)


def weight_of(words: Sequence[str], who: Who) -> tuple[int, int]:
    """How surely a verb that stands first is a clerk's (0 not at all, 1 perhaps, 2), and how many
    words it takes."""
    verb = words[0]
    if verb in {"a", "ont", "avait", "avaient", "est", "sont", "était"}:
        after = [word for word in words[1:5] if word not in _WITHIN]
        part = after[0] if after else ""
        size = words.index(part) + 1 if part else 1
        if verb in {"est", "sont", "était"}:
            return (2 if part in _GONE and who.named else 0), size
        if who.pronoun:
            return 0, size
        # `M. Roux a exercé ces fonctions`: a past that no sitting has, which anybody tells.
        return (1 + (who.named and _is_of_sitting(part)) if _PAST.match(part) else 0), size
    if who.pronoun and words[1:2] not in (["que"], ["qu'"], ["si"]):
        return 0, 1
    if verb in _SAYS_SO or verb in _DOES or _SAYS.fullmatch(verb):
        return (1 if who.body and not who.decides else 2), 1
    if who.by_name and _FUTURE.fullmatch(verb):
        return 1, 1
    present = re.search(r"(?:[^\W\d_]e|ent|it|[^a]nt|oit|urt|pt|rd|end)$", verb) is not None
    shaped = len(verb) > 3 and present and verb not in _NO_VERB
    if not shaped:
        return 0, 1
    told = who.body and not who.vague and not _ADJECTIVE.search(verb)
    return 2 if who.by_name else 1 if told else 0, 1
