"""What readers are shown for the values of the sheet, and other words that recur."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vademecum.french.folding import fold
from vademecum.french.spaces import NBSP, introduced

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

# As `editions.choose` names them; KeyError, a bug, for one we do not know.
NOTICES: dict[str, str] = {
    "pending-consent": "Accord attendu",
    "review-raw": "Transcription brute",
    "review-reread": "Relue, pas encore envoyée",
    "review-sent": "Envoyée pour relecture",
    "review-corrected": "Corrigée, pas encore approuvée",
    "reach-members": "Réservé aux membres",
    "reach-working": "Réservé au groupe de travail",
}

# Of turns and paragraphs.
MARKS: Mapping[str, str] = NOTICES | {
    "unread": "Pas encore relu par la personne entendue",
    "changed": "Mots changés depuis la relecture",
}

TYPES: Mapping[str, str] = {
    "commune": "Commune",
    "epci": "Intercommunalité",
    "metropole": "Métropole",
    "departement": "Département",
    "region": "Région",
}

EDITS: Mapping[str, str] = {
    "added": "Ajouté",
    "removed": "Retiré",
    "changed": "Modifié",
    "moved": "Déplacé",
    "mended": "Déplacé et modifié",
}

DEMONSTRATION = "Édition de démonstration"
DEMONSTRATION_FOOT = f"{DEMONSTRATION} — contenu imaginé"
INVENTED: Mapping[str, str] = {
    "hearing": introduced(DEMONSTRATION, "audition imaginée, qui n’a jamais été tenue."),
    "testimony": introduced(DEMONSTRATION, "témoignage imaginé, que personne n’a donné."),
}
INCOMPLETE = "Historique incomplet"
OTHERS = "Autres personnes"
SIGNS = "Symboles"  # where the index begins, before A


def number_of(anchor: str, number: str) -> str:
    """`t7`, 7 as « intervention 7 »; `p3`, 3 as « paragraphe 3 »."""
    name = "intervention" if anchor.startswith("t") else "paragraphe"
    return f"{name}{NBSP}{number.replace(' ', NBSP)}"


def time_of(time: str) -> str:
    """`00:04:31` as it stands; `2/00:04:31`, of a recording in parts, as « partie 2, 00:04:31 »."""
    part, _sign, clock = time.rpartition("/")
    return f"partie{NBSP}{part}, {clock}" if part else clock


def version(name: str, commits: int | None, *, altered: bool = False, day: str = "") -> str:
    """A version as printed; the bare name is of what was published under it, and of nothing else.

    `commits`: how many came since, None where the history cannot tell; `altered`: files that are
    in no commit; `day`: the other day (ISO) on which embargoes were decided. « 2026.1+3-modifiée ».
    """
    if commits is None:
        return f"{name}+non-vérifiée"
    since = [str(commits)] if commits else []
    since += ["modifiée"] if altered else []
    since += [f"au-{day}"] if day else []
    return f"{name}+{'-'.join(since)}" if since else name


def margin(commit: str, version: str) -> str:
    """What the bars in the margin mean; empty where nobody asked for them."""
    if not commit:
        return ""
    revision = f"révision{NBSP}{commit[:12]}"
    since = f"la version{NBSP}{version} ({revision})" if version else f"la {revision}"
    return (
        f"Un trait dans la marge signale ce qui est nouveau, ou dont les mots ou la ponctuation "
        f"ont changé depuis {since}."
    )


def count(number: int, name: str, space: str = NBSP) -> str:
    """`12, "audition"` as « 12 auditions »; empty for none."""
    return f"{number}{space}{name}{'s' if number > 1 else ''}" if number else ""


def enumeration(parts: Sequence[str]) -> str:
    """« a, b et c »."""
    return " et ".join([*([", ".join(parts[:-1])] if parts[1:] else []), *parts[-1:]])


# How what is no licence begins, folded.
_NO_LICENCE = ("tous-droits", "droits-reserves", "aucune", "copyright", "©")


def reserved(licence: str) -> bool:
    """Whether what is written for the licence is that there is none."""
    return fold(licence).startswith(_NO_LICENCE)


def licence_key(licence: str) -> str:
    """What the licence is called, in a list of facts."""
    return "Droits" if reserved(licence) else "Licence"


def licence_words(licence: str, before: str = "Licence") -> str:
    """The licence as a sentence says it, without its full stop; `before` introduces its name."""
    return licence.rstrip(".") if reserved(licence) else f"{before} {licence}"


def columns_of(first: int, last: int) -> str:
    """Over the part of a table that goes on, and has no title."""
    return f"Suite du tableau{NBSP}: {_columns(first, last)}"


def going_on_of(first: int, last: int) -> str:
    """The same behind its title."""
    return f" (suite{NBSP}: {_columns(first, last)})"


def resumed(name: str) -> str:
    """Over what goes on of an index's entry, in another column than its name."""
    return f"{name} (suite)"


def _columns(first: int, last: int) -> str:
    return f"colonne{NBSP}{first}" if first == last else f"colonnes{NBSP}{first} à{NBSP}{last}"
