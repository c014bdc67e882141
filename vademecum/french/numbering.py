"""The number that readers see of a turn or a paragraph; its id stands in addresses alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

# As articles of a law that come between two others: 7, 7 bis, 7 ter, 8.
_BETWEEN = "bis ter quater quinquies sexies septies octies novies decies".split()


def numbers(names: Iterable[str | None]) -> Mapping[str, str]:
    """The number of each id of a record, in the order of its text.

    Where no id is a number (`t7`), it is the place among the turns. Where some are, they keep it:
    what is printed still holds. What came between them later is « 7 bis », what came after the last
    goes on counting.
    """
    known = [name for name in names if name]
    counted = [int(name[1:]) for name in known if name[1:].isdecimal()]
    if not counted:
        return {name: str(place) for place, name in enumerate(known, 1)}
    last = max(at for at, name in enumerate(known) if name[1:].isdecimal())
    found: dict[str, str] = {}
    before, between, most = "0", 0, max(counted)
    for at, name in enumerate(known):
        if name[1:].isdecimal():
            before, between = name[1:], 0
            found[name] = before
        elif at > last:
            most += 1
            found[name] = str(most)
        else:
            found[name] = f"{before} {_between(between)}"
            between += 1
    return found


def _between(count: int) -> str:
    return _BETWEEN[count] if count < len(_BETWEEN) else f"({count + 2})"
