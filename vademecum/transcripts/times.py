"""Times as transcripts write them, in seconds."""

from __future__ import annotations

import math

# 0:01, 12:34, 00:01:02, 0:0:2.440, 00:00:31,500
TIME = r"\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,6})?"
_DAY = 1_000_000.0  # seconds; nothing recorded is longer, so a larger number is no time


def seconds(text: str) -> float | None:
    """The seconds of a time matched by TIME; None when it is none."""
    try:
        parts = [float(part) for part in text.strip().replace(",", ".").split(":")]
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


def clock(value: float) -> str:
    """Seconds as HH:MM:SS, rounded down: `1951.9` is `00:32:31`."""
    whole = int(value)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
