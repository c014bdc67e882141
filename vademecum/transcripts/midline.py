"""A label that the file uses, behind a sentence's end within somebody's words.

`Bonjour. Paul Exemple : Je refuse.` is another who begins, or Paul who is spoken to: `Je vous en
prie. M. Petit : Votre demande est notée.` It is the one who speaks where turns of this file go on
so, as its rule, or behind a dialogue's dash or a stroke; a machine's label always is. Else it is a
question, as it is behind a dash or a stroke within a sentence (`Oui – M. Petit : Non.`), and where
a civility and a name stand there that open no line of the file, or a forename and a surname, an
office or a group, before the sign that ends the labels of this file.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from vademecum.french.given_names import is_given
from vademecum.model import Utterance
from vademecum.transcripts import shapes, things, uttered
from vademecum.transcripts.abbreviated import PRINTED
from vademecum.transcripts.groups import CALLS_OUT, FULL, OPENER, WORD
from vademecum.transcripts.labels import BEFORE, same
from vademecum.transcripts.times import TIME, seconds

_MACHINES = re.compile(r"(?:speaker|spk|s)[ _-]?\d{1,3}$", re.IGNORECASE)
# A civility and a name, in a file whose lines do not open with it.
_CIVIL = (
    rf"(?:MM?\.|M(?:me|lle|r)s?\.?|Monsieur|Madame|{PRINTED}) "
    rf"(?:d[eu] |d['’]|l[ea]s? |{PRINTED} |[^\W\d_a-zà-ÿ]\. ?){{0,4}}"
    r"[^\W\d_a-zà-ÿ][\w'’-]*"
    r"(?: (?:d[eu] |d['’])?[^\W\d_a-zà-ÿ](?:[\w'’-]*|\.(?= ?[^\W\d_a-zà-ÿ]))){0,4}"
)
# What may stand between a name and its sign: `Karim Testu (PS) :`, `Karim Testu, maire :`.
_WHO = rf"(?: \([^()\n]{{1,40}}\)|, (?i:{shapes.TAIL})[^.:;!?\n–—]{{0,80}}?)?"
_PLACE = (  # an office or a group: `Le maire :`, `Une voix au fond :`, `Tous :`
    r"(?:(?:Le|La|Les|Un|Une|Des|Plusieurs|Quelques|Voix) |L['’])[\w'’-]+(?: [\w'’-]+){0,5}?"
    r"|(?:MM?\.|Mmes?|Monsieur|Madame) (?:l[ae]s? |l['’])[\w'’-]+(?: [\w'’-]+){0,5}?"
    r"|Tous|Toutes|Tout le monde|Ensemble"
)
# An office, in whatever language, and who holds it: `The Minister for Roads (Mr. Petit) :`.
_TITLED = (
    r"(?:(?:The|L[ea]|El|Il|Der|Die|De|O|A) |L['’])[^\W\d_][^.:;!?()\n]{2,80}"
    rf" \((?:{_CIVIL}|(?:Ms|Dr|Hon|Prof|Herr|Frau)\.? [^()\n]{{2,40}})\)"
)
# How somebody speaks, between a name and its colon.
_NOTE = r"\s[(\[][^()\[\]\n]{1,40}[)\]]"
_SHOUTED = 3  # letters of a name that capitals and a full stop show
_LOUD = (
    r"(?:MM?\.|M(?:ME|LLE|me|lle)S?\.?|MONSIEUR|MADAME) (?:DE |DU |D['’]|LE |LA )?"
    r"[^\W\d_a-zà-öø-ÿ]{2}[^\W\d_a-zà-öø-ÿ'’-]*(?: [^\W\d_a-zà-öø-ÿ'’-]{2,}){0,3}"
)
_CHOIR = frozenset({"Tous", "Toutes", "Tout", "Ensemble"})
# What is no sentence's end: the number of a point, a title cut short.
_ITEM_LENGTH = 16  # characters in which one ends: a paragraph may have thousands of labels
_ITEM = re.compile(r"(?:^|[.:;?!…»)\]]\s+)\(?(?:\d{1,3}|[^\W\d_])[.)]$|(?<=[’'])\w{2,5}\.$")
_COUNTED = re.compile(r"(?:(?<=[.?!…»)\]])\s+|^)\(?\d{1,3}[.)°]$")
_SAID_LENGTH = 40  # characters that show how something is said
_INCISED = re.compile(r"[^.!?…]*?\s[–—]\s")
# Between a sentence and another's label: what a comma parts may be who is spoken to.
_STROKE = r"[-–—→;*,]|[/|]{1,2}|=>"
_FOR_KNOWN = "→;*,="  # behind which a name that opens no line is one of a list
_BRACKET = re.compile(r"\[[^\[\]\n]{1,80}\]")
_MOST = 0.6  # share of a file's lines, that brackets open
_RULE = 3  # so many labels within words may be the file's rule
_SHARE = 0.2  # of its labels, that they then are
_CALLED = 0.2  # of them, whose own label comes next: it was not them who spoke


def are_bracketed(lines: Iterable[str]) -> bool:
    """Whether square brackets open most lines of a file: what they hold is nobody spoken to."""
    every = [line for line in lines if line]
    opened = sum(_BRACKET.match(line) is not None for line in every)
    return opened >= max(_RULE, len(every) * _MOST)


def apart(
    items: list[Utterance], *, bracketed: bool = False, signs: Collection[str] = ()
) -> list[Utterance]:
    """The utterances cut at such labels; what is asked keeps its label in its words. `bracketed`:
    square brackets are the file's way of naming who speaks; `signs`: what ends its labels."""
    shown = {same(item.speaker): item.speaker for item in items if item.speaker}
    asked = {same(one.asked) for one in items if one.asked and one.speaker is None} - shown.keys()
    if not shown and not asked:
        return items
    within = _labels({*shown, *asked})
    found = [
        [one for one in _cuts(within, item.text, shown, signs) if one.start() >= _begins(item)]
        if not item.aside
        else []
        for item in items
    ]
    rule = _is_rule(items, found)
    out: list[Utterance] = []
    other = False  # whether another than the one before the cut speaks now
    for given, cuts in zip(items, found, strict=True):
        if given.aside:
            out.append(given)
            continue
        carried = other and given.goes_on
        item = replace(given, speaker=out[-1].speaker) if carried else given
        other = bool(cuts) or carried
        ends = [_starts(one) for one in cuts] + [len(item.text)]
        out.append(replace(item, text=item.text[: ends[0]]) if cuts else item)
        for one, end in zip(cuts, ends[1:], strict=True):
            own = bracketed and one["inner"] is not None
            out.append(_part(item, one, end, shown, rule=rule or own))
    return out


