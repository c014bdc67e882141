"""Where an office is, and when it is open: addresses, opening hours, the head of its paper.

Every word of them is known, or is a name: whoever adds a wish to an address writes another word.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable

from vademecum.exchange.formulas import plain
from vademecum.french.dates import typed_date
from vademecum.french.folding import letters

_STREET = (
    "rue|avenue|av|ave|bd|bld|blvd|boulevard|place|pl|quai|route|rte|chemin|ch|impasse|imp|allee|"
    "allees|square|esplanade|promenade|parvis|faubourg|fbg|sentier|montee|chaussee|ruelle|rond "
    "point|lotissement|hameau|lieu dit|lieudit|zone artisanale|zone industrielle|za|zi|zac|venelle"
)
# Words that name other things too: streets behind a number alone.
_ALSO = "cours|passage|mail|voie|cite|traverse|residence|domaine|parc|espace|villa|cote|port|cour"
_NUMBER = re.compile(
    rf"\b(\d{{1,4}}(?: ?(?:bis|ter|quater|[A-Da-d])\b)?) ?, ?(?=(?:{_STREET}|{_ALSO})\b)",
    re.IGNORECASE,
)
_NUMBERED = r"\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?(?: (?:et|a) \d{1,4})? "
_TYPED = re.compile(
    rf"(?:(?:{_NUMBERED})?(?:{_STREET})|{_NUMBERED}(?:{_ALSO}))\b(?P<name> .{{1,60}})"
)
_BOX = re.compile(r"(?:bp|cs|tsa|boite postale|case courrier) ?(?:n )?\d[\d ]{0,8}")
_TOWN = re.compile(r"(?:f )?(?:\d{5}|\d{2} \d{3})(?P<name> .{2,40}?)(?: cedex(?: \d{1,2})?)?")
_CEDEX = re.compile(r"cedex(?: \d{1,2})?|france")
_INSIDE = re.compile(
    r"(?:batiment|bat|immeuble|escalier|porte|bureau|hall|tour|entree|appartement|appt|apt)"
    r" (?:[a-z]|\d{1,4}[a-z]?)|(?:\d{1,2}(?:er?|eme)|premier|deuxieme) etage|rez de chaussee"
)
_HOUSE = re.compile(r"(?:hotel|maison|palais) (?:de |du |des |d )(?P<name>.{2,40})")
# What streets and places are named by, in small letters.
_NAMED = frozenset(
    "de du des d la le les l en sur sous saint sainte st ste a et aux au mairie eglise gare ecole "
    "ecoles republique liberation poste hotel ville marche moulin fontaine chateau pont stade "
    "lavoir mai novembre juin juillet aout mars septembre paix liberte egalite fraternite victoire "
    "resistance nation prefecture departement region metropole commune communes anciens "
    "combattants combattant halle halles grande petit petite grand vieux vieille neuve neuf bas "
    "haut basse haute cathedrale theatre mer riviere fleuve lac bois foret champ champs pre pres "
    "vigne vignes source sources croix chapelle cimetiere jardin jardins college lycee universite "
    "industrie artisanat commerce artisanale industrielle activites general marechal docteur "
    "president abbe jean".split()
)
_DAYS = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|lun|mar|mer|jeu|ven|sam|dim"
_OPENS = re.compile(
    r"\b(?:(?:heures|horaires|jours)(?: d ouverture| d accueil)?|ouvert(?:e|s|es|ure|ures)?|"
    r"ferme(?:e|s|es|ture)?|(?:accueil|permanence)s? (?:du public|au public|telephonique|le|du)|"
    r"accueil)\b"
)
_HOURS = frozenset(
    "horaires heures jours d ouverture ouvertures ouvert ouverte ouverts ouvertes ferme fermee "
    "fermeture accueil permanence permanences du au le la les de a et ou des mairie bureaux "
    "secretariat public telephonique matin apres midi jour jours feries chaque tous semaine "
    "weekend week end sur rendez vous rdv h".split()
)
_HOUR = re.compile(rf"{_DAYS}|\d{{1,2}}|\d{{1,2}}h(?:\d\d)?|h\d\d")
_MOTTO = re.compile(
    r"(?:la )?republique francaise|liberte egalite fraternite|"
    r"hotel (?:de ville|du departement|de region)|assemblee nationale|senat"
)
_INSTITUTION = (
    "mairie|commune|ville|departement|region|conseil (?:departemental|regional|municipal)|"
    "metropole|communaute (?:de communes|d agglomeration|urbaine)|agglomeration|intercommunalite|"
    "prefecture|sous prefecture|syndicat(?: (?:mixte|intercommunal))?|academie|rectorat|college|"
    "lycee|ecole|universite|hotel de ville|hotel du departement|assemblee nationale|senat|pays|"
    "parc naturel regional|chambre (?:d agriculture|de commerce|des metiers)|agence de l eau|"
    "office de tourisme|direction (?:generale|departementale|regionale)|etablissement public|"
    "ministere|centre hospitalier|centre communal d action sociale"
)
_OFFICIAL = re.compile(rf"(?:{_INSTITUTION})(?P<name> (?:(?:de|du|des|d|la|le|les|l) ?)*.{{2,60}})")
_PLACED = re.compile(
    r"(?P<made>fait a )?(?:a )?(?P<town>[^,\d]{2,40}?),? le (?:\d{1,2}(?:er)? \w{3,9} \d{4}|"
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4})"
)
_SIGNED = re.compile(r"(?:(?:a )?(?P<town>[^,]{2,40}), |(?:fait|signe|date) )?(?P<day>le .{6,30})")
_LINKS = frozenset("de du des d la le les l en sur sous lez les et a aux au".split())
_NO_TOWN = frozenset(
    "embargo parution publication diffusion attente relecture validation attention confidentiel "
    "sauf reserve brouillon projet provisoire version annule annulation report retrait accord "
    "anonyme publier diffuser relire attendre reunion vote elections election conseil".split()
)
_LONGEST = 400  # characters of a line that ends with opening hours


def addressed(line: str) -> str:
    """A line whose numbers of streets stand before their street: « 12, place… » is one part."""
    return _NUMBER.sub(r"\1 ", line)


def located(part: str) -> bool:
    """Whether a part of a line is one of an address."""
    said = plain(part)
    if _BOX.fullmatch(said) or _CEDEX.fullmatch(said) or _INSIDE.fullmatch(said):
        return True
    return any(
        found and _names(found["name"], part)
        for found in (_TYPED.fullmatch(said), _TOWN.fullmatch(said), _HOUSE.fullmatch(said))
    )


def opening(line: str) -> str:
    """A line without the opening hours it ends with: « Mairie – ouverte du lundi au jeudi »."""
    for found in re.finditer(r"[^\W_]+", line) if len(line) <= _LONGEST else ():
        rest = line[found.start() :]
        said = plain(rest)
        if _OPENS.match(said) and "?" not in rest:
            words = said.split()
            when = [one for one in words if _HOUR.fullmatch(one)]
            told = any(not one.isdigit() for one in when) or "h" in words
            if told and all(one in _HOURS or one in when for one in words):
                return line[: found.start()]
    return line


def official(part: str) -> bool:
    """Whether a part of a line names an institution, as the head of its paper does."""
    said = plain(part)
    found = _OFFICIAL.fullmatch(said)
    if _MOTTO.fullmatch(said):
        return True
    return found is not None and _names(found["name"], part, named=False)


def dated(line: str, towns: Collection[str] = ()) -> bool:
    """Whether a line says where and when a paper was signed: « Fait à Firmin, le 3 avril 2017 ».

    Without « fait à », only a town that is one of `towns`: « Parution, le 3 avril » looks alike.
    """
    found = _PLACED.fullmatch(letters(line).strip(" .,"))
    if found is None:
        return False
    words = re.findall(r"[^\W_]+", found["town"])
    known = found["made"] or any(one in towns for one in words)
    return bool(known) and _names(found["town"], line, named=False)


def signed_day(line: str) -> dt.date | None:
    """The day of « le 20/11/2026 », « Saint-Aubrac, le 20 novembre 2026 », « Fait le … »; or None.

    Beside a name it is that of a signature, where it is not to come.
    """
    said = line.strip(" .,").lower()
    found = _SIGNED.fullmatch(letters(said))
    if found is None or (found["town"] and not _names(found["town"], line, named=False)):
        return typed_date(said)
    return typed_date(said[said.rindex("le ") :])


def towns(lines: Iterable[str]) -> set[str]:
    """The words of towns and institutions that lines of an address or a letterhead name."""
    out: set[str] = set()
    for line in lines:
        for part in re.split(r"\s[-–—|·]\s|,", line):
            said = plain(part)
            for found in (_TOWN.fullmatch(said), _OFFICIAL.fullmatch(said)):
                if found and found["name"] and _names(found["name"], part, named=False):
                    out |= set(found["name"].split()) - _NAMED
    return out


def _names(name: str, part: str, named: bool = True) -> bool:
    """Whether each word of a name begins with a capital in `part`, or is one that names places."""
    capital = {letters(one) for one in re.findall(r"[^\W\d_]+", part) if one[0].isupper()}
    links = _NAMED if named else _LINKS
    words = re.findall(r"[^\W_]+", name)
    return (
        any(one in capital or one in links - _LINKS for one in words)
        and all(one in capital or one in links or one.isdigit() for one in words)
        and not set(words) & _NO_TOWN
    )
