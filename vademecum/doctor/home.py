"""The person's account on this machine: letters, fonts, room and rights to write."""

from __future__ import annotations

import locale
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from vademecum import starter, store
from vademecum.doctor.found import Found, lack, note
from vademecum.formats.site import FONTS
from vademecum.language import _, number
from vademecum.reasons import reason

MEGABYTE = 2**20
# A book of 500 pages takes some fifty in dist and _build; what is kept between builds, a thousand.
NEEDED = 300  # megabytes
FACES = 10  # files of fonts that come with the package


def letters(_root: Path) -> Iterator[Found]:
    """Whether names with accents are read as they are written."""
    here = locale.getencoding().lower().replace("-", "")
    files = sys.getfilesystemencoding().lower().replace("-", "")
    what = _("letters")
    if files != "utf8":
        said = _("the names of files are read as {encoding}: accents may be lost")
        yield lack(what, said.format(encoding=files), "export LC_ALL=C.UTF-8")
    elif here != "utf8" and os.name == "posix":
        said = _("this terminal's language is set for {encoding}; we write UTF-8")
        yield note(what, said.format(encoding=here), "export LC_ALL=C.UTF-8")
    else:
        yield Found(what, "UTF-8")


def fonts(root: Path) -> Iterator[Found]:
    """The book's faces, which come with the package: the system's are not used."""
    there = [one for one in FONTS.glob("*.woff2") if one.stat().st_size]
    if len(there) < FACES:
        said = _("{count} of {all} files are there").format(count=len(there), all=FACES)
        # From a file: of our name an index may know something else.
        file = next((root / one for one in starter.kept(root)), Path("vademecum-….whl"))
        program = Path(sys.executable).as_posix()
        remedy = f'{program} -m pip install --force-reinstall "{file.as_posix()}"'
        yield lack(_("fonts"), said, remedy)
    else:
        yield Found(_("fonts"), _("those of the package; none of the system's is needed"))


def room(root: Path) -> Iterator[Found]:
    """Free space where the book and what is kept between builds lie."""
    for what, place in ((_("disk"), root), (_("disk of the cache"), store.folder())):
        free = _free(place)
        if free is None:
            continue
        said = _("{count} MB free at {place}").format(count=number(free), place=place)
        if free < NEEDED:
            remedy = _("make room: {needed} MB are needed; {cache} may be emptied")
            yield lack(what, said, remedy.format(needed=NEEDED, cache=store.folder()))
        elif place == root:
            yield Found(what, said)


def _free(place: Path) -> int | None:
    """Megabytes free where `place` is, or will be; None where the system does not say."""
    there = next((one for one in (place, *place.parents) if one.exists()), None)
    try:
        return None if there is None else shutil.disk_usage(there).free // MEGABYTE
    except OSError:
        return None


def writing(root: Path) -> Iterator[Found]:
    """Whether we may write in the book's folder, for a time elsewhere, and between builds."""
    wrong = False
    for what, place in ((_("this folder"), root), (_("temporary files"), None)):
        try:
            with tempfile.TemporaryFile(dir=place):
                pass
        except OSError as error:
            wrong = True
            folder = place or tempfile.gettempdir()
            said = _("{folder} cannot be written: {why}")
            remedy = _("give yourself the right to write there, or work in another folder")
            yield lack(what, said.format(folder=folder, why=reason(error)), remedy)
    if not store.private(store.folder()):
        said = _("nothing can be kept in {folder}: each build begins anew")
        remedy = _("make it a folder of your own, which nobody else may write to")
        yield note(_("cache"), said.format(folder=store.folder()), remedy)
    elif not wrong:
        yield Found(_("rights"), _("we may write here"))