def _starts(found: re.Match[str]) -> int:
    """Where a label stands, with the number of a list's point before it: `Non. 2. Anna : Oui.`"""
    before = found.string[max(0, found.start() - _ITEM_LENGTH) : found.start()]
    number = _COUNTED.search(before)
    return found.start() - len(before) + number.start() if number else found.start()


def _begins(item: Utterance) -> int:
    """Where what is said begins, behind the label of several that is asked about."""
    at = item.text.find(item.asked) if item.asked else -1
    return at + len(item.asked) if 0 <= at <= BEFORE else 0


def _part(
    item: Utterance, found: re.Match[str], end: int, shown: dict[str, str], *, rule: bool
) -> Utterance:
    """What stands behind one of the labels, up to the next."""
    label = found["inner"] or found["paren"] or found["label"]
    machine = _MACHINES.match(label) is not None
    known = shown.get(same(label), label if machine else None)
    words = item.text[found.end("whole") : end]
    if found["note"]:  # how that one speaks goes with the words
        words = f"{found['note'].strip()} {words}"
    if machine or (known and _speaks(found, rule=rule)):
        return replace(item, speaker=known, text=words, asked="", goes_on=False)
    # `votre demande est notée`: who spoke goes on, perhaps; a capital begins another's words.
    speaker = item.speaker if known and found["colon"] and words[:1].islower() else None
    number = item.text[_starts(found) : found.start()].strip()
    behind = item.text[found.end() : end]
    text = f"{number} {behind}" if number else behind
    start = seconds(found["stamp"].strip(" [()]")) if found["stamp"] else item.start
    return replace(item, speaker=speaker, text=text, start=start, asked=label, goes_on=False)


