"""Offices as the languages of our neighbours say them: `De voorzitter`, `Il presidente`, `A señora
presidenta`. One table: before a colon, whoever has such a label is named by it.

The words are those by which the records of their assemblies name who speaks: Diario de Sesiones
(Cortes Generales), Handelingen (Tweede Kamer), Plenarprotokoll (Bundestag), Diário da Assembleia da
República, resoconto stenografico (Camera dei deputati).
"""

from __future__ import annotations

import re

from vademecum.transcripts.particles import PARTICLE

_ARTICLE = r"(?:[ao]s?|la|el|il|lo|der|die|de|het)"
_CIVIL = (
    r"(?:se[nñ]h?or[ae]?|senyora?|sra?\.|sra?|signora?|herr|frau|mevrouw|meneer|heer|mw\.|dhr\."
    r"|d\.|dñ?a\.|dª\.?|dott\.(?:ssa)?|avv\.|on\.|dr\.)"
)
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*"
OFFICE_ABROAD = re.compile(
    rf"(?:{_ARTICLE} )?"
    rf"(?:(?:{_CIVIL}|don|doña|dona) )?"
    r"(?:(?:vice-?)?president[aei]?|(?:vice-?)?präsident(?:in)?|vorsitzender?|voorzitter|secretári[oa]"
    r"|secretari[oa]|ministr[oa]|minist(?:er(?:in)?|re)|relator[ae]?|orador[ae]?|senador[ae]?"
    r"|d[ie]putad[oa]|alcalde(?:sa)?|prefeit[oa]|veread(?:or|ora)|consejer[oa]|consellera?|portavoz"
    r"|moderador[ae]?|sindac[oa]|assessor[ae]|bürgermeister(?:in)?|burgemeester"
    r"|(?:bundes)?kanzler(?:in)?|abgeordneter?|berichterstatter(?:in)?)"
    r"(?: (?:d[aeio]s?|d[eo]ll?[aeo]?|dei|der|des|von|van|für) [^:.?!;,]{1,60})?"
    r"(?: ?\([^()]{1,60}\))?",
    re.IGNORECASE,
)
# `De heer Voorbeeld`, `El señor Prueba (Ejemplo)`: a civility and a name, and no more.
_NAMED = re.compile(
    rf"(?i:(?:{_ARTICLE} |l['’])?{_CIVIL}) (?:{PARTICLE} ){{0,3}}{_NAME}"
    rf"(?: (?:{PARTICLE} ){{0,3}}{_NAME}){{0,4}}"
    r"(?: ?\([^()]{1,60}\))?"
)
# `Varios señores DIPUTADOS`, `Enkele leden`: people of a chamber, without a name.
_SEVERAL = re.compile(
    r"(?:varios|varias|algunos|algunas|vários|várias|diversos|alcuni|alcune|diversi|mehrere|einige"
    rf"|enkele|verscheidene|diversos|vozes|voces)(?: {_CIVIL}(?:es|s)?)?"
    r" (?:d[ie]putad[oai]s?|senador[ei]s|senatori|consejer[oa]s|consiglieri|leden|kamerleden"
    r"|abgeordnete|mitglieder|miembros|membros|membri|veread(?:or|ora)es|voci|stemmen|stimmen)"
    r"(?: (?:d[aeio]s?|d[eo]l|van|von|der|des|aus|uit) [^:.?!;,]{1,60})?",
    re.IGNORECASE,
)
# `H.E. Mr Jones, Ambassador of Mali`: nobody is spoken of so before a colon.
_EXCELLENCY = re.compile(
    r"[HS]\. ?E(?:xc)?\.(?: (?:M\.|Mme|Mrs?\.?|Ms\.?|Dr\.?|Pr\.?|Prof\.?|Sir|Lady))?"
    rf" {_NAME}(?: {_NAME}){{0,4}}"
    r"(?:, [^:.?!;]{2,120}| ?\([^()]{1,60}\))?"
)


def is_excellency(label: str) -> bool:
    """Whether it is an ambassador, or a head of state, as diplomats are called."""
    return _EXCELLENCY.fullmatch(label) is not None


def names_one(label: str) -> bool:
    """Whether it is such an office, or a civility and a name, or people of a chamber, no more."""
    return any(one.fullmatch(label) for one in (OFFICE_ABROAD, _NAMED, _SEVERAL))
