"""How the words of a book were counted, in plain French: site and book say the same."""

from __future__ import annotations

from vademecum.french.labels import count
from vademecum.french.spaces import NARROW, NBSP, introduced, thousands

TITLE = "Comment les mots sont comptés"
CITED = "Paroles citées dans les chapitres"
MENDED = "Attributions réparées"
RULES = (
    "Un mot compte pour qui l’a écrit le premier, tant qu’il est encore dans le texte. Corriger un "
    f"mot donne ce mot{NARROW}; déplacer un passage, reprendre sa ponctuation ou sa mise en forme "
    "ne donne rien. Les mots écrits à plusieurs sont partagés à parts égales.",
    "Les mots d’une audition ou d’un témoignage sont à qui les a dits, dans le compte rendu comme "
    "dans les chapitres qui les citent. Choisir une citation se compte à part, en citations et non "
    "en mots.",
)


def unnamed(number: int) -> str:
    """How many of those who wrote are not named; "" where all are."""
    if not number:
        return ""
    if number == 1:
        return "À sa demande ou à celle de la rédaction, une personne qui a écrit n’est pas nommée."
    those = f"{number}{NBSP}personnes qui ont écrit ne sont pas nommées"
    return f"À leur demande ou à celle de la rédaction, {those}."


def objecting(contact: str, publisher: str) -> str:
    """To whom one writes who disagrees."""
    wish = "Pour contester une attribution, la faire réparer ou ne plus paraître parmi les noms"
    return f"{introduced(wish, contact)}." if contact else f"{wish}, écrire à {publisher}."


def chosen(quotes: int) -> str:
    """How many quotes somebody chose; "" for none."""
    if not quotes:
        return ""
    return f"a choisi {'une citation' if quotes == 1 else count(quotes, 'citation')}"


def cited(words: int, quotes: int) -> str:
    """« 43 mots en 3 citations »; of paragraphs that are shown whole, the quotes alone."""
    several = count(quotes, "citation")
    if not words:
        return several
    return f"{thousands(words)}{NBSP}mot{'s' if words > 1 else ''} en {several}"


def mended(name: str, words: int, day: str, why: str) -> str:
    """An attribution that was mended, as a sentence; `day`: « 3 mars 2017 », "" where unknown."""
    those = f"{thousands(words)}{NBSP}mot{'s' if words > 1 else ''}"
    whose = name or "une personne qui n’est pas nommée"
    of = f" du {day}" if day else ""
    verb = "sont comptés" if words > 1 else "est compté"
    return f"{those}{of} {verb} à {whose}. " + introduced("Pourquoi", _ended(why))


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
