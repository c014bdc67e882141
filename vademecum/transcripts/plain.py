"""Plain text with names, Whisper's TXT, and our own Markdown."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.record.grammar import ID_LINE
from vademecum.transcripts import (
    chats,
    clocks,
    lightweight,
    listed,
    markup,
    minutes,
    paging,
    spoken,
    stamps,
    tabs,
    untagged,
)
from vademecum.transcripts.alone import Line
from vademecum.transcripts.lines import utterances
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode
from vademecum.transcripts.times import TIME

_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FORM = frozenset(
    """titre title date genre layout permalink tags categories category author authors auteur url
    source lang langue description summary resume slug draft type id nav_order media speakers
    intervenants guest keywords themes""".split()
)
_KEY = re.compile(r"^(titre|date):[ \t]*(.*)$", re.MULTILINE)
_BOLD = re.compile(r"^(?:\*\*|__)(?=\S)(.{1,120}?)(?<=\S)(?:\*\*|__)[ \t]*")
_STAMP = rf"(?:\[{TIME}\]|\({TIME}\)|{TIME})[ \t]+"  # before a name in bold
_STAMPED = re.compile(rf"{_STAMP}(?=(?:\*\*|__)\S)")
_MARKED = re.compile(rf"^(?:> ?|[-+*] |{_STAMP})?\*\*[^*\n]+\*\*", re.MULTILINE)
_BULLET = re.compile(r"[-+*] +(?=\*\*[^*\n]+\*\*\s?:|\*\*[^*\n]+:\s?\*\*)")  # before a name
_NAMES = re.compile(rf"^{_BULLET.pattern}", re.MULTILINE)
_POINT = r"[ \t]*[-+*] +(?!\*\*)(?=\S)"
_INNER = re.compile(r"^[ \t]{2,}[-+*] +(?!\*\*)(?=\S)", re.MULTILINE)
_LIST = re.compile(rf"^{_POINT}.*(?:\n{_POINT}.*)+", re.MULTILINE)  # what Markdown calls one
# Headings, labels, lists and code of Markdown without bold names.
_TITLES = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_LABELLED = re.compile(r"^[^\W\d_][^:\n]{0,60}: +\S", re.MULTILINE)
_DASHED = re.compile(rf"^{_POINT}", re.MULTILINE)
_NAMED = re.compile(rf"^{_POINT}[^:\n]{{1,60}}:(?:\s|$)", re.MULTILINE)
_FENCED = re.compile(
    r"^[ \t]{0,3}(?P<fence>`{3,}|~{3,})[^`\n]*\n(?:[^\n]*\n)*?[ \t]{0,8}(?P=fence)[ \t]*$",
    re.MULTILINE,
)
_ENDS = tuple('.:;,?!…)»"”')
_SPEAKS = re.compile(r"\n[ \t]*\n[^\W\d_][^:\n]{0,60}: ")  # no code: a fence that nothing closes
_SHOWN = 2  # headings, and labels, that show it
_TITLE = 300  # characters of a heading, and of the blank lines below it
_QUOTED = re.compile(r"^> ?\*\*[^*\n]+\*\*", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]+?)(?<=[^\s*\\])\1(?![\w*])")
_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)(.*?)[ \t]*#*")
_BREAK = re.compile(r"([-*_])(?:[ \t]*\1){2,}")  # between two parts: no words
_SIDE, _CENTRED = 5, 10  # spaces before a line at the page's side, and before one in its middle
_MOSTLY = 0.6  # share of the lines that stand at its side
_DAYS = 6  # that are told
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def recognises(text: str) -> bool:
    """Whether the text holds any letter or digit: the last reader asked takes what has words."""
    return any(char.isalnum() for char in text)


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a text file; VademecumError when it holds no words."""
    text = markup.bare(decode(data, name))
    text, tags = untagged.without(text)
    title, date, body = _front_matter(text)
    ours = any(map(ID_LINE.fullmatch, body.split("\n"))) or body is not text
    written = len(_MARKED.findall(body)) > 1
    body = body if ours or written else lightweight.usual(body)
    marked = ours or len(_MARKED.findall(body)) > 1
    body, numbers = (body, []) if marked else listed.without_numbers(body)
    body = body if marked else listed.without_bullets(body)
    body = body if ours else listed.below_names(body)
    body = body if ours or not marked else _LIST.sub(_points, _nested(body))
    body = body if ours or marked else _as_markdown(body)
    told = tabs.lines(body) or ([] if marked else chats.lines(body)) or _lines(body, marked)
    lines, left = paging.without(told)
    lines, times = clocks.without(lines)
    said = [] if marked else chats.said(body, bool(numbers))
    said = said or list(minutes.unsaid(utterances(minutes.apart(lines))))
    if not any(item.speaker for item in said) and not marked:
        said = _hyphenated(body) or said
    if not marked and not any(item.speaker or item.asked for item in said):
        said = chats.columns(body) or spoken.over_paragraphs(body) or said
    if not said:
        raise refusal(name, _("a text without a single word; export it again with its words"))
    kind = "markdown" if ours or written else "txt"
    days = stamps.days(clean(line.text) for line in lines)
    return Transcript(
        kind,
        tuple(said),
        title=title,
        date=date or (stamps.date(days[0]) if days else None),
        left_out=(*tags, *numbers, *left, *times),
        noticed=tuple(_told(days)),
    )


