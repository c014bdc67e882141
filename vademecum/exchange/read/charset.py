"""The words of a part of a message, in the charset it declares, or in the one it was written in."""

from __future__ import annotations

from email.message import EmailMessage

from vademecum.language import _
from vademecum.transcripts.refusal import refusal


def written(part: EmailMessage, file: str) -> str:
    """The words of a part of the message `file`.

    VademecumError where they are in a charset that nobody knows, and are not UTF-8.
    """
    found = part.get_payload(decode=True)
    data = found if isinstance(found, bytes) else b""
    declared = str(part.get_content_charset() or "").lower()
    names = [declared, declared.removeprefix("x-")] if declared else ["utf-8"]
    if declared in {"", "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}:
        names = ["utf-8", "cp1252"] if declared != "iso-8859-1" else ["cp1252"]
    known = False
    for name in (*names, "utf-8"):  # the last, of a charset that nobody knows
        try:
            return data.decode(name).replace("\r\n", "\n")
        except UnicodeDecodeError:
            known |= name in names
        except LookupError:
            continue
    if not known:
        raise refusal(
            file,
            _("its words are in “{charset}”, which is not known here: copy them into another "
              "message, and save that").format(charset=declared[:40]),
        )  # fmt: skip
    return data.decode("cp1252", "replace").replace("\r\n", "\n")
