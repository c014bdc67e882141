"""Who may be called so at the head of a line: the groups of words that a sign may follow.

A civility and a name, a machine's number, a telephone, a code, an office, a full name, initials, a
word: the kinds are closed, and each says how sure it is that somebody is named.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from vademecum.transcripts import persons, shapes
from vademecum.transcripts.abbreviated import PRINTED
from vademecum.transcripts.labels import PHONE, same
from vademecum.transcripts.particles import BETWEEN as PARTICLE

UP = r"[^\W\d_a-zà-öø-ÿ]"
WORD = rf"(?:[dDlLO]['’])?{UP}[\w'’·]*(?:-[\w'’·]+)*"
CIVIL = (
    r"(?:MM?\.?|M(?:me|mes|lle|lles|r|rs|s|e|gr)\.?|[DPS]r\.?"
    rf"|Monsieur|Madame|Mesdames|Messieurs|Mademoiselle|Maître|Docteur|Monseigneur|{PRINTED})"
)
_PLACE = (
    r"(?:The|(?:An?|Some) [Hh]on\.|Voix|Plusieurs|Quelqu['’]un|Une?|Des|Deux|Les?|La|L['’]|D[eu] )"
)
REST = rf"(?: (?:{PARTICLE} ){{0,2}}(?:d['’])?(?!{CIVIL} )(?:(?:{UP}\.)+|{WORD}))"
# Words that open a sentence, never a name.
OPENER = (
    r"(?:(?:Je|Nous|On|Vous|Ils?|Elles?|Ce|Cela|Ça|Cette?|Ces|Merci|Oui|Non|Bonjour|Bonsoir|Mais|Et|Donc"
    r"|Alors|Mon|Ma|Mes|Notre|Nos|Le|La|Les|Une?|Des|Tu|Si|Pour|Voilà|Voici|Bien|Très|Pas)(?![\w'’-])"
    r"|(?:J|C|L|D|N|S|Qu)['’])"
)
# A forename and a surname, or initials and one.
FULL = rf"(?:{WORD}{REST}|(?!M\.)(?:{UP}\. ?){{1,3}}{WORD}){REST}{{0,3}}"
# The longest first: who may be called so.
GROUP = (
    rf"(?P<civil>(?:{CIVIL}(?: {PRINTED})? ?(?:{PARTICLE} ){{0,2}}"
    rf"(?:(?:{UP}\.)+|{WORD}){REST}{{0,4}}"
    rf"|{CIVIL} (?:le|la|l['’]) ?\w[\w'’ -]{{0,60}}?)(?: et {CIVIL} {WORD}{REST}{{0,3}})?)"
    rf"|(?P<machine>(?:SPEAKER|Speaker|spk|SPK|S)[ _-]?\d{{1,3}})"
    rf"|(?P<phone>{PHONE})(?!\d)"
    rf"|(?P<code>@{WORD}(?:{REST}){{1,2}}(?= {OPENER})"
    r"|[#@][\w.-]{1,40}|[\w.+-]+@[\w.-]+\w|\?{1,3}|\+?\d[\d .-]{7,16}\d"
    rf"|{WORD} \d{{1,3}}|(?:Tou(?:s|tes)|Tout le monde|Ensemble)(?= ?:|\.? [–—-] )"
    rf"|(?:Orat(?:eur|rice)|Intervenante?|Participante?)s? (?:non |in)[^\W\d_]+(?= ?:))"
    rf"|(?P<office>{_PLACE} ?[\w'’(][\w'’ -]{{0,70}}?)"
    rf"|(?P<full>{FULL})"
    rf"|(?P<initials>(?!(?:MM?|M[a-z]{{1,4}}|[DPS]r|Ste?)\.|{PRINTED})"
    rf"(?:(?:{UP}\. ?){{2,4}}|{UP}\.?(?!\w)|{UP}{{2,6}}\d{{0,2}}(?![\w’'-])))"
    rf"|(?P<word>{WORD})"
)
# What stands in brackets besides names.
_DIRECTION = re.compile(
    r"inaudible|incompr|inintell|bruit|toux|coupure|brouhaha|rires?\b|applau|vidéo|musique|silence"
    r"|pause|extrait|projection|images?\b|jingle|chants?\b|lecture|interruption|sonnerie|sic\b"
    r"|aplaus|aplaudim|oklask|applåd|beifall|heiterkeit|laughter|ilarità|risas\b|risos\b|rialles|skratt"
    r"|śmiech|wesoło|^(?:français|anglais|english|french|traduction|translation|interpr[eé]tation)$",
    re.IGNORECASE,
)
# Where many are, of whom somebody calls out: `La salle : et nous !`
CALLS_OUT = re.compile(
    r"(?:(?:La|Une?|Le|Des|Dans la|De la|Au|Du|Depuis la) |L['’])?"
    r"(?:[Ss]alle|[Pp]ublic|[Aa]ssistance|[Aa]uditoire|[Tt]ribune|[Ff]oule|[Vv]oix)"
    r"(?: [\w'’-]+){0,4}"
)
_ORDINAL = re.compile(r"(?:Premièrement|Secondement|[\w-]+ièmement|Primo|Secundo|Tertio)")
_KINDS = ("civil", "machine", "phone", "code", "initials", "office", "full", "word")


def notes(label: str) -> bool:
    """Whether what stands in brackets is noted of the room or the recording: `[Rires]`."""
    return _DIRECTION.search(label) is not None


def whom(found: re.Match[str], known: Collection[str]) -> str:
    """Whom the group may be: `civil`, `machine`, `code`, `initials`, `office`, `full`, `word`, or
    `known`, one of the file's; "" where nobody is called so."""
    label = found["name" if "name" in found.re.groupindex else "label"].strip()
    bare = label.partition(" (")[0]
    if same(label) in known or same(bare) in known:
        return "known"
    kind = next(name for name in _KINDS if found[name] is not None)
    first = bare.split()[0]
    if _DIRECTION.search(label) or shapes.has_clause(bare):
        return ""
    if kind == "office":
        if persons.is_person(bare) or shapes.is_declared(bare) or bare.startswith("Voix "):
            return "office"
        kind = "full" if shapes.is_full_name(bare) and first not in {"The", "An"} else ""
        return kind or ("word" if "stop" in found.re.groupindex and len(bare.split()) < 5 else "")
    if kind == "initials" and shapes.is_postscript(label):
        return ""
    common = kind in {"full", "word"} and shapes.bare(first) in shapes.GRAMMAR
    common = common and re.fullmatch(rf"{UP}\.", first) is None  # `A. Petit`
    heading = kind in {"full", "word", "code"} and (
        shapes.is_heading(first) or _ORDINAL.fullmatch(first) is not None
    )
    return "" if common or heading else kind
