"""Somebody named in the few words before a colon, or alone on a line, which are no label.

`Enfin, Mme Petit : Non.`, `Mme Petit a dit : Non.`, `Brouhaha : Non.`, `Adj. 3 : Non.` A person (a
civility, an office, a name of the file) behind a word that only tells when, a noise of many people,
an office cut short: hardly a doubt. Where more is told of a person, it may be somebody's words too.
Who says `je` or `vous` in them, thanks, calls somebody or cites with quotation marks is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from vademecum.french import offices
from vademecum.french.given_names import is_given
from vademecum.transcripts import persons, shapes, things
from vademecum.transcripts.labels import same

_WORDS = 8  # of such a phrase
_HEAD = re.compile(
    r"(?P<label>[^:：\n\t]{3,100}?)"
    r"(?: ?[:：](?!//)(?=\D)[ –—-]*| ?\t ?|\. ?[–—-]{1,2} | [–—] (?!.*\s[–—-]))(?P<rest>\S)",
    re.DOTALL,
)
_SIGN = re.compile(r"[:：\t–—-]")  # without which no head is one
_ALONE = re.compile(r"(?P<label>[^:：\n\t]{3,100}?)(?P<rest>$)")
_UP = r"[^\W\d_a-zà-öø-ÿ]"
_CIVIL = (
    r"(?:MM?\.|M(?:me|mes|lle|lles|r|e)\.?|[DP]r\.?"
    r"|[Mm]onsieur|[Mm]adame|[Mm]esdames|[Mm]essieurs|[Mm]ademoiselle|[Mm]aître|[Dd]octeur)"
)
_OFFICE = (
    r"(?:(?:vice-|co-)?présidente?s?|rapporteure?s?|ministres?|maires?|greffi(?:er|ère)"
    r"|secrétaires?|commissaire|procureure?|doyenn?e?|questeure?|modérat(?:eur|rice)"
    r"|animat(?:eur|rice)|adjointe?s?|(?:sous-)?préf[eè]te?|direct(?:eur|rice)|élue?s?"
    r"|conseill(?:er|ère)s?|députée?s?|sénat(?:eur|rice)s?|trésori(?:er|ère)|porte-parole"
    r"|représentante?s?|habitante?s?|riveraine?s?|journaliste|voix|DGS|DGA)(?!\w)"
)
_NAME = rf"(?:d[eu] |d['’]|l[ea]s? )*{_UP}[\w'’-]*"
_PERSON = (
    rf"(?:{_CIVIL} {_NAME}(?: {_NAME})*"
    rf"|(?:{_CIVIL} )?(?<![\w'’])(?:[Ll][ea]s?|[Uu]ne?|[Ll]['’]) ?(?:\w{{2,9}} )?{_OFFICE})"
)
_HELD = re.compile(_PERSON)
# What only says when, or that it goes on.
_WHEN = (
    r"(?:(?:(?i:alors|enfin|puis|ensuite|après(?=,)|et|mais|là|soudain|soudainement|maintenant|bref|donc|or"
    r"|aussitôt|finalement|là-dessus|à nouveau|de nouveau|encore|toujours|de suite|après quoi"
    r"|à ce moment(?:-là)?|pour finir|pour conclure|à son tour)),? )"
)
# For whom somebody speaks, who is named right behind: `Pour la commission, Mme Petit : Oui.`
_FOR = (
    r"(?:(?i:pour|au nom d[eu]|de la part d[eu]|en réponse,? |für|per|por|for|on behalf of) ?"
    r"(?:l[ea]s? |l['’]|d['’]|the |die |la )?[^,:.;?!]{2,60}, )"
)
_BEHIND = re.compile(rf"{_WHEN}+(?P<who>.+)")
_ON_BEHALF = re.compile(rf"{_FOR}(?P<who>.+)")
# Alone on a line: what is no sentence by itself, and waits for what is said.
_WAITS = re.compile(
    rf"{_WHEN}*{_PERSON} (?:qui \w.*|(?:en |se |s['’])?\w+ant(?: .*)?"
    r"|(?:lui |leur )?(?:a |ont )?(?:dit|répond[su]?|ajouté?|repris|reprend|cri[ée]|s['’]écrie"
    r"|s['’]exclame|lanc[ée]|conclut?|poursui(?:t|vi)|murmur[ée]|intervien(?:t|ent)))"
)
_NOISE = re.compile(
    r"(?:Brouhaha|Cris|Huées|Rires|Sifflets|Murmures|Protestations|Exclamations|Chahut|Tumulte"
    r"|Rumeurs?|Clameurs?|Vociférations|Interruptions?|Mouvements divers|Applaudissements)"
    r"(?: (?:dans|sur|à|au|de|du|des|et|divers\w*|générale?|nourris)\b.{0,40})?"
    r"|Quelqu['’]un(?: .{0,40})?"
    r"|(?:Interventions?|Réactions?|Remarques?) (?:dans|depuis|de|du) (?:la |le |l['’])?"
    r"(?:salle|public|assistance|fond|tribune|auditoire)\b.{0,20}"
)
_OTHER = re.compile(r"(?:Le|La|Les) mêmes?|(?:Une? |L['’])autre|Idem")
_ORDINAL = re.compile(r"\d{1,3}(?:er|re|ère|e|ème|nde?) (?P<office>[^\W\d_][^:]{2,60})")
_SHORT = re.compile(
    r"(?:Adj|Cons|Dir|Prés|Pdte?|Secr|Resp|Rapp|Sén|Insp|Ing|Hab|Habit|Riv|Interv|Enq|Anim|Loc"
    r"|Délég|Repr|Étud|Prof)\.(?: ?\w{2,6}\.?){0,3}(?: ?\d{1,3})?"
)
# What a sentence of somebody's opens with, or holds.
_SAID = re.compile(
    r"(?:merci|m(?:on|a|es)|oui|non|bonjour|bonsoir|bravo|voici|voilà|selon|comme|quant|grâce|malgré|d['’]après"
    r"|après(?!,| quoi)"
    r"|c['’]est|ce (?:que|qui|dont)|pardon|attention|chers?|chères?)\b",
    re.IGNORECASE,
)
_INNER = re.compile(r"[?!;…«»\"“”\[\]()]|[^\W\d_]{3,}\. ")
# What was, or is: whoever tells it speaks. `qui`, right behind the person, waits for words.
_WAS = re.compile(
    r"\b(?:est|sont|sera|seront|avait|[^\W\d_]{2,}(?:ait|aient)(?<!\bfait)(?<!\bsait)(?<!\btait))\b"
)
# What somebody refers to, or counts: `Mme Petit l’a dit`, `M. Petit a deux enfants`.
_REFERS = re.compile(
    r"\bl['’](?:a|ai|ont|avait|avaient)\b"
    r"|\ble (?:sait|savent|dit|disent|demandent?|voit|voient|veut|veulent|fait|font|répètent?)$"
    r"|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|des|plusieurs|quelques) \w+(?: \w+)?$"
)
_WHO = re.compile(rf"{_WHEN}*{_PERSON} qui\b")
# Whom somebody speaks to, and what is announced: `Monsieur le maire, une remarque : …`
_CALLED = re.compile(rf"{_PERSON}, ")
_ANNOUNCED = re.compile(
    rf"{_PERSON}, (?:une?|deux|trois|quatre|quelques|plusieurs) (?:\w+ )?"
    r"(?:questions?|remarques?|points?|choses?|mots?|précisions?|observations?|demandes?|idées?"
    r"|propositions?|rappels?|exemples?)(?: \w+){0,3}"
)


def opening(flat: str, known: Collection[str]) -> tuple[str, bool] | None:
    """The words at the head of a paragraph that may say who speaks, and whether that is hardly a
    doubt; None where there are none. `known`: the file's sure labels, as `same` writes them."""
    found = (_HEAD.match(flat) if _SIGN.search(flat) else None) or _ALONE.fullmatch(flat)
    if found is None or len(found["label"].split()) > _WORDS:
        return None
    label, first = found["label"].strip(), found["rest"]
    if label[0].isdigit():
        return _numbered(label) if first.isupper() else None
    if _SHORT.fullmatch(label):  # alone a number shows it: `Adj. 3`
        return (label, True) if first.isupper() or label[-1].isdigit() else None
    if _INNER.search(label):
        return None
    if not label[:1].isupper() or is_said(label) or persons.speaks(label):
        return None
    behind = _BEHIND.fullmatch(label) or _ON_BEHALF.fullmatch(label)
    alone = behind is not None and _is_person(behind["who"], known)
    if not alone and first.isupper() and behind is not None and _is_name(behind["who"]):
        return label, any(key.endswith(f" {same(behind['who'])}") for key in known)
    if not first:
        waits = _WAITS.fullmatch(label) or _OTHER.fullmatch(label)
        return (label, alone) if alone or waits else None
    if alone:
        return label, first.isupper()
    if not (first.isupper() or first.isdigit()):
        return None
    if _NOISE.fullmatch(label):
        return label, True
    return (label, False) if _OTHER.fullmatch(label) or _holds(label, known) else None


