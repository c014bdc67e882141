"""The shapes of a signature's lines: a name, an office, an address, a number, a site."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from vademecum.exchange import letterhead, spoken
from vademecum.exchange.formulas import plain
from vademecum.french.folding import letters

TELEPHONE = re.compile(r"(?:(?:\+|00)\d{1,3}[\s.()-]*(?:\(0\))?|\b0)\s*[1-9](?:[\s.-]*\d\d){4}\b")
_CONTACT = re.compile(
    rf"{TELEPHONE.pattern}|"
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
    r"|logue|iste|ien|ienne)\Z"
)
_SKIPPED = frozenset("le la l les un une des 1er 1re 2e 3e 4e".split())
# What a document is, and no name: « Version provisoire ».
NO_NAME = frozenset(
    "annule annulee attention brouillon copie correction diffusion document doublon erratum "
    "erreur fausse faux important incorrect inexact inexacte info interne lecture mission note "
    "original partout prive projet provisoire publication rappel relecture remarque revoir secret "
    "suite urgent verifier version vrai avis accord decision validation approbation consulter "
    "prevenir avertir valider attendre partie abord".split()
)
# « Pour le maire » is no such line: somebody else signs.
_PRESIDES = re.compile(
    r"(?:(?:le|la) |l )(?:(?:premiere?|vice) )?(?:maire|adjointe?|presidente?|directeur|directrice|"
    r"deputee?|senateur|senatrice|conseiller|conseillere|secretaire|responsable|gerante?|"
    r"proviseure?|principale?|delegue|deleguee|coordinateur|coordinatrice)"
    r"(?: (?:adjointe?|generale?|municipale?|departementale?|regionale?|communautaire|deleguee?|"
    r"honoraire))*(?P<whose> (?:de|du|des|d)(?: \w+){1,8})?"
)
_LONG = 12  # words of a part of a signature


@dataclass(frozen=True)
class Names:
    """How those who may sign are called: in the message's From:, in the record, in the register."""

    said: tuple[str, ...] = ()
    filed: str = ""  # how the book files what was sent to them: no word of theirs
    contact: str = ""  # of the book: who sent it
    day: dt.date | None = None  # that their answer came back: they sign on none after it

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
        return any(
            _is_name(one)
            and not (_is_office(one) or letterhead.located(one) or letterhead.official(one))
            for one in _parted(line)
        )


_COMMON = frozenset("contact mail info accueil une personne entendue".split())


def shaped(line: str, names: Names) -> bool:
    """Whether a line is that of a signature: nothing that could ask, refuse or limit."""
    line = letterhead.opening(line)
    bare = re.sub(r"\bCités?\b", " ", _CONTACT.sub(" ", line))
    others = re.sub(
        r"[^\W\d_]+", lambda one: "" if letters(one[0]) in names.words else one[0], bare
    )
    if "?" in line or spoken.says(others):
        return False
    return all(_is_part(one, names) for one in _parted(line))


def headed(line: str) -> bool:
    """Whether a line is of the head of an office's paper: its name, where it is, when it opens."""
    if "?" in line or spoken.says(_CONTACT.sub(" ", left := letterhead.opening(line))):
        return False
    return letterhead.official(left) or all(
        letterhead.official(one) or letterhead.located(one) for one in _parted(left)
    )


def presides(line: str) -> bool:
    """Whether a line says by what office the name below it signs: « Le maire, »."""
    found = None if "," in line.rstrip(" ,") else _PRESIDES.fullmatch(plain(line))
    whose = found and found["whose"]
    return found is not None and (not whose or (_is_office(line) and not spoken.says(line)))


def _parted(line: str) -> list[str]:
    """The line without numbers and sites, cut where its parts end."""
    left = _LABEL.sub(" ", _CONTACT.sub(" ; ", letterhead.addressed(line)))
    found = (one.strip(" .:()*_-–—|/«»\"'") for one in _PARTS.split(left))
    return [one for one in found if one]


def _is_part(part: str, names: Names) -> bool:
    if len(part.split()) > _LONG:
        return False
    if letterhead.located(part) or _is_office(part):
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
    if (
        ":" in part
        or part.casefold().startswith("fermé")
        or not {first, head} & OFFICES
        or _words(part) & NO_NAME
    ):
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
