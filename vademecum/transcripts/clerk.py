"""What a clerk tells in minutes, each on a line of its own: who leaves, what was decided, the
sitting raised, the heading above a matter. A closed grammar: a line with a word more is speech."""

from __future__ import annotations

import re

from vademecum.transcripts import results, shapes

_CAPITAL = r"[A-ZÀ-Ý][\w'’-]*\.?"
_CIVIL = r"(?:MM?\.|M(?:mes?|lles?)|Messieurs|Monsieur|Mesdames|Madame|Mademoiselle)"
NAMED = rf"{_CIVIL} {_CAPITAL}(?: (?:{_CAPITAL}|de|du|la|le)){{0,4}}"  # `M. Petit`
_MORE = rf"{_CAPITAL}|de|du|des|la|le|et|maire|adjointe?|présidente?|conseill(?:er|ère)"
_SOMEBODY = rf"{_CIVIL} (?:{_CAPITAL}|de|du|la|le)(?: (?:{_MORE})){{0,8}}"
_CHAIR = r"(?:(?:Monsieur|Madame|M\.|Mme) )?(?:[Ll]e|[Ll]a) (?:[Mm]aire|[Pp]résidente?)"
_BODY = r"(?:[Ll][ea] |[Ll]['’])(?:[Cc]onseil|[Bb]ureau|[Cc]omité|[Aa]ssemblée|[Cc]ommission)"
_HOUR = r"(?:à |, ?)?\d{1,2} ?(?:h(?:eures?)?|:) ?(?:\d{2})?(?: ?min(?:utes)?)?"
_UNIT = r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:-\w+)?|onze|douze|treize|\w+ze)"
_SPELT = rf"(?:{_UNIT}|(?:vingt|trente|quarante|cinquante)(?:(?:-| et |-et-){_UNIT})?)"
_IN_WORDS = rf"à (?:{_SPELT} heures?|midi|minuit)(?: {_SPELT}| et demie| et quart)?"
_WEIGHED = r"après (?:en )?avoir délibéré|ouï l['’]exposé[^.:?!,]{0,60}"
_DECIDES = r"adopte|approuve|décide|autorise|accepte|rejette|refuse|vote|émet|donne|prend acte"
_DONE = r"au vote|à l['’]appel|au scrutin|au dépouillement|à l['’]élection"
# « Motion agreed to. », « Bill read a second time », « Question put and negatived »; not
# « The motion is carried. », as whoever presides says
_ABROAD = (
    r"(?i:(?:main |original |amended |substantive )?(?:motions?|questions?|amendments?|bills?"
    r"|clauses?|resolutions?|schedules?|title|preamble|report|address)(?: \d{1,4})?,?"
    r"(?: (?:as amended,?|put,? and|accordingly|with(?:out)? amendments?)){0,2}"
    r" (?:agreed to|negatived|by leave,? withdrawn|resolved in the (?:affirmative|negative)"
    r"|ordered to stand part(?: of the bill)?"
    r"|read (?:a|the) (?:first|second|third) time(?: and passed)?)"
    r"(?: (?:unanimously|on division|without amendment|as amended)){0,2}\.?)"
)
_ROWS = (
    # « M. Petit quitte la séance à 20 h 15 et donne pouvoir à Mme Durand. »
    rf"(?:Départ|Arrivée|Sortie|Retour) de {_SOMEBODY}(?: {_HOUR})?\.?",
    rf"{_SOMEBODY} (?:quitte(?:nt)?|rejoi(?:nt|gnent)|regagne(?:nt)?) la (?:séance|salle|réunion)"
    rf"(?: {_HOUR})?(?:,? (?:et|qui) (?:donne(?:nt)?|a donné) (?:pouvoir|procuration)"
    rf" à {_SOMEBODY})?\.?",
    rf"{_SOMEBODY} donne(?:nt)? (?:pouvoir|procuration) à {_SOMEBODY}\.?",
    # « Monsieur le Maire lève la séance à 21 h. », « La séance est levée à 21 h 10. »
    rf"{_CHAIR} (?:lève|clôt|ouvre|suspend|reprend) la séance(?:,? {_HOUR})?\.?",
    r"\(?L(?:a (?:séance|réunion)|['’]ordre du jour étant épuisé, la séance)"
    rf" (?:est (?:levée|close|ouverte|suspendue|reprise)"
    rf"|commence|débute|reprend|s['’]ouvre|s['’]achève|se termine|prend fin),? {_HOUR}\.?\)?",
    # In words, of its end: whoever presides opens it, and raises it, so as well.
    rf"La (?:séance|réunion) (?:s['’]achève|se termine|prend fin) {_IN_WORDS}\.?",
    # « Le conseil municipal, après en avoir délibéré, adopte le budget. »
    rf"{_BODY}[^.:?!,]{{0,40}},? (?:{_WEIGHED})[^.:?!]{{0,80}}, ?(?:à l['’]unanimité,? )?"
    rf"(?:{_DECIDES})\b(?:[^.?!]|(?<=\bM)\.|(?<=\bMM)\.|\.(?=\d))*\.?",
    # « Il est procédé au vote. », « M. le Maire procède à l'appel. »
    rf"(?:Il est (?:ensuite |alors )?procédé|{_CHAIR} (?:procède|fait procéder)) (?:{_DONE})"
    r"(?: (?:nominal|secret|public|à main levée|à bulletins? secrets?))?(?: des \w+)? ?[.:]?",
    # « ADOPTÉ À L'UNANIMITÉ »
    r"(?:ADOPT|APPROUV|REJET|REFUS|VOT|ACCEPT)[ÉE]E?S? [ÀA] (?:L['’]UNANIMIT|LA MAJORIT)[ÉE]"
    r"[^.:?!a-zà-ÿ]{0,80}\.?",
    # « Fait à Ville, le 3 mars 2019 », and who signs behind it (`minutes.apart`)
    rf"Fait (?:et délibéré )?à {_CAPITAL}[^.:?!]{{0,60}}, le \d{{1,2}}(?:er)? \w+ \d{{4}}\b"
    r"[^:?!]{0,200}",
    _ABROAD,
)
# « Décision : le budget est adopté. », « Avis de la commission : favorable »
_DECIDED = re.compile(
    r"(?P<what>(?:Décision|Délibération|Résolution|Conclusion|Avis|Vote|Résultat)s?"
    r"(?: [^.:?!]{1,40})?) ?: (?P<how>[^:?!]{2,300})",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"(?:avis )?(?:(?:dé)?favorable"
    r"|(?:adopt|approuv|rejet|report|ajourn|valid|accept|refus|retir|vot)ée?s?"
    r"|(?:à l['’])?unanimité|néant)(?: (?:à|par|pour|avec|au|sans)\b[^.:;?!]{0,80})?\.?"
    rf"|{_BODY}[^.:?!,]{{0,60}} (?:{_DECIDES})\b[^.?!]*\.?",
    re.IGNORECASE,
)
_TOLD = re.compile("|".join(_ROWS))
_WORD = re.compile(
    r"(?:Décision|Délibération|Résolution|Vote)s?(?: (?:prises?|retenues?|adoptées?))?",
    re.IGNORECASE,
)
_MOVES = re.compile("|".join(_ROWS[:3]))
# « 2019-03-045 », « DEL 2019/45 », « 302-00009/13 »: no date, no hour
_NUMBER = (
    r"(?:(?:19|20)\d\d[-/._]\d{1,2}[-/._]\d{3,4}|(?:19|20)\d\d[-/]\d{3}|\d{3}-\d{5}/\d\d"
    r"|(?:DEL|DCM|DCC|DB|DL|CM|CC)[ ._-]?(?:[nN]\s?[°ºo]\.?\s?)?"
    r"(?:19|20)\d\d[-/._]\d{1,4}(?:[-/._]\d{1,4})?)"
)
# « Délibération n° 2019-12 : Budget primitif »: a capital after the colon, and no full stop.
_MATTER = re.compile(
    r"(?:(?:Projet de délibération|Délibération|DÉLIBÉRATION|Rapport|RAPPORT|Point|POINT|Affaire"
    r"|AFFAIRE|Dossier|DOSSIER) [nN]\s?[°ºo]\.?\s?[\dA-Z][\w./-]{0,20}"
    rf"|{_NUMBER}) ?[:–—-] ?"
    r"(?P<title>(?!(?:Je|J['’]|Tu|Nous|Vous|Ils?|Elles?|On|Ce|C['’]|Ça|Merci|Oui|Non)\b)"
    r"[A-ZÀ-Ý][^.?!:]{1,140})"
)


def tells(line: str) -> bool:
    """Whether the whole line is what a clerk tells, or the heading of a matter."""
    if len(line) > 600:
        return False
    matter = _MATTER.fullmatch(line)
    if matter is not None:
        return not shapes.has_clause(matter["title"])
    return _TOLD.fullmatch(line) is not None or _is_decided(line)


def _is_decided(line: str) -> bool:
    """Whether a line says what was decided, in the words of minutes; not `Décision : on part.`"""
    found = _DECIDED.fullmatch(line)
    if found is None or shapes.has_clause(found["what"]):
        return False
    how = found["how"][0].upper() + found["how"][1:]
    one = re.search(r"[.…]\s", how) is None
    return one and (_OUTCOME.fullmatch(how) is not None or results.tells(how) > 1)


def is_asked(label: str) -> bool:
    """Whether minutes put such a word above what was decided, which who spoke may say as well."""
    return _WORD.fullmatch(label) is not None


def moves(line: str) -> bool:
    """Whether somebody comes, goes or gives a proxy in it, which interrupts nobody."""
    return _MOVES.fullmatch(line) is not None
