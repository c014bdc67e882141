"""Whether a folder is the version it says it is, by the note of that version."""

from __future__ import annotations

from pathlib import Path

from vademecum import corpus
from vademecum.errors import VademecumError
from vademecum.history import one_note, state
from vademecum.language import _
from vademecum.model import Release
from vademecum.publish.manifest import Verified


def compare(found: Verified, book: Path) -> str:
    """What the notes of the book at `book` say of a folder whose files are as its manifest says.

    VademecumError where it says that it is a version, and the note of that version says no.
    """
    if not (book / "vademecum.toml").is_file():
        return _("not compared with a published version: there is no book here (--book)")
    releases, problems = corpus.releases(book)
    if problems:
        raise VademecumError(_("a note of a published version cannot be read"), problems)
    named = next((one for one in releases if one.version == found.version), None)
    if named is None:
        return _unnamed(found, releases)
    if (other := one_note.altered(book, state(book), named.version)) is not None:
        raise VademecumError(_("the note here is not the one that was published"), (other,))
    if not named.manifests:
        message = _("the note of version {version} has no manifests to compare this folder with")
        return message.format(version=named.version)
    noted = named.manifests.get(found.edition)
    if noted is None:
        message = _("this folder is not version {version}: it had no edition “{edition}”")
        raise VademecumError(message.format(version=named.version, edition=found.edition))
    if noted != found.digest:
        message = _(
            "this folder is not version {version}: its manifest is {digest}, the note says {noted}"
        )
        raise VademecumError(
            message.format(version=named.version, digest=found.digest, noted=noted)
        )
    message = _("this folder is version {version}, published on {date}")
    return message.format(version=named.version, date=named.date.isoformat())


def _unnamed(found: Verified, releases: tuple[Release, ...]) -> str:
    base = found.version.partition("+")[0]
    if base != found.version and any(one.version == base for one in releases):
        message = _("this folder is not version {version}: it says that it is {ours}")
        return message.format(version=base, ours=found.version)
    message = _("version {version} is not noted in this book: not compared with what was published")
    return message.format(version=found.version)
