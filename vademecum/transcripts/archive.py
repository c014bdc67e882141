"""ZIP of strangers: members read up to a size, whatever the archive says of them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from vademecum.language import _
from vademecum.transcripts.refusal import refusal

MEMBERS = 5_000
LARGEST = 64 << 20  # bytes of one unzipped member

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    KeyError,
    IndexError,
    OverflowError,
    NotImplementedError,
    struct.error,
)


class Archive:
    """The members of a ZIP file; every reading is bounded."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except _BROKEN:
            raise self._damaged() from None
        if len(self.names) > MEMBERS:
            raise refusal(
                name,
                _(
                    "an archive of more than {limit} files; open it and save it again as .docx"
                ).format(limit=MEMBERS),
            )

    def read(self, member: str) -> bytes:
        """The bytes of one member; VademecumError when damaged, encrypted, missing, too large."""
        try:
            with self._zip.open(member) as stream:
                data = stream.read(LARGEST + 1)
        except _BROKEN as error:
            if "encrypted" in str(error) or "password" in str(error):
                raise refusal(
                    self._name, _("protected by a password; save it without one")
                ) from None
            raise self._damaged() from None
        if len(data) > LARGEST:
            raise refusal(self._name, _enormous(member))
        return data

    def _damaged(self) -> Exception:
        return refusal(self._name, _("the file is damaged or cut short; copy it or save it again"))


def _enormous(member: str) -> str:
    """What a part is that nobody's letter or transcript holds, and what to do about it."""
    limit = LARGEST >> 20
    if member.endswith((".xml", ".rels")):
        return _(
            "its text is more than {limit} MB once unzipped: damaged, or made to do harm; ask who "
            "sent it for another copy"
        ).format(limit=limit)
    return _(
        "“{part}” in it is more than {limit} MB once unzipped: a picture too large, or made to do "
        "harm; save it again without it"
    ).format(part=member, limit=limit)
