"""What the site's forms are called: the same words in the page, its file, its e-mail and here.

The page's script is given them (`labels`), so that what it writes is what `mailed` reads back.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from urllib.parse import quote

from vademecum.french.spaces import NBSP
from vademecum.model.proposal import Sense

PROPOSITION, TESTIMONY = "vademecum-proposition", "vademecum-temoignage"  # `format` of a file
VERSION = 1  # of both
SUFFIX = ".vademecum.json"

# How somebody wants to be named: as the file says it, as `annuaire.toml` does, as the page asks it.
CREDITS: Mapping[str, tuple[str, str]] = {
    "nom": ("name", "par mon nom"),
    "initiales": ("initials", "par mes initiales"),
    "omis": ("omitted", "ne pas être nommé"),
}
SENSES: Mapping[str, tuple[Sense, str]] = {
    "favorable": (Sense.FAVOURABLE, "favorable"),
    "reserve": (Sense.RESERVED, "avec réserve"),
    "defavorable": (Sense.UNFAVOURABLE, "défavorable"),
}


class Label(Enum):
    """What introduces a value in the e-mail: the name of its key in the file, the words."""

    REFERENCE = "reference", "Référence à conserver"
    NAME = "nom", "Nom"
    AUTHORITY = "collectivite", "Collectivité"
    CREDIT = "credit", "Être nommé"
    SENSE = "sens", "Avis de la collectivité"
    BY = "par", "Avis donné par"
    RESERVE = "mots", "Réserve ou motif"
    PLACE = "passage", "Passage"
    READ = "lu", "Mots actuels"
    WANTED = "voulu", "Mots souhaités"
    REMARK = "remarque", "Remarque"
    WHOLE = "remarques", "Remarque sur toute la page"
    TITLE = "titre", "Titre du témoignage"
    SHOWN = "affiche", "Qui témoigne, tel qu’on l’imprime"
    TEXT = "texte", "Témoignage"
    END = "fin", "Fin de l’envoi"

    @property
    def key(self) -> str:
        """Its key in the file."""
        return self.value[0]

    @property
    def words(self) -> str:
        """As the e-mail has it."""
        return self.value[1]


def labels() -> dict[str, str]:
    """Key -> words, for the page's script."""
    return {one.key: one.words for one in Label}


def reference(page: str, commit: str | None) -> str:
    """What tells of which page an e-mail is, and as which words it was read."""
    return f"page {page}, révision {commit[:12] if commit else 'inconnue'}"


def blank(page: str, commit: str | None, title: str, opinion: bool) -> str:
    """The e-mail to fill in by hand, where the page's script does not run."""
    rows = [_asked(Label.NAME), _asked(Label.AUTHORITY)]
    rows.append(_asked(Label.CREDIT, ", ".join(words for _key, words in CREDITS.values())))
    if opinion:
        rows.append(_asked(Label.SENSE, ", ".join(words for _sense, words in SENSES.values())))
        rows.append(_asked(Label.RESERVE))
    words = [_asked(one) for one in (Label.READ, Label.WANTED, Label.REMARK)]
    head = f"Proposition pour «{NBSP}{title}{NBSP}»"
    told = f"{Label.REFERENCE.words}{NBSP}: {reference(page, commit)}"
    return "\n".join([head, told, "", *rows, "", *words, "", Label.END.words, ""])


def testimony(book: str) -> str:
    """The e-mail of a testimony to fill in by hand."""
    rows = [
        f"Témoignage pour «{NBSP}{book}{NBSP}»",
        f"{Label.REFERENCE.words}{NBSP}: témoignage",
        "",
        *map(_asked, (Label.NAME, Label.AUTHORITY, Label.SHOWN)),
        _asked(Label.CREDIT, ", ".join(words for _key, words in CREDITS.values())),
        *map(_asked, (Label.TITLE, Label.TEXT)),
        "",
        Label.END.words,
        "",
    ]
    return "\n".join(rows)


def mailto(address: str, subject: str, body: str) -> str:
    """The link that opens a message (RFC 6068)."""
    told = body.replace("\n", "\r\n")
    return f"mailto:{quote(address, '@')}?subject={quote(subject, '')}&body={quote(told, '')}"


def _asked(label: Label, among: str = "") -> str:
    return f"{label.words}{f' ({among})' if among else ''}{NBSP}: "
