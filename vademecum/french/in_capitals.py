"""Words in capitals throughout keep their accents too: « CONSEIL RÉGIONAL », « MISE EN ŒUVRE ».

Beside a word of French in capitals, one is a title's; alone it may head a column of data, whose
name has no accents, and is told where it is hardly anything else. Names of people are let be: many
bear no accent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.french.capitalised import both, french
from vademecum.french.folding import unaccented
from vademecum.french.given_names import is_given
from vademecum.french.rules import SP, SPACES, Finding

_ALWAYS = frozenset(
    """
    ETAT ETATS EGLISE EGLISES EGALITE LIBERTE FRATERNITE REPUBLIQUE FRANCAIS FRANCAISE FRANCAISES
    """.split()
)
# What handbooks have in titles more often than tables have columns called so.
_TOLD = frozenset(
    """
    ECOLE ECOLES ECONOMIE ECONOMIQUE ECONOMIQUES EQUIPE EQUIPES ETUDE ETUDES ENERGIE ECHANGE
    ECHANGES ETAPE ETAPES EVENEMENT EVENEMENTS DEPARTEMENT DEPARTEMENTS PREFET PREFECTURE METROPOLE
    METROPOLES COMITE COMITES SOCIETE SOCIETES SECURITE SANTE COLLECTIVITE COLLECTIVITES
    DEVELOPPEMENT SOLIDARITE SOLIDARITES REGIONALE ELU ELUS ELUE ELUES STRATEGIE DECENTRALISEE
    DECENTRALISEES ATTRACTIVITE ECOLOGIE ECOLOGIQUE QUALITE SYNTHESE METHODE METHODES RESUME RESEAU
    RESEAUX DEMOCRATIE PREAMBULE REUNIONS RESULTATS MEMOIRE DELIBERATION DELIBERATIONS EUROPEEN
    EUROPEENNE EUROPEENS EUROPEENNES PRESIDENTE NUMERIQUE NUMERO DEPUTE DEPUTES MOBILITE MOBILITES
    ACTIVITE ACTIVITES PRIORITE PRIORITES THEATRE MUSEE BIBLIOTHEQUE FETE FORET LIBERTES GENERALE
    GENERALES INTERET MATIERES REUNION
    """.split()
)
# No other language writes these so.
_HEADS = frozenset(
    """
    CONSEIL CONSEILS CONSEILLER CONSEILLERS MAIRIE MAIRE MAIRES VILLE VILLES COMMUNE COMMUNES
    PREFET PREFECTURE EMPLOI EMPLOIS TERRITOIRE TERRITOIRES LOGEMENT LOGEMENTS JEUNESSE ENFANCE
    TRAVAIL PUBLIQUE PUBLIQUES FICHE FICHES ANNEXE ANNEXES TABLEAU PROJET PROJETS RAPPORT RAPPORTS
    HABITANT HABITANTS PERSONNE PERSONNES CITOYEN CITOYENS
    """.split()
)
_SMALL = frozenset(
    "LE LA LES DE DU DES ET EN AU AUX UN UNE POUR PAR SUR DANS AVEC NOS NOTRE SA SON SES OU".split()
)
# Before a name of something: what stands behind is a word.
_DETERMINERS = frozenset(
    """
    le la les un une des du au aux ce cet cette ces mon ma mes son sa ses notre nos votre vos leur
    leurs chaque plusieurs quelques
    """.split()
)
# « un élève », though French has « élevé » too; « en été ».
_NOUNS = {"ELEVE": "ÉLÈVE", "ELEVES": "ÉLÈVES"}
_JOINED = {
    "ILE-DE-FRANCE": "ÎLE-DE-FRANCE",
    "RHONE-ALPES": "RHÔNE-ALPES",
    "AUVERGNE-RHONE-ALPES": "AUVERGNE-RHÔNE-ALPES",
    "BOURGOGNE-FRANCHE-COMTE": "BOURGOGNE-FRANCHE-COMTÉ",
    "SAINT-ETIENNE": "SAINT-ÉTIENNE",
    "ETATS-UNIS": "ÉTATS-UNIS",
    "PROCES-VERBAL": "PROCÈS-VERBAL",
    "PROCES-VERBAUX": "PROCÈS-VERBAUX",
    "VICE-PRESIDENT": "VICE-PRÉSIDENT",
    "VICE-PRESIDENTE": "VICE-PRÉSIDENTE",
    "HAUTES-PYRENEES": "HAUTES-PYRÉNÉES",
    "PYRENEES-ATLANTIQUES": "PYRÉNÉES-ATLANTIQUES",
}
_LETTER = "A-ZÀ-ÖØ-ÝŒÆ"
_WORD = re.compile(rf"[{_LETTER}]{{3,}}(?:-[{_LETTER}]{{2,}})*(?![\w@/-])")
_INSIDE = re.compile(r"[\w.@/-]$")
_SIX = 6  # letters that are no initials

_TITLE = re.compile(
    rf"(?:\b(?:MM?|Mr|Mmes?|Mlles?|Me|Dr|Pr|Mgr|Madame|Monsieur|Maître)\.?|\b[A-ZÀ-Ý]\.){SP}?$"
)
_BEFORE = re.compile(rf"([^\W\d_][\w-]*(?:[’'][\w-]+)?)[{SPACES}]$")
_ELIDED = re.compile(r"(?<![\w’'])(?:[LD]|QU)[’']$")
_ELIDED_LOW = re.compile(r"(?<![\w’'])[ld][’']$")
_AFTER = re.compile(rf"[{SPACES}]((?:[LD][’'])?[^\W\d_][\w-]*)")
_MOST = 40  # characters that the word beside one may have


def find(text: str) -> Iterator[Finding]:
    """The words in capitals of some masked words that lack an accent."""
    for found in _WORD.finditer(text):
        word = found[0]
        plain = unaccented(word)
        good = _JOINED.get(plain) or french().get(plain) or both().get(plain) or _NOUNS.get(plain)
        if good is None or good == word or _INSIDE.search(text[: found.start()][-1:]):
            continue
        sure = _sure(text, *found.span(), plain)
        if sure is not None:
            yield Finding("T010", *found.span(), word, good, good, seal=False, sure=sure)


def _sure(text: str, start: int, end: int, word: str) -> bool | None:
    """Whether a word is one of French; None where nobody can tell, or where it is a name."""
    left = text[max(0, start - _MOST) : start]
    if _TITLE.search(left):
        return None
    beside, next_to = _BEFORE.search(left), _AFTER.match(text, end, end + _MOST)
    before, after = beside[1] if beside else "", next_to[1] if next_to else ""
    if is_given(before) or is_given(after):
        return None
    if word in _ALWAYS or word in _JOINED:
        return True
    if word in _NOUNS:
        return _named(left, before, word) or None
    if _ELIDED.search(left) or before in _SMALL or after in _SMALL or after[1:2] in ("’", "'"):
        return True
    if _is_french(before) or _is_french(after) or text.startswith(" N°", end):
        return True
    if _named(left, before, word) and not _shouted(after):
        return True
    if word in both():
        return None
    if _shouted(before) or _shouted(after):
        return len(word) >= _SIX or word in _TOLD or None
    return False if word in _TOLD and not before[:1].isupper() else None


def _named(left: str, before: str, word: str) -> bool:
    """Whether what stands before says that a word is a noun, long enough to be no initials."""
    if word == "ETE" and before.lower() in ("en", "cet", "un", "chaque"):
        return True
    long = len(word) >= _SIX or word in _TOLD or word in _NOUNS or word == "ETE"
    return long and (before.lower() in _DETERMINERS or _ELIDED_LOW.search(left) is not None)


def _is_french(word: str) -> bool:
    """Whether a word beside another is in capitals and French without a doubt."""
    return word.isupper() and (
        word != unaccented(word) or word in _HEADS or (word in french() and len(word) >= _SIX)
    )


def _shouted(word: str) -> bool:
    return len(word) > 2 and word.isupper()
