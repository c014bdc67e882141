"""Whose words stand below a line that calls somebody: `La parole est à M. Durand.`

A new line without a label below it is whoever was called, or goes on with who called: nobody knows.
It is nobody's, and asked about under the name that was called.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from vademecum.french.given_names import is_given
from vademecum.transcripts import persons, shapes
from vademecum.transcripts.alone import Line
from vademecum.transcripts.groups import CIVIL, REST, WORD
from vademecum.transcripts.heads import Doubt
from vademecum.transcripts.labels import same
from vademecum.transcripts.particles import BETWEEN as PARTICLE

# For what somebody is called: not `On écoute M. Petit depuis dix ans.`
_FOR = re.compile(r",|[ ](?:[(\[]|(?:pour|sur|au nom|qui|puis|et|afin|à propos|au titre|en)\b)")
_NAMED = re.compile(
    rf"{CIVIL} (?:l[ae] |l['’])?(?:{PARTICLE} ){{0,2}}(?:d['’])?(?:{WORD}{REST}{{0,3}}|[\w-]+)"
)
_READ = 300  # characters of a line, from its end, in which somebody is called
_END = r"[ .!…:»]*$"
_STOPS = r"(?:(?<=\bM)\.|(?<=\bMM)\.|[^.;:?!…«»\n])"
_GIVES = re.compile(
    r"(?:La parole (?:est |revient |va )?(?:maintenant |ensuite |d['’]abord |donc )?(?:à|au|aux)"
    r"|(?:Je|On|Nous) (?:vais |allons |va )?(?:passe|passer|passons|donne|donner|donnons|cède|céder"
    r"|laisse|laisser|laissons|rends|rendons|redonne)(?: (?:donc|maintenant|à présent|alors|tout de"
    r" suite|d['’]abord))? la parole (?:à|au|aux)"
    r"|(?:Nous|On) (?:va |allons |vais )?écout(?:e|ons|er)(?: maintenant)?"
    r"|(?:C['’]est |Et )?au tour de"
    r"|Je (?:me )?tourne vers) "
    rf"(?P<who>{_STOPS}{{2,90}}?){_END}",
    re.IGNORECASE,
)
_TO_YOU = re.compile(
    rf"(?:(?:À|A) vous(?: la parole)?|Vous avez la parole|C['’]est à vous|Allez-y|Je vous écoute"
    rf"|On vous écoute|Nous vous écoutons), (?P<who>{_STOPS}{{2,60}}?){_END}"
    rf"|(?P<first>{_STOPS}{{2,60}}?), (?:vous avez la parole|à vous(?: la parole)?|c['’]est à vous"
    rf"|nous vous écoutons|on vous écoute){_END}",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"(?:^|[:–—] )(?:Et |Alors |Bon,? |Donc,? )?"
    rf"(?:(?P<who>{_STOPS}{{2,60}}?) (?:a|aura|avait demandé|demande|souhaite"
    rf"|veut|prend) (?:prendre )?la parole"
    rf"|Je (?:te |vous )?(?:passe|donne|laisse|cède) la parole, (?P<you>{_STOPS}{{2,60}}?)){_END}",
    re.IGNORECASE,
)
# Whoever is called so: nobody knows.
_UNNAMED = re.compile(
    r"(?P<call>(?:Vous avez|Tu as|Je (?:vous|te) (?:passe|donne|laisse|cède)) la parole"
    rf"|La parole est à vous|À vous la parole){_END}",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!?…])\s+|(?<=[.!?…] [»”])\s+|(?<=\d[.!?…])\s+")


def called(text: str, known: Collection[str] = ()) -> str:
    """Who is called to speak by the last sentence of a text; "" where nobody is. `known`: the
    file's labels, as `same` writes them."""
    last = _SENTENCE.split(text.strip()[-_READ:])[-1].replace("\u00a0", " ").replace("\u202f", " ")
    if found := _GIVES.search(last):
        return _person(found["who"].strip(" ,"), known)
    if found := _TO_YOU.search(last):
        return _person((found["who"] or found["first"]).strip(" ,"), known)
    if found := _HAS.search(last):
        return _person((found["who"] or found["you"]).strip(" ,"), known)
    return found["call"] if (found := _UNNAMED.search(last)) else ""


def _person(words: str, known: Collection[str]) -> str:
    """The person whom the words name first; "" for `D’accord`, `qui la demande`."""
    if named := _NAMED.match(words):
        behind = words[named.end() :]
        return named[0] if not behind or _FOR.match(behind) else ""
    if same(words) in known or (shapes.is_full_name(words) and shapes.can_be(words)):
        return words
    if words[:1].isupper() and is_given(words.split()[0]):
        return words
    bare = words[:1].upper() + words[1:]
    return words if persons.is_person(bare) or persons.is_person(f"Le {words}") else ""


def given(
    lines: Sequence[Line], names: Sequence[str | None], among: Collection[int]
) -> dict[int, Doubt]:
    """The lines of `among`, which nothing names, right below such a line of somebody."""
    begun = next((at for at, name in enumerate(names) if name is not None), len(lines))
    known = {same(name) for name in names if name is not None}
    return {
        at: Doubt(who, strong=True)
        for at in among
        if at > begun and not lines[at].text[:1].islower() and not lines[at].heading
        if (who := called(lines[at - 1].text, known))
        if same(who) != same(next(filter(None, reversed(names[:at])), ""))
    }
