"""The shapes of a signature's lines: a name, an office, an address, a number, a site."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from vademecum.exchange import spoken
from vademecum.french.folding import letters

_CONTACT = re.compile(
    r"(?:(?:\+|00)\d{1,3}[\s.()-]*(?:\(0\))?|\b0)\s*[1-9](?:[\s.-]*\d\d){4}\b|"
    r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|\bwww\.)\S+|"
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|eu|net|gouv|asso|invalid)(?:/\S*)?\b"
)
_LABEL = re.compile(
    r"\b(?:t[ée]l(?:[ée]phone)?|port(?:able)?|mob(?:ile)?|fax|t[ée]l[ée]copie|standard|"
    r"ligne directe|secr[ée]tariat|courriel|m[ée]l|e-?mail|mail|site|web|adresse)"
    r"\b\s*[.:/]*\s*(?=[,:\s]|\Z)|\b[tmpfd]\s?[.:/]*\s*(?=;)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s[-–—/]+\s|[,;|·•●▪\n\t]|\s{2,}")
_ADDRESS = re.compile(
    r"\d{1,4} ?(?:bis|ter|quater)? ?,? ?(?:rue|avenue|av|bd|boulevard|place|pl|quai|route|chemin|"
    r"impasse|allee|cours|square|esplanade|passage|mail|promenade|voie|parvis)\b[\w ]{0,60}|"
    r"(?:rue|avenue|boulevard|place|quai|route|chemin|allee|cours|esplanade) (?:de|du|des|d|la|"
    r"le|l|\w+)\b[\w ]{0,50}|(?:bp|cs|tsa) ?\d{1,6}|(?:f )?\d{5} [\w ]{2,40}|cedex(?: \d{1,2})?|"
    r"hotel (?:de|du) [\w ]{2,40}"
)
_PLACED = re.compile(
    r"(?:fait a |a )?[\w' -]{2,30},? le \d{1,2}(?:er)? \w{3,9} \d{4}|"
    r"(?:fait a |a )?[\w' -]{2,30},? le \d{1,2}[./]\d{1,2}[./]\d{2,4}"
)
_PARTICLES = frozenset("de d du des la le l von van der ben el al y epouse nee".split())
_TITLES = frozenset("m mr mme mlle madame monsieur dr pr me docteur professeur maitre".split())
OFFICES = frozenset(
    "academie adjoint adjointe administrateur administratrice affaires agence agent agente "
    "agglomeration agrege agregee agriculteur agricultrice ancien ancienne animateur animatrice "
    "architecte artisan artisane assistant assistante association associe associee attache "
    "attachee avocat avocate berger bergere bureau cabinet centre certifie certifiee chaire "
    "chambre charge chargee charges chef cheffe chercheur chercheuse chevalier college comite "
    "commandeur communautaire communaute commune conseil conseiller conseillere consultant "
    "consultante cooperation cooperative coordinateur coordinatrice coordonnateur coordonnatrice "
    "decentralise decentralisee delegation delegue deleguee departement departemental "
    "departementale depute deputee dga dgs dgst diplome diplomee directeur direction directrice "
    "docteur doctorant doctorante ecole eleveur eleveuse elu elue emerite en-charge entreprise "
    "equipe expert experte exploitation federation ferme fondateur fondation fondatrice general "
    "generale geographe gerant gerante gestionnaire groupement historien historienne honoraire "
    "hotel ingenieur ingenieure inspecteur inspectrice institut intercommunalite interim "
    "journaliste juriste laboratoire lycee maire mairie maison maitre membre-fondateur metropole "
    "ministere mission municipal municipale musee office officier paysan paysanne pole prefecture "
    "prefet prefete premier premiere presidence president presidente professeur professeure "
    "redacteur redactrice referent referente region regional regionale relations responsable "
    "retraite retraitee sarl sas scop secretaire secretariat senateur senatrice service services "
    "societe sous-prefecture sous-prefet syndicat technicien technicienne theatre titulaire unite "
    "universite urbaniste vice vice- vice-presidente village ville".split()
)
_LINKS = frozenset("de du des d a au aux en et la le l les pour sur par y".split())
# Which may stand right behind an office; a participle there says what was done.
_ADJECTIVE = re.compile(
    r"(?:ale?s?|aux|iques?|i[fv]e?s?|aires?|elles?|els?|aine?s?|een|eenne|oise?|eure?s?|euse|rice|ere?"
    r"|ente?|logue|iste|ien|ienne)\Z"
)
_SKIPPED = frozenset("le la l les un une des 1er 1re 2e 3e 4e".split())
# What a document is, and no name: « Version provisoire ».
NO_NAME = frozenset(
    "annule annulee attention brouillon copie correction diffusion document doublon erratum "
    "erreur fausse faux important incorrect inexact inexacte info interne lecture mission note "
    "original partout prive projet provisoire publication rappel relecture remarque revoir secret "
    "suite urgent verifier version vrai".split()
)
_LONG = 12  # words of a part of a signature


@dataclass(frozen=True)
class Names:
    """How those who may sign are called: in the message's From:, in the record, in the register."""

    said: tuple[str, ...] = ()
    filed: str = ""  # how the book files what was sent to them: no word of theirs

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of their names."""
        found = {letters(one) for said in self.said for one in re.findall(r"[^\W\d_]{3,}", said)}
        return frozenset(found - OFFICES - _TITLES - _PARTICLES - _COMMON)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The letters that stand for a name: « Mme D. »."""
        found = (one for said in self.said for one in re.findall(r"\b(?!M\.)([^\W\d_])\.", said))
        return frozenset(letters(one) for one in found)

    @property
    def known(self) -> bool:
        """Whether anything of their names is known."""
        return bool(self.words or self.initials)

    def named(self, line: str) -> bool:
        """Whether a line says a whole word of their names, as a name."""
        return any(_is_name(one) and _words(one) & self.words for one in _parted(line))

    def near(self, line: str) -> bool:
        """Whether a line may be one of their names: a word of it, or its first letter."""
        mine = [letters(one) for one in re.findall(r"[^\W\d_]+", line)]
        first = {one[0] for one in mine if one not in _TITLES}
        return bool(set(mine) & self.words or first & self.initials)

    def calls(self, line: str) -> bool:
        """Whether a line names a person."""
        return any(_is_name(one) and not _is_office(one) for one in _parted(line))