def _hyphenated(body: str) -> list[Utterance]:
    """What a text says in which nothing but hyphens part names from words; nothing of another."""
    lines, _left = paging.without(chats.lines(body, hyphens=True))
    return list(minutes.unsaid(utterances(minutes.apart(lines)))) if lines else []


def _as_markdown(body: str) -> str:
    """The text; where headings show that it is Markdown and labels name who speaks, its lists are
    no dialogue, and code between fences goes on with the sentence above it."""
    labelled = len(_LABELLED.findall(body))
    if len(_TITLES.findall(body)) < _SHOWN or labelled < _SHOWN:
        return body
    body = _with_code(body)
    if len(_DASHED.findall(body)) > labelled:
        return body
    return _LIST.sub(lambda found: found[0] if _is_apart(found) else _points(found), body)


def _with_code(body: str) -> str:
    """The text, code between two fences on the line of the sentence above it."""
    out: list[str] = []
    at = 0
    for found in _FENCED.finditer(body):
        before, code = body[at : found.start()], found[0]
        at = found.end()
        if before.rstrip().endswith(_ENDS) and not _SPEAKS.search(code):
            before, code = before.rstrip(), f" {' '.join(code.split())}"
        out += [before, code]
    return "".join([*out, body[at:]])


def _is_apart(found: re.Match[str]) -> bool:
    """Whether a list names who speaks, or stands right below a heading, where it need not be of who
    spoke before."""
    above = found.string[max(0, found.start() - _TITLE) : found.start()].rstrip()
    return _NAMED.search(found[0]) is not None or above.rpartition("\n")[2].startswith("#")


def _nested(body: str) -> str:
    """The text; where names open points of lists, one further in is in the words of who opens the
    point above."""
    named = len(_NAMES.findall(body)) >= _SHOWN
    return _INNER.sub("\n• ", body) if named else body


def _points(found: re.Match[str]) -> str:
    """A list of Markdown's, in somebody's words: no dash of a dialogue opens its points."""
    return re.sub(rf"^{_POINT}", "• ", found[0], flags=re.MULTILINE).replace("\n", "\n\n")


def _told(days: list[str]) -> Iterator[str]:
    """The days of messages, which no time of a turn says."""
    if len(days) > 1:
        shown = _("; ").join(f"{number}: {day}" for number, day in enumerate(days[:_DAYS], 1))
        more = "…" if len(days) > _DAYS else ""
        yield _("written on {count} days, each a part of the recording: {days}").format(
            count=len(days), days=shown + more
        )


def _front_matter(text: str) -> tuple[str | None, dt.date | None, str]:
    """Title, date, and the text below the front matter (the same object when there is none)."""
    found = _FRONT.match(text)
    keys = re.findall(r"^(\w[\w-]*):", found[1], re.MULTILINE) if found else []
    # Speech between two rules has names before its colons: the same again, none of a form's.
    if found is None or len(set(keys)) < len(keys) or not _FORM & set(map(str.casefold, keys)):
        return None, None, text
    values = {key: value.strip().strip("\"'") for key, value in _KEY.findall(found[1])}
    try:
        date = dt.date.fromisoformat(values.get("date", "").partition(" ")[0])
    except ValueError:
        date = None
    return clean(values.get("titre", "")) or None, date, text[found.end() :]


def _lines(text: str, marked: bool) -> list[Line]:
    out: list[Line] = []
    blank = True
    middle = _middle(text)
    quoted = len(_QUOTED.findall(text)) > 1 if marked else False
    for raw in text.split("\n"):
        line = raw.strip()
        if quoted:
            line = line.lstrip("> ")
        if not line:
            blank = True
            continue
        if _BREAK.fullmatch(line):
            blank = True
            continue
        if heading := _HEADING.fullmatch(line):
            out.append(Line(_unmarked(heading[1].strip("*_ ")), heading=True))
            blank = True
            continue
        if marked and (found := ID_LINE.fullmatch(line)):
            if found["time"]:
                out.append(Line(f"[{found['time']}]"))
            blank = False
            continue
        line = _BULLET.sub("", line, count=1) if marked else line
        stamp = _STAMPED.match(line) if marked else None
        before = len(stamp[0]) if stamp else 0
        bold = _BOLD.match(line[before:]) if marked else None
        if bold:
            label = line[:before] + _unmarked(bold[1])
            rest = _unmarked(line[before + bold.end() :])
            out.append(Line(f"{label} {rest}", head=len(label), follows=not blank))
        else:
            words = _unmarked(line) if marked else line
            out.append(Line(words, follows=not blank, centred=_indent(raw) >= middle))
        blank = False
    return out


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip(" "))


def _middle(text: str) -> int:
    """How many spaces stand before a line in the middle of the page; more than any line has, where
    most lines have some."""
    indents = [_indent(raw) for raw in text.split("\n") if raw.strip()]
    sides = sum(one < _SIDE for one in indents)
    return _CENTRED if sides > len(indents) * _MOSTLY else max(indents, default=0) + 1


def _unmarked(text: str) -> str:
    """Markdown's words without its emphasis and backslashes."""
    return _ESCAPE.sub(r"\1", _EMPHASIS.sub(r"\2", text))
