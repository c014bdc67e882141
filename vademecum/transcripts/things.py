"""Labels with the shape of a name that may as well be something's: `TVA`, `Plan B`, `Question`.

Where they stand once, among people who come back or are marked otherwise, they are in somebody's
words: `TVA : vingt pour cent.`
"""

from __future__ import annotations

import re

from vademecum.transcripts import shapes

_ASKS = re.compile(r"questions?|réponses?|[qra]", re.IGNORECASE)
# A letter or a number that closes a thing's name: `Tranche A`, `Article L2`.
_CODE = re.compile(r" (?:[^\W\d_]|\w*\d\w*)$")
# What opens the name of a place, a law, a body.
_THINGS = frozenset(
    """zone zac zup secteur quartier rue avenue boulevard place square impasse chemin route pont
    gare ville commune mairie métropole département région pays canton collège lycée école
    crèche université faculté institut hôpital clinique théâtre musée salle espace stade piscine
    gymnase parc jardin forêt lac fort château église groupe liste parti union association
    fédération syndicat comité commission conseil collectif société entreprise agence office
    service direction ministère préfecture tribunal cour loi plan projet programme dispositif
    contrat charte code pacte opération ligne tram tramway bus métro rer ter tgv lgv axe lot
    phase option scénario variante solution fonds budget taxe prime saint sainte mont val port
    île îles fondation maison centre hôtel festival prix rapport""".split()
)


def names_one(label: str) -> bool:
    """Whether a label that stands once before a colon surely is somebody: a civility and a name, a
    forename and a surname, a function; not `TVA`, `Lundi`, `Plan B`, `Question`."""
    return not is_thing(label) and (shapes.is_declared(label) or shapes.is_full_name(label))


def is_thing(label: str) -> bool:
    """Whether it has the shape of a name and may as well be something's: `TVA`, `Plan B`, `Rue
    Victor-Hugo`, `Question`."""
    if _ASKS.fullmatch(label) or shapes.is_initials(label):
        return True
    return not shapes.is_declared(label) and (
        shapes.bare(label.split()[0]) in _THINGS or _CODE.search(label) is not None
    )
