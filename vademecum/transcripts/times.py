"""Times as transcripts write them, in seconds."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

# 0:01, 12:34, 00:01:02, 0:0:2.440, 00:00:31,500, 00:01:03:12 (the last are frames)
TIME = r"\d{1,3}:\d{1,2}(?::\d{1,2}(?:[:;]\d{2}(?!\d))?)?(?:[.,]\d{1,6})?"
# A line that holds only times: `0:0:0.0 --> 0:0:2.440`, `[00:12:31]`.
ONLY_TIME = re.compile(
    rf"[\[(]?\s*({TIME})(?:\s*(?:-->|->|[-–—→])\s*({TIME}))?\s*[\])]?", re.DOTALL
)
_DAY = 1_000_000.0  # seconds; nothing recorded is longer, so a larger number is no time


def seconds(text: str) -> float | None:
    """The seconds of a time matched by TIME; None when it is none."""
    try:
        units = re.split("[:;]", text.strip().replace(",", "."))[:3]
        parts = [float(part) for part in units]
    except ValueError:
        return None
    total = 0.0
    for part in parts:
        total = total * 60 + part
    return number(total)


def number(value: object, scale: float = 1.0) -> float | None:
    """A number of seconds from what JSON or an attribute holds; None when it is no time."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        result = float(value) * scale
    except (ValueError, OverflowError):
        return None
    return result if math.isfinite(result) and 0 <= result < _DAY else None


_ISO = re.compile(r"P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?")


def instant(value: object, unit: float = 1.0) -> float | None:
    """Seconds, from what a service writes for a time; None when it is none.

    A number counts `unit` seconds each; `PT1M2.5S`, `00:01:02.5`, `62.5s` and
    `{"seconds": 62, "nanos": 500000000}` say their unit themselves.
    """
    if isinstance(value, Mapping):  # protocol buffers
        whole, part = number(value.get("seconds", 0)), number(value.get("nanos", 0), 1e-9)
        return None if whole is None or part is None else number(whole + part)
    if isinstance(value, str):
        text = value.strip()
        if text.startswith("P") and (found := _ISO.fullmatch(text)):
            days, hours, minutes, rest = (float(part or 0) for part in found.groups())
            return number(((days * 24 + hours) * 60 + minutes) * 60 + rest)
        if ":" in text:
            return seconds(text)
        if text.endswith("s"):
            return number(text[:-1])
    found_at = number(value, unit)
    return None if found_at is None else round(found_at, 6)


def clock(value: float) -> str:
    """Seconds as HH:MM:SS, rounded down: `1951.9` is `00:32:31`."""
    whole = int(value)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
