"""The fourteen roles of CRediT (ANSI/NISO Z39.104-2022), by their French names.

The names are those of the French translation that the taxonomy's maintainers publish
(https://github.com/contributorshipcollaboration/credit-translation, fr, 1.0.0: D. C. Vaidis and
A. Gourdon-Kanhukamwe, CC BY 4.0), with a dash for its hyphens. A role may be written by its English
name too, or as others translate it. What is none of them is a role of the book's own, as written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from vademecum.french.folding import slug
from vademecum.french.labels import enumeration
from vademecum.french.spaces import NBSP, quoted

TAXONOMY = "https://credit.niso.org"

# French name: (English name, other French ones).
_ROLES: dict[str, tuple[str, ...]] = {
    "Conceptualisation": ("Conceptualization",),
    "Préparation des données": ("Data curation", "Curation des données", "Gestion des données"),
    "Analyse formelle": ("Formal analysis",),
    "Acquisition de financements": (
        "Funding acquisition", "Obtention de financement", "Acquisition du financement",
    ),
    "Investigation": ("Investigation", "Enquête"),
    "Méthodologie": ("Methodology",),
    "Administration du projet": ("Project administration", "Gestion de projet"),
    "Ressources": ("Resources",),
    "Logiciel(s)": ("Software", "Logiciel", "Logiciels"),
    "Supervision": ("Supervision",),
    "Validation": ("Validation",),
    "Présentation visuelle": ("Visualization", "Visualisation"),
    f"Rédaction{NBSP}– ébauche du manuscrit initial": (
        "Writing original draft", "Writing original draft preparation",
        "Rédaction ébauche originale", "Rédaction version originale",
        "Rédaction ébauche du manuscrit initial",
    ),
    f"Rédaction{NBSP}– relectures et corrections": (
        "Writing review editing", "Writing review and editing",
        "Rédaction révision et édition", "Rédaction relectures et corrections",
        "Rédaction relecture et correction",
    ),
}  # fmt: skip
CREDIT = MappingProxyType(
    {slug(word): name for name, others in _ROLES.items() for word in (name, *others)}
)


def named(role: str) -> str:
    """A role under its official name where it is one of CRediT's; else as it is written."""
    return CREDIT.get(slug(role), role)


def pairs(roles: Sequence[str], chapters: Iterable[tuple[str, Sequence[str]]]) -> list[str]:
    """A person's roles as their line in a list has them: the book's, then chapter by chapter.

    `chapters`: (title, roles there).
    """
    there = [f"{enumeration(those)} pour {quoted(title)}" for title, those in chapters if those]
    return [*roles, *there]


def sentence(roles: Iterable[str]) -> str:
    """Which of these roles are CRediT's, in one sentence; "" where none is."""
    official = dict.fromkeys(_ROLES)
    used = {role for role in map(named, roles) if role in official}
    if not used:
        return ""
    told = enumeration([role for role in official if role in used])
    kind = "rôles" if len(used) > 1 else "rôle"
    return f"{told}{NBSP}: {kind} de la taxonomie CRediT ({TAXONOMY})."