_COMMON = frozenset("contact mail info accueil une personne entendue".split())


def shaped(line: str, names: Names) -> bool:
    """Whether a line is that of a signature: nothing that could ask, refuse or limit."""
    bare = re.sub(r"\bCités?\b", " ", _CONTACT.sub(" ", line))
    others = re.sub(
        r"[^\W\d_]+", lambda one: "" if letters(one[0]) in names.words else one[0], bare
    )
    if "?" in line or spoken.says(others):
        return False
    if _PLACED.fullmatch(letters(line).strip(" .")):
        return True
    return all(_is_part(one, names) for one in _parted(line))


def _parted(line: str) -> list[str]:
    """The line without numbers and sites, cut where its parts end."""
    left = _LABEL.sub(" ", _CONTACT.sub(" ; ", line))
    found = (one.strip(" .:()*_-–—|/«»\"'") for one in _PARTS.split(left))
    return [one for one in found if one]


def _is_part(part: str, names: Names) -> bool:
    if len(part.split()) > _LONG:
        return False
    plain = " ".join(re.sub(r"[^\w]+", " ", letters(part)).split())
    if _ADDRESS.fullmatch(plain) or _is_office(part):
        return True
    theirs = [letters(one) in names.words for one in part.split()]
    if all(theirs):  # in small letters too
        return True
    # One word with a capital may say anything: « Provisoire ».
    return _is_name(part) and (len(part.split()) > 1 or names.near(part))


def _is_name(part: str) -> bool:
    words = re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*\.?", part)
    named = [one for one in words if letters(one).rstrip(".") not in _PARTICLES | _TITLES]
    capital = all(one[0].isupper() and not any(map(str.isdigit, one)) for one in named)
    return bool(0 < len(named) <= 4 and capital and not _words(part) & NO_NAME)


def _is_office(part: str) -> bool:
    words = [letters(one) for one in re.findall(r"[^\W_]+(?:-[^\W_]+)*", part)]
    first = next((one for one in words if one not in _SKIPPED | _TITLES), "")
    head = first.split("-")[0]
    if ":" in part or not {first, head} & OFFICES or _words(part) & NO_NAME:
        return False
    raw = re.findall(r"[^\W_]+(?:-[^\W_]+)*", part)
    return all(
        one[0].isupper() or before in _LINKS or letters(one) in OFFICES | _LINKS | _SKIPPED
        or _ADJECTIVE.search(letters(one))
        for before, one in pairwise(["", *raw])
    ) or not raw  # fmt: skip


def _words(text: str) -> set[str]:
    return {letters(one) for one in re.findall(r"[^\W\d_]{3,}", text)}


def names(said: Iterable[str]) -> Names:
    """The names that some texts hold."""
    return Names(tuple(one for one in said if one.strip()))