def _speaks(found: re.Match[str], *, rule: bool) -> bool:
    """Whether it is not only perhaps the one who speaks."""
    behind = _after(found)
    dashed = found["dash"] is not None and found["new"] is None and found["colon"] is not None
    aside = (found["within"] or "")[:1] == ","
    return not aside and not behind.islower() and (rule or dashed)


def _is_rule(items: Sequence[Utterance], found: Sequence[Sequence[re.Match[str]]]) -> bool:
    """Whether turns of this file follow each other within a paragraph: many labels stand so, and
    whose they are does not begin to speak right after."""
    order: list[tuple[str, bool]] = []  # each label, and whether it stands within words
    for item, cuts in zip(items, found, strict=True):
        if item.speaker and not item.aside and not item.goes_on:
            order.append((same(item.speaker), False))
        new = ("new", "loud", "full", "within")
        inside = [one for one in cuts if not any(one[kind] for kind in new)]
        order += [(same(one["inner"] or one["paren"] or one["label"]), True) for one in inside]
    inner = sum(within for _label, within in order)
    called = sum(one[1] and one[0] == after[0] for one, after in pairwise(order))
    return inner >= max(_RULE, len(order) * _SHARE) and called <= inner * _CALLED


def _cuts(
    within: re.Pattern[str], text: str, shown: Collection[str], signs: Collection[str]
) -> Iterator[re.Match[str]]:
    """Those with a colon, or in brackets; behind round ones, or a dash, a capital must follow:
    `(M. Petit) Oui.`, `M. Petit. – Oui.`"""
    for one in within.finditer(text):
        fresh = not _after(one).islower()
        sign = (one["stroke"] or "-").strip()
        sure = one["inner"] or (one["colon"] and sign[-1] == "-")
        if one["new"]:  # `M. Roux. – Merci.`: no sentence ends so behind a civility and a name
            sure = sure or sign[0] == "."
        if one["full"]:
            sure = _names_another(one, signs)
            # `La salle : trente places.`, `La salle : Trente places.`
            fresh = fresh and not (CALLS_OUT.fullmatch(one["full"]) and not _is_cried(one))
        if one["loud"]:
            sure = sure or fresh
        if one["new"] or one["full"] or one["within"]:  # and a sentence begins, or what is said
            sure, fresh = sure and (fresh or _is_said(one)), False
        weak = (one["within"] or "")[:1] in {*_FOR_KNOWN}
        if weak and same(one["inner"] or one["paren"] or one["label"]) not in shown:
            continue
        if sure or (fresh and (one["paren"] or one["stroke"])):
            yield one


def _after(found: re.Match[str]) -> str:
    """The first character of what is said behind a label."""
    at = found.end("whole")
    return found.string[at : at + 1]


def _is_said(found: re.Match[str]) -> bool:
    """Whether what follows a colon in small letters may be said: `M. Petit : et moi`; not of a role
    or a name that stands nowhere else, `Le maire : un homme bon.`, nor behind a comma."""
    words = found.string[found.end("whole") : found.end("whole") + _SAID_LENGTH]
    if not found["colon"] or found["stroke"] or found["stamp"] or uttered.is_told(words):
        return False
    if (found["within"] or "")[:1] == ",":
        return False
    return found["full"] is None or uttered.opens_small(words)


def _is_cried(found: re.Match[str]) -> bool:
    """Whether what follows is called out, or opens as only what is said does."""
    words = re.split(r"(?<=[.!?…])\s", found.string[found.end("whole") :], maxsplit=1)[0]
    return uttered.opens_small(words) or words.endswith("!")


def _names_another(found: re.Match[str], signs: Collection[str]) -> bool:
    """Whether somebody's name, behind a sentence's end, has the sign of this file's labels:
    `Bien. Karim Testu : Non !`; not `La réponse est là. Conseil Régional : Bretagne.`"""
    label, ends = found["full"], found.start("ended")
    named = may_name(label) or CALLS_OUT.fullmatch(label) is not None
    if not named or _ITEM.search(found.string, max(0, ends - _ITEM_LENGTH), ends):
        return False
    if found["stamp"]:
        return True
    if found["stroke"] is None:
        return ":" in signs
    # `Karim Testu – un homme bon – est venu`
    incised = _INCISED.match(found.string, found.end("whole"))
    word = re.fullmatch(WORD, label) is not None and label not in _CHOIR
    return "—" in signs and not (incised or word)


