"""A past state of a record that no longer reads as a record does: as far as its lines can be read.

It was committed all the same, and what it says of consent was somebody's word. The tool's own
reading refuses a key twice, a fence lost, a file in UTF-16; here their lines are read one by one.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator

from vademecum.french.folding import fold, unaccented
from vademecum.history import words
from vademecum.record.keys import HEARING, TESTIMONY, names
from vademecum.text.conflict import is_mark
from vademecum.text.frontmatter import located, scalar

_MARKS = (  # the longer first: one begins as another does
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FENCE = re.compile(r"(?:\.{3}|-{2,}|\+{3}|[—–]-?|`{3,}\w*|~{3,}\w*)[ \t]*")  # as people have it
_REMARKS = re.compile(r"(?:\s|%[^\n]*\n|<!--.*?-->)+", re.S)
_ABOVE = re.compile(r"%|<!--.*-->\s*$")  # what else may stand above a front matter
_SPEECH = re.compile(r"^(?:\{#|\*\*)", re.M)  # a turn begins
_LINE = re.compile(r"(?P<key>[^\s:#&*<-][^:\n]*?)[ \t]*:(?:\s|$)|[\s#}\]-]|$")
# What a key that is none says of consent, if anything: by the words of any of it.
_BINDS = re.compile(
    r"ac+ord|consent|autoris|etat|donne|refus|retir|retrait|embargo|diffus|membre|public|confiden"
    r"|anonym|interven|\*[a-z]"
)
_NAME = re.compile(r"[a-z][a-z-]{2,30}")
_KEYED = re.compile(r"^[a-z-]+[ \t]*:", re.M)
# What YAML takes from another place, and what it calls such a place.
_SHARED = re.compile(r"(?:^|[\s:,{\[-])[&*][\w-]+|<<[ \t]*:", re.M)
_NAMED = re.compile(r"(?<=[\s:,{\[-])&[\w-]+")
_KEYS = frozenset((*names(HEARING), *names(TESTIMONY)))
_TABLES = frozenset(("accord", "intervenants"))
_ODD_KEY = re.compile(
    r"^(?P<sign>[\"']?)(?!(?:accord|intervenants):)(?P<key>[^\W\d_][^:\n\"']{4,20}?)(?P=sign)"
    r"[ \t\u00a0\u202f]*:(?=\s|$)",
    re.M,
)
_WORD = re.compile(r"\d+|\*?[^\W\d_][^\W\d]*|[✗✘]")
_ENTRY = re.compile(r"^[ \t]+(?P<key>[\w-]+)[ \t]*:", re.M)
_ACCORD = re.compile(r"(?<![\w-])accord[ \t]*:")
_PAIR = re.compile(
    r"(?<![\w-])(?P<key>[a-z][\w-]*)[ \t]*:[ \t]*(?:&\w+[ \t]+)?"
    r"(?:\"(?P<double>(?:[^\"\\\n]|\\.)*)\"|'(?P<single>[^'\n]*)'|(?P<bare>[^\s,{}\[\]#\"'][^,{}\[\]#\n]*))"
)
_OF_A_PERSON = ("dans-le-texte", "affiche", "attribution", "personne", "entendu")
_OF_AN_ACCORD = ("base", "etat", "diffusion", "embargo", "date", "reference", "informe")
_WITHIN = frozenset({*_OF_A_PERSON, "accord", *_OF_AN_ACCORD})


def decoded(content: bytes) -> str:
    """The LF text of a blob, of one that a program saved in UTF-16 or with a NUL in it too."""
    if b"\0" in content and not _utf8(content.replace(b"\0", b"")):
        marked = (name for mark, name in _MARKS if content.startswith(mark))
        wide = next(marked, "") or _unmarked(content)
        content = content.decode(wide, "replace").encode() if wide else content
    return words.decode(content.replace(b"\0", b"")).removeprefix("\ufeff").replace("\r\n", "\n")


def _utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _unmarked(content: bytes) -> str:
    """The encoding of a text of which every other byte is none; "" where it is not so."""
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        every = content[start::2]
        if every.count(0) * 2 > len(every):
            return name
    return ""


def certain(text: str) -> bool:
    """Whether a file's front matter stands where it should, each line of it one of a record's."""
    place = located(text)
    if place is None:
        return False
    head = text[slice(*place)]
    if "<<<<<<<" in head or (_SHARED.search(head) if "&" in head or "*" in head else "<<" in head):
        return False
    for line in head.split("\n"):
        found = _LINE.match(line)
        if found is None or (found["key"] and fold(found["key"].strip("\"'")) not in _KEYS):
            return False
    return True


def plain_keys(text: str) -> str:
    """The text with the keys of its two tables as we write them, whatever letters, spaces or
    quotation marks they were typed with."""

    def own(found: re.Match[str]) -> str:
        name = fold(found["key"])
        return f"{name}:" if name in _TABLES else found[0]

    return _ODD_KEY.sub(own, text)


def opened(text: str) -> str:
    """The text with its front matter between two fences, where lines of one can be told."""
    lines = text.removeprefix("\ufeff").replace("\uff1a", ":").splitlines(keepends=True)
    head: list[str] = []
    keys = False
    at = 0
    for at, line in enumerate(lines):  # noqa: B007 - where it ends is told below
        bare = line.strip(" \t\n\u00a0")
        fence = bool(_FENCE.fullmatch(bare))
        if _SPEECH.match(line) or (keys and fence):
            break
        if keys or not (fence or not bare or _ABOVE.match(bare)):
            head += [] if is_mark(line.rstrip()) else [line]
            keys = keys or bool((found := _LINE.match(line)) and found["key"])
    else:
        at = len(lines)
    rest = lines[at + 1 :] if at < len(lines) and not _SPEECH.match(lines[at]) else lines[at:]
    return f"---\n{''.join(head).rstrip()}\n---\n{''.join(rest).lstrip(chr(10))}"


def above(text: str) -> Counter[str]:
    """The words of what stands above the first turn of a file, and may say something of consent.

    A remark above the first key says nothing, nor does what parts a front matter from a text.
    """
    found = _SPEECH.search(text)
    key = _KEYED.search(text)
    if found and key and key.start() < found.start():  # else what it says stands below, or nowhere
        text = text[: found.start()]
    opens = _REMARKS.match(text, 0, key.start()) if key else None
    lines = text[opens.end() if opens else 0 :].splitlines()
    own = (line for line in lines if not (is_mark(line) or _FENCE.fullmatch(line.strip())))
    return Counter(_WORD.findall(_NAMED.sub("", "\n".join(own))))


def accounted(text: str, *, tables_too: bool) -> Counter[str]:
    """The words of a front matter whose meaning is read: of its other keys, of its two tables."""
    text = opened(text)
    place = located(text)
    head = text[slice(*place)] if place is not None else ""
    read: Counter[str] = Counter()
    key, told = "", ""
    for line in (*head.splitlines(keepends=True), "fin:"):
        found = _LINE.match(line)
        if found is None or not found["key"]:
            told += line
            continue
        name = fold(key)
        if name in _TABLES:
            read.update(
                _WORD.findall(" ".join((name, *(tables(name, told) if tables_too else ()))))
            )
        elif name in _KEYS or (_NAME.fullmatch(name) and not _BINDS.search(_folded(told))):
            read.update(_WORD.findall(told))
        key, told = found["key"], line
    return read


def _folded(text: str) -> str:
    return unaccented(text.lower())


def tables(name: str, told: str) -> Iterator[str]:
    """The table `accord` or `intervenants`, written anew from its lines, in each way they say."""
    told = told.replace("\uff1a", ":")
    if name == "accord":
        yield from (f"accord: {one}\n" for one in _accords(told))
        return
    people: dict[str, list[str]] = {}
    for key, lines in _entries(told):
        people.setdefault(key, []).extend(_person(key, lines))
    those = list(people.values())
    for at in range(max(map(len, those), default=0)):
        rows = "".join(f"  {each[min(at, len(each) - 1)]}\n" for each in those if each)
        yield f"intervenants:\n{rows}"


def _entries(told: str) -> Iterator[tuple[str, str]]:
    """(key, lines) of each person."""
    own = [one for one in _ENTRY.finditer(told) if one["key"] not in _WITHIN]
    for one, after in zip(own, (*own[1:], None), strict=False):
        yield one["key"], told[one.end() : after.start() if after is not None else len(told)]


def _person(key: str, lines: str) -> Iterator[str]:
    own = {name: value for name, value in _pairs(lines) if name in _OF_A_PERSON}
    head = ", ".join(f"{name}: {scalar(value)}" for name, value in own.items())
    accords = list(_accords(lines))
    for one in accords:
        yield f"{key}: {{{head}, accord: {one}}}" if head else f"{key}: {{accord: {one}}}"
    if not accords:
        yield f"{key}: {{{head}}}"


def _accords(lines: str) -> Iterator[str]:
    """Every accord that some lines hold: of a key twice, by the first value and by the last."""
    for one in _ACCORD.split(lines)[1:]:
        pairs = [each for each in _pairs(one) if each[0] in _OF_AN_ACCORD]
        ways = [dict(reversed(pairs)), dict(pairs)]
        for way in ways[: 1 if ways[0] == ways[1] else 2]:
            yield "{" + ", ".join(f"{name}: {scalar(value)}" for name, value in way.items()) + "}"


def _pairs(lines: str) -> list[tuple[str, str]]:
    return [
        (one["key"], (one["double"] or one["single"] or one["bare"] or "").strip())
        for one in _PAIR.finditer(lines)
    ]
