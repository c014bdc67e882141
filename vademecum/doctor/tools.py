"""Python, what is installed in it, and what can be made with it."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from vademecum import __version__, version
from vademecum.doctor.found import Found, Level, lack, note
from vademecum.exchange.draft import pandoc
from vademecum.exchange.texts import dots
from vademecum.formats import FORMATS
from vademecum.language import _

_PART = re.compile(r"\s*([A-Za-z0-9._-]+?)\s*([<>=][^;]*)?(?:;.*)?\Z")


def python(_root: Path) -> Iterator[Found]:
    """Which Python runs; one that is too old does not come so far."""
    yield Found("Python", f"{platform.python_version()} ({sys.platform})")


def packages(_root: Path) -> Iterator[Found]:
    """Packages of another version than those this version was made with."""
    yield Found("vademecum", __version__)
    for name, bounds in required():
        try:
            there = metadata.version(name)
        except metadata.PackageNotFoundError:
            there = ""
        if there and version.within(there, bounds):
            continue
        said = _("{version} is here").format(version=there) if there else _("not installed")
        remedy = f'{Path(sys.executable).as_posix()} -m pip install "{name}{bounds}"'
        yield lack(name, said, remedy)


def formats(_root: Path) -> Iterator[Found]:
    """Each format: whether it can be made here; why not says what brings it."""
    for row in FORMATS.values():
        absent = row.why_not()
        yield (
            Found(row.name, absent, level=Level.LACK)
            if absent
            else Found(row.name, _("ready to be made"))
        )


def word(_root: Path) -> Iterator[Found]:
    """What the extra `word` brings, for people who write in Word."""
    what = _("Word files")
    rows = (
        (pandoc.program() is not None, pandoc.PACKAGE, _("no draft can be read")),
        (dots.is_here(), dots.PACKAGE, _("older programs show no drawing of a letter")),
    )
    lacking = [(package, said) for here, package, said in rows if not here]
    if not lacking:
        yield Found(what, _("drafts can be read, drawings of letters are shown everywhere"))
        return
    packages = " ".join(f'"{package}"' for package, _said in lacking)
    remedy = f"{Path(sys.executable).as_posix()} -m pip install {packages}"
    yield note(what, ", ".join(said for _package, said in lacking), remedy)


def same_bytes(_root: Path) -> Iterator[Found]:
    """Whether the book is made alike at every build; only where there is one."""
    from vademecum.formats import pdf

    other = "" if pdf.why_not() else pdf.other_bytes()
    if other:
        yield Found(_("same bytes"), other, level=Level.NOTE)


def required() -> Iterator[tuple[str, str]]:
    """(name, bounds) of what this package asks for, as it was installed; none where unknown."""
    try:
        asked = metadata.requires("vademecum") or []
    except metadata.PackageNotFoundError:
        return
    for one in asked:
        found = _PART.match(one)
        if found and "extra ==" not in one:
            yield found[1], (found[2] or "").strip()
