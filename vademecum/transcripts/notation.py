"""Data of a program written out as it shows them: `Segment{index=1, name='Anna', text='Oui.'}`.

Logs and consoles give such lines in Java, Python, Ruby, Go, Rust, PHP or Lua, and YAML in many
ways. Nobody said the keys. Each is told by keys that come back, one of them of words, in lines that
are all built of keys and brackets.
"""

from __future__ import annotations

import re
from collections import Counter

from vademecum.transcripts import strange

_LEAST = 2  # times that a key stands, and keys that do
_SHARE = 0.9  # of the lines that are built so: words may run over
_KEY = r"[:\"'\[]{0,2}[^\W\d][\w.-]{0,30}[\"'\]]{0,2}"
_SIGN = r"\s?(?:=>|=|:(?!/))\s?"
# `Segment{index=1, …}`, `result: Segment(start=0.0, …),`, `{:speaker=>"Anna"}`, `- {speaker: Anna}`
_OBJECT = re.compile(
    r"(?:-\s|return\s|[\w.:\[\]-]{1,40}\s?[:=]\s)?[\[(]*[#<&*@]?[\w.$:]{0,60}\s?"
    rf"[{{(\[<]?[{{(\[< ]\s?(?:{_KEY}{_SIGN}|:\w+\s).*?(?:[}})\]>]+[,;]?|,)"
)
_PLAIN = re.compile(rf"(?:{_KEY})\s?=>?\s?.*")  # `text=Bonjour à tous.`, `[text] => Bonjour.`
_INNER = re.compile(rf"(?:-\s)?{_KEY}\s?:\s.*")  # of an object that is open, or YAML's
# A bracket that opens an object, or closes it, and what stands with it.
_OPENS = re.compile(r"(?:[\w.:&#<\[\]\"-]{0,60}\s?[:=]?\s?){0,2}(?:[\[({<]+|(?:=>\s?)?Array|=>)")
_CLOSES = re.compile(r"[\[\](){}<>,;\s]+|\w+\(\d+\)\s.*")
_KEYS = re.compile(
    rf"(?:^|[\s,;{{(\[<])[:\"'\[]{{0,2}}([^\W\d][\w.-]{{0,30}})[\"'\]]{{0,2}}{_SIGN}", re.M
)
_OPENED = re.compile(r"^\s*([a-z]\w*)\s?[{(\[]$", re.M)
_SPACED = re.compile(r"[\s{]:([a-z][\w-]*)\s")  # `{:speaker "Anna" :text "Oui."}`
_VALUE = r"(?:'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|-?\d[\d.]*|None|True|False)"
_TUPLE = rf"\({_VALUE}(?:, ?{_VALUE})+,?\)"
_TUPLES = re.compile(rf"\[?{_TUPLE}(?:,?\s*{_TUPLE})*,?\]?")
_CALLED = re.compile(r"\[?(?:OrderedDict|defaultdict|deque|namedtuple)\(")
_YAML = re.compile(rf"(?:-\s)*(?:{_KEY}\s?:(?:\s.*)?|\{{{_KEY}\s?:.*\}})|-{{3}}|-\s.*|\.{{3}}|#.*")


def is_dump(rows: list[str]) -> bool:
    """Whether lines, without the spaces around them, are such data."""
    if not rows:
        return False
    if all(map(_TUPLES.fullmatch, rows)) or _CALLED.match(rows[0]):
        return True
    objects = sum(_OBJECT.fullmatch(row) is not None for row in rows)
    opened = sum(_OPENS.fullmatch(row) is not None for row in rows)
    shapes = [_OBJECT, _PLAIN, _OPENS, _CLOSES, *([_INNER] if opened else [])]
    built = sum(any(shape.fullmatch(row) for shape in shapes) for row in rows)
    signs = objects or opened or all(map(_PLAIN.fullmatch, rows))
    most = built >= min(len(rows) * _SHARE, len(rows) - 1) and built >= min(len(rows), _LEAST)
    return bool(signs) and most and _come_back("\n".join(rows))


def is_yaml(rows: list[str]) -> bool:
    """Whether lines are YAML of words and who says them, however its keys are written."""
    marked = any(row.startswith(("- ", "---", "-{")) for row in rows)
    return marked and all(map(_YAML.fullmatch, rows)) and _come_back("\n".join(rows))


def _come_back(text: str) -> bool:
    """Whether keys come back, one of them of what is said."""
    keys = [key for shape in (_KEYS, _SPACED, _OPENED) for key in shape.findall(text)]
    often = Counter(key.rpartition(".")[2].casefold() for key in keys)
    again = [key for key, count in often.items() if count >= _LEAST]
    return len(again) >= _LEAST and any(map(strange.is_of_words, again))
