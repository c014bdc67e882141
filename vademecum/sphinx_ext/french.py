"""Dates, and the few words by which values of the sheet are shown to readers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from babel.dates import format_date
from docutils import nodes

from vademecum.editions.sheet import MarkSheet
from vademecum.sphinx_ext.nodes import NBSP, Span, span

GENRES: Mapping[str, str] = {"hearing": "Audition", "testimony": "Témoignage"}

KINDS: Mapping[str, str] = {
    "verbatim": "Compte rendu intégral",
    "analytic": "Compte rendu analytique",
    "summary": "Synthèse",
}

AUDIENCES: Mapping[str, str] = {
    "public": "Édition publique",
    "members": "Édition réservée aux membres",
    "working": "Édition de travail",
}

STATES: Mapping[str, str] = {"draft": "Brouillon", "review": "En relecture"}

# As `editions.choose` names them.
MARKS: Mapping[str, str] = {
    "pending-consent": "Accord attendu",
    "review-raw": "Transcription brute",
    "review-reread": "Relue, pas encore envoyée",
    "review-sent": "Envoyée pour relecture",
    "review-corrected": "Corrigée, pas encore approuvée",
    "reach-members": "Réservé aux membres",
    "reach-working": "Réservé au groupe de travail",
}

TYPES: Mapping[str, str] = {
    "commune": "Commune",
    "epci": "Intercommunalité",
    "metropole": "Métropole",
    "departement": "Département",
    "region": "Région",
}

DEMONSTRATION = "Édition de démonstration"
INVENTED: Mapping[str, str] = {
    "hearing": f"{DEMONSTRATION}{NBSP}: audition imaginée, qui n’a jamais été tenue.",
    "testimony": f"{DEMONSTRATION}{NBSP}: témoignage imaginé, que personne n’a donné.",
}
INCOMPLETE = "Historique incomplet"


def long_date(iso: str) -> str:
    """`2017-03-14` as « 14 mars 2017 », `2017-03-01` as « 1er mars 2017 »; no break inside."""
    day = dt.date.fromisoformat(iso)
    shown = format_date(day, "d MMMM y", locale="fr")
    first = f"1er {shown[2:]}" if day.day == 1 else shown
    return first.replace(" ", NBSP)


def date(iso: str) -> Span:
    """The same as a `time` element, with the « er » of the first day raised."""
    shown = long_date(iso)
    if not shown.startswith("1er"):
        return span("time", "date", shown, datetime=iso)
    return span("time", "date", "1", nodes.superscript("", "er"), shown[3:], datetime=iso)


def number_of(anchor: str) -> str:
    """`t7` as « intervention 7 », `p3` as « paragraphe 3 »."""
    name = "intervention" if anchor.startswith("t") else "paragraphe"
    return f"{name}{NBSP}{anchor[1:]}"


def margin(marks: MarkSheet) -> str:
    """What the bars in the margin mean; empty where nobody asked for them."""
    if not marks.commit:
        return ""
    revision = f"révision{NBSP}{marks.commit[:12]}"
    since = f"la version{NBSP}{marks.version} ({revision})" if marks.version else f"la {revision}"
    return (
        f"Un trait dans la marge signale, dans les chapitres, ce qui est nouveau ou dont les mots "
        f"ont changé depuis {since}."
    )


def count(number: int, name: str) -> str:
    """`12, "audition"` as « 12 auditions »; empty for none."""
    return f"{number}{NBSP}{name}{'s' if number > 1 else ''}" if number else ""


def enumeration(parts: list[str]) -> str:
    """« a, b et c »."""
    return " et ".join([*([", ".join(parts[:-1])] if parts[1:] else []), *parts[-1:]])


def quoted(words: str) -> str:
    """The words between French quotation marks."""
    return f"«{NBSP}{words}{NBSP}»"


def mark(name: str) -> str:
    """A mark of the working edition as readers see it; KeyError, a bug, for one we do not know."""
    return MARKS[name]