def may_name(label: str) -> bool:
    """Whether words that open a sentence may be somebody's name there: a forename, alone or with a
    surname, an office, a group."""
    if re.fullmatch(_TITLED, label):
        return True
    if re.fullmatch(rf"(?:{_PLACE}){_WHO}", label):
        return shapes.is_declared(label) or label.split()[0] in _CHOIR
    if re.fullmatch(WORD, label):
        return is_given(label)
    named = re.fullmatch(rf"{FULL}{_WHO}", label) and not _is_common(label.split()[0])
    return bool(named and not things.is_thing(label) and re.match(OPENER, label) is None)


def _is_common(first: str) -> bool:
    """Whether such a word opens a sentence or a heading, and no name: not `A. Petit`."""
    initial = re.fullmatch(r"\w\.", first) is not None
    return not initial and (shapes.bare(first) in shapes.GRAMMAR or shapes.is_heading(first))


def _may_shout(label: str) -> bool:
    """Whether a label in capitals, with a full stop, is hardly a word of a sentence."""
    return label.replace(" ", "").replace(".", "").isalpha() and len(label) > _SHOUTED


def _labels(known: set[str]) -> re.Pattern[str]:
    """Where one of the labels stands behind a sentence's end, in its paragraph."""
    words = (label.split() for label in sorted(known, key=len, reverse=True))
    stamp = rf"\s?[\[(]{TIME}[\])](?=\s)"
    ends = rf"(?=(?:{_NOTE})?\s?[:：]|\.?\s?[–—]\s|\.\s?-\s|{stamp})"
    one = "|".join(r"\s".join(map(re.escape, label)).replace("'", "['’]") for label in words)
    # In capitals, behind a sentence's end, before a full stop: `MME PETIT. Non !`
    loud = "|".join([_LOUD, *(re.escape(label.upper()) for label in known if _may_shout(label))])
    if any(map(_MACHINES.match, known)):
        one += r"|SPEAKER_\d{1,3}"  # one that speaks here for the first time
    return re.compile(
        r"(?:(?<=[.?!…»\])\"”])(?<!\bM\.)(?<!\bMM\.)(?<!\b[DMP]r\.)"  # `M. Blanc` is one label
        r"(?!(?<= [ai]\.) [DR]\. )"  # as `Admiral a. D. Turm` is
        r"(?P<ended>)[^\S\n]+(?P<dash>(?:[-–—]|[/|]{1,2})[^\S\n]+)?"
        rf"|(?:(?<=\S)[^\S\n]+|(?=,))(?P<within>(?:{_STROKE})[^\S\n]+)"
        rf"|(?<=\S)[^\S\n]+(?=(?:{one}|(?-i:{_CIVIL}))\.\s?-\s)"  # which ends no sentence's words
        r")"
        rf"(?=(?P<whole>(?:\[(?P<inner>{one})\]|\((?P<paren>{one})\)"
        rf"|(?P<label>(?:{one}){ends}|(?P<new>(?<!\.\s\w\.\s)(?-i:{_CIVIL}))(?=(?:{_NOTE})?\s?[:：]|\.\s?[-–—]\s|{stamp})"
        rf"|(?P<loud>(?(ended)(?-i:{loud})|(?!))(?=\.\s+\w))"
        rf"|(?P<full>(?(ended)(?-i:(?:{_TITLED}|{FULL}|{_PLACE}|{WORD}){_WHO})|(?!)){ends})))"
        rf"(?P<note>{_NOTE}(?=\s?[:：]))?(?(loud)\.|)(?P<colon>\s?[:：]|(?P<stamp>{stamp})|(?P<stroke>\.?\s?[–—](?=\s)|\.\s?-(?=\s)))?\s+)\S)",
        re.IGNORECASE,
    )