def _numbered(label: str) -> tuple[str, bool] | None:
    """A number and a name, `44 - Nantes`, or an office, `3e adjoint`, which hardly is a doubt."""
    office = _ORDINAL.fullmatch(label)
    if office is not None and offices.is_office(office["office"]):
        return label, True
    return (label, False) if things.is_numbered(label) else None


def _is_name(words: str) -> bool:
    """Whether they are one word or two with capitals, and hardly a thing's: `Puis Petit`."""
    if not re.fullmatch(rf"{shapes.CAPITALISED}(?: {shapes.CAPITALISED})?", words):
        return False
    return shapes.can_be(words) and not (things.is_common(words) or things.is_thing(words))


def is_said(label: str) -> bool:
    """Whether a sentence of somebody's opens so, whoever it speaks of or to: `Selon le maire`,
    `Monsieur le maire, une remarque`."""
    return _SAID.match(label) is not None or _ANNOUNCED.fullmatch(label) is not None


def is_behind(label: str) -> bool:
    """Whether a word that says when opens it: nobody is called `Et M. Petit`, `Et Brest`."""
    return _BEHIND.fullmatch(label) is not None


def tells(label: str) -> bool:
    """Whether something is told of a person in it, which may be somebody's words."""
    return shapes.has_clause(label) or persons.acts(label)


def _is_person(words: str, known: Collection[str]) -> bool:
    """Whether they are a person, and no more."""
    if _HELD.fullmatch(words) is not None or same(words) in known:
        return True
    return persons.is_person(words[:1].upper() + words[1:])  # `Enfin l'architecte`


def _holds(label: str, known: Collection[str]) -> bool:
    """Whether a person stands in it, who does something or of whom something is told."""
    if _CALLED.match(label) or not tells(label):
        return False
    if _REFERS.search(label) or (_WAS.search(label) and not _WHO.match(label)):
        return False
    named = _HELD.search(label) is not None or any(_known(label, known))
    return named or is_given(label.split()[0].rstrip(","))


def _known(label: str, known: Collection[str]) -> Iterator[bool]:
    """Whether each of the file's names stands in it, with its capital."""
    flat = same(label)
    for key in known:
        at = flat.find(key)
        around = flat[max(0, at - 1) : at] + flat[at + len(key) : at + len(key) + 1]
        yield (
            at >= 0
            and len(key) > 2
            and not re.search(r"\w", around)
            and not things.is_common(key)
            and " ".join(label.split())[at].isupper()
        )
