"""What Python and the parsers say of a file, told so that whoever wrote it can mend it.

Their own words stay where none of ours is known: a reason in English is better than none.
"""

from __future__ import annotations

import errno
import json
import os
import re

from vademecum.language import N_
from vademecum.language import said as _

# A pattern of the parser's sentence, and ours. YAML is what people write by hand most.
_PARSERS = (
    # ruamel.yaml, on front matter
    ("mapping values are not allowed", N_("a “:” inside a value: put the value in quotes")),
    ("sequence entries are not allowed", N_("a list starts on the line below its key")),
    ("unexpected end of stream", N_("a quotation mark is opened and never closed")),
    ("could not find expected ':'", N_("a line without a key: write “key: value”")),
    ("but got '<stream end>'|expected ',' or", N_("brackets are not closed, or lack a comma")),
    (r"character '\\t'", N_("a tab: indent with spaces")),
    ("cannot start any token|undefined alias", N_("put in quotes a value that starts with a sign")),
    ("expected the node content", N_("a sign out of place: put the value in quotes")),
    (
        "expected (?:<block end>|'<document)",
        N_("out of line with the lines above, or words after a quote"),
    ),
    ("escape", N_("a backslash between double quotes: use single ones")),
    ("chomping|indentation ind", N_("nothing may follow “|” or “>” on its line")),
    ("another document|document sep", N_("only one list of keys is expected")),
    # tomllib, on vademecum.toml and annuaire.toml
    ("Invalid value", N_("a value that cannot be read: put texts in quotes")),
    ("Cannot (?:over|decl|rede|mut)|Duplicate inline", N_("this key stands twice: keep one")),
    ("Expected '='", N_("“=” is missing after a key")),
    (r"Expected '\]", N_("“]” is missing after a table's name")),
    ("Unclosed", N_("brackets are not closed, or lack a comma")),
    ("Expected newline", N_("words go on after the value: put the whole in quotes")),
    ("Invalid statement|Invalid initial", N_("a key is expected here, written without accents")),
    ("Illegal|Unterminated|Expected [\"']", N_("a quotation mark is opened and never closed")),
    # values of a note or a manifest that vademecum wrote, since changed
    ("isoformat|invalid literal", N_("its values are not those expected")),
    # libxml2, on TEI and on the XML inside documents
    ("tag mismatch", N_("a tag is closed that is not the one opened")),
    ("Premature end|EndTag", N_("it is cut short")),
)

_SYSTEM = {
    errno.ENOENT: N_("no such file"),
    errno.EACCES: N_("access to it is refused"),
    errno.EPERM: N_("access to it is refused"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a folder of its path is a file"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the disk is full"),
    errno.EROFS: N_("the disk cannot be written to"),
    errno.EADDRINUSE: N_("another program uses it"),
}

# What the machine refuses whoever asks: no bug of ours, wherever it comes from.
_MACHINE = frozenset(
    (errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO)
)


def reason(error: BaseException) -> str:
    """Why `error` came, one line in the language of messages, without a full stop."""
    if isinstance(error, OSError):
        known = _SYSTEM.get(error.errno or 0)
        return _(known) if known else error.strerror or str(error)
    if isinstance(error, json.JSONDecodeError | UnicodeDecodeError):
        return _("it is damaged or cut short")
    if isinstance(error, KeyError):
        return _("missing key “{key}”").format(key=error.args[0])
    if isinstance(error, TypeError | AttributeError):
        return _("its values are not those expected")
    if isinstance(error, RecursionError):
        return _("nested too deeply")
    return said(str(getattr(error, "problem", None) or error))


def of_machine(error: BaseException | None) -> str:
    """What the machine refused, and where, if that is why `error` came; else empty.

    Libraries (Sphinx) tell their own errors in place of the system's, which stand behind them.
    """
    while error is not None:
        if isinstance(error, OSError) and error.errno in _MACHINE:
            place = error.filename2 or error.filename
            why = reason(error)
            return _("{what}: {found}").format(what=_name(place), found=why) if place else why
        error = error.__cause__ or error.__context__
    return ""


def _name(what: object) -> str:
    return os.fsdecode(what) if isinstance(what, bytes | str | os.PathLike) else str(what)


def said(words: str) -> str:
    """What a parser said, in our words where they are known, else in its own."""
    words = words.splitlines()[0] if words else ""
    for pattern, ours in _PARSERS:
        if re.search(pattern, words):
            return _(ours)
    # The place says the line already.
    return re.sub(r" \(at [^()]*\)$", "", words)
