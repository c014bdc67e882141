"""Addresses that lead to nothing: why, and what was most likely meant."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Mapping
from urllib.parse import parse_qs, unquote, urlsplit

from vademecum.corpus.library import CHAPTERS
from vademecum.french.folding import slug
from vademecum.language import N_, joined
from vademecum.language import said as _
from vademecum.model import Chapter, Library, Place, Record
from vademecum.text.scan import scan
from vademecum.text.seen import Link
from vademecum.text.words import plain
from vademecum.vocabulary import did_you_mean, hint, near

_HOST = re.compile(
    r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:fr|org|eu|com|net|info|gouv|io|bzh|re|ch|be|lu|ca)(?=[/?#:]|$))"
)
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DRIVE = re.compile(r"(?:file:/*)?[A-Za-z]:[\\/]")
_ALIKE = 0.75  # of files' names
_ALIKE_NAME = 0.8  # of places' names
_KIND = re.compile(r"^(c|h|q|preco)-")  # what the book's own names begin with
_KINDS = {
    "c": N_("; c- stands before the name of a chapter's file: #c-roues, of roues.md"),
    "h": N_(
        "; h- stands before the name of a hearing's file, and - and the id of a turn behind it: "
        "#h-2017-03-14-metropole-t2"
    ),
    "q": N_("; quotes have no lasting name: lead to the turn that is quoted, #h-…"),
    "preco": N_("; preco- stands before the :id: of a préconisation"),
}
# Addresses that word processors make: of notes, and of other places.
_NOTE = re.compile(
    r"(?:sdfootnote|sdendnote)\d+(?:sym|anc)|_?(?:ftn|edn)(?:ref|t)?\d+|ftnt(?:_ref)?\d+|cmnt(?:_ref)?\d+"
    r"|fn(?:ref)?[-:_]?\d+|(?:footnote|endnote|note)s?(?:-ref|ref)?[-_]?\d+|cite_(?:note|ref)-.+"
)
_MADE = re.compile(
    r"_(?:Toc|Ref|Hlk|Hlt)\d|h\.[a-z0-9]+|heading=|bookmark=|id\.[a-z0-9]+|[0-9a-f]{32}"
)
_NOTION = re.compile(r"(?:[ -]|%20)[0-9a-f]{32}(?=\.md$|$)")
_PAGE = re.compile(r"\.html?$")
_ORDER = re.compile(r"^\d{1,3}[-_. ]+")  # where a page stands among its neighbours: 3-enquete.md
# What moves, sounds, or has pages of its own: the images of a book are none of these.
_NO_IMAGES = frozenset(
    f".{one}"
    for one in "mp4 m4v mov avi mkv webm wmv mpg mpeg ogv mp3 m4a wav ogg oga flac aac wma opus "
    "pdf doc docx odt rtf xls xlsx ods csv ppt pptx odp zip md txt html htm".split()
)


_WRITTEN = re.compile(r"(?<=[(:<])[ \t]*(<[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)")

# Sites that lead on to another and learn who reads what: (host and path, where the address stands).
_ONWARDS = (
    (r"(?:www\.)?google\.\w+(?:\.\w+)?/url", "q url"),
    (r"[\w.-]*safelinks\.protection\.outlook\.com/", "url"),
    (r"(?:l|lm)\.(?:facebook|instagram|messenger)\.com/(?:l\.php)?", "u"),
    (r"(?:www\.)?linkedin\.com/redir/(?:redirect)?", "url"),
    (r"(?:www\.)?youtube\.com/redirect", "q"),
)


def outside(target: str, path: str, library: Library) -> str:
    """What follows the message that an address written in the file `path` leads out of the book."""
    meant = unquote(target)
    if _DRIVE.match(meant) or meant.startswith("\\"):  # C:\…, a server's \\…
        return _("; it is a path of your computer: copy the file into the book's folder")
    if "\\" in meant:
        return _("; write “{word}”").format(word=meant.replace("\\", "/"))
    if meant.startswith("/"):
        known = {*library.images, *(text.place.path for text in library.texts)}
        file, _sign, place = meant.lstrip("/").partition("#")
        # As a site of pages has it: « /dossier/page/ » for chapters/dossier/page.md.
        bare = file.rstrip("/")
        ways = (bare, f"{bare}.md", f"chapters/{bare}", f"chapters/{bare}.md")
        file = next((one for one in ways if one in known), file)
        if file in known:
            return _("; write “{word}”").format(
                word=_seen_from(path, file) + (f"#{place}" if place else "")
            )
        if written := _text(file, path, library, CHAPTERS):  # a page of a site, from its top
            return did_you_mean(written + (f"#{place}" if place else ""))
        return _("; an address in the book is seen from this file's folder")
    return _("; copy the file into the book's folder, and write where it lies there")


def unknown(
    target: str, text: Chapter | Record, library: Library, names: Mapping[str, Place]
) -> str:
    """What follows the message that an address written in a text leads to nothing."""
    meant = unquote(target).strip()
    if not meant:
        return _("; write the address between its brackets")
    if _MAILBOX.fullmatch(meant):
        return _("; write “{word}”").format(word=f"mailto:{meant}")
    file, _sign, place = meant.partition("#")
    if not file:
        return _elsewhere(place, text, library) or _place(place, text, names)
    if not place and (name := _unsigned(file, text, names)):
        return did_you_mean(f"#{name}")
    path = text.place.path
    written = _text(file, path, library, posixpath.dirname(path))
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), file))
    there = [one for one in library.texts if one.place.path == joined]
    if there and place:
        return _place(place, there[0], names)
    if written:
        return did_you_mean(written)
    if _HOST.match(meant):
        return _("; write “{word}”").format(word=f"https://{meant}")
    if not file.endswith(".md") and "." in posixpath.basename(file):
        return _("; links lead to texts of the book, or to an address on the web (https://…)")
    if heading(file, text):
        return _place(file, text, names)
    return _("; no text of the book stands there: write another address, or its words alone")


def _unsigned(file: str, text: Chapter | Record, names: Mapping[str, Place]) -> str:
    """The name of a place that an address is without its #, of this text or as it stands."""
    if "/" in file or "." in file:
        return ""
    here = {one.lower(): one for one, place in names.items() if place.path == text.place.path}
    return here.get(file.lower()) or (file if file in names else "")


def lost(image: str, path: str, images: Iterable[str]) -> str:
    """What follows the message that an image shown in the file `path` is not in the book."""
    if "{{" in image or "{%" in image:
        return _("; variables are not read: write where the file lies")
    if posixpath.splitext(image)[1].lower() in _NO_IMAGES:
        return _(
            "; no image is made of such a file: write a link to where it is published, "
            "[words](https://…), or show a picture of it (PNG, JPEG or SVG)"
        )
    those = list(images)
    if twin := next((one for one in those if _composed(one) == _composed(image)), ""):
        name = slug(posixpath.splitext(posixpath.basename(twin))[0])
        return _("; its name is made of the same letters coded otherwise: rename it {name}").format(
            name=name + posixpath.splitext(twin)[1].lower()
        )
    same = [one for one in those if posixpath.basename(one) == posixpath.basename(image)]
    if len(same) == 1:
        return did_you_mean(_seen_from(path, same[0]))
    return hint(image, those) or _(
        "; put the file there, or write where it lies, seen from this file's folder"
    )


def _composed(path: str) -> str:
    """A file's name with each accent on its letter: some disks keep them apart."""
    return unicodedata.normalize("NFC", path)


def file_of(target: str) -> str:
    """The file that an address names, without the place in it; "" where it names none."""
    meant = unquote(target).strip()
    return "" if _MAILBOX.fullmatch(meant) or _HOST.match(meant) else meant.partition("#")[0]


def near_name(name: str, text: Chapter | Record, names: Mapping[str, Place]) -> str:
    """The name of a place that is really near another, and not the text's own; "" where none is.

    What a name begins with tells its kind alone, and another number is another place. One of the
    text itself comes first, also where it is the name and a word more.
    """
    own = {f"c-{text.id}", f"h-{text.id}"}
    known = {_KIND.sub("", one): one for one in names if one not in own}
    here = [key for key, one in known.items() if names[one].path == text.place.path]
    wanted = _KIND.sub("", name)
    longer = [key for key in here if key.startswith(f"{wanted}-") or key.endswith(f"-{wanted}")]
    if len(longer) == 1:
        return known[longer[0]]
    found = near(wanted, here, _ALIKE_NAME) or near(wanted, known, _ALIKE_NAME)
    head, _sign, tail = wanted.lower().rpartition("-")
    above, _sign, last = found.rpartition("-")
    if re.findall(r"\d+", wanted) != re.findall(r"\d+", found):
        return ""
    if head and head == above and not near(tail, [last], _ALIKE_NAME):
        return ""
    return known.get(found, "")


def unnamed(name: str, role: str) -> str:
    """What follows the message that the name in a `{ref}` or `{numref}` is nobody's.

    A number is that of a figure or a table, which has an option for its name.
    """
    good = slug(name) or _("name")
    if kind := _KIND.match(name):
        return _(_KINDS[kind[1]])
    if role == "numref":
        said = _("; below the line that opens the figure or the table, write :name: {name}")
    else:
        said = _("; write ({name})= alone on the line above the heading that is meant")
    here = "" if good == name else _(", and {name} here").format(name=good)
    return joined("", (said.format(name=good), here))


def _headings(text: Chapter | Record) -> dict[str, str]:
    """The headings of a text by the address that other software makes of each; of two the first."""
    found: dict[str, str] = {}
    for one in scan(text.body).headings:
        found.setdefault(slug(plain(one.text)), plain(one.text))
    return found


def heading(place: str, text: Chapter | Record) -> str:
    """The heading of a text whose words an address repeats; "" where there is none.

    Other software leaves out of it what is no letter: « #droits-dacces », « #etat-civilarchives ».
    """
    meant = slug(unquote(place)).replace("-", "")
    for name, words in _headings(text).items():
        if meant and name.replace("-", "") == meant:
            return words
    return ""


def _like(place: str, text: Chapter | Record) -> str:
    """The one heading that an address begins, or is most like; "" where there is none."""
    said = _headings(text)
    return _begun(place, text) or said.get(near(slug(unquote(place)), said, _ALIKE_NAME), "")


def _begun(place: str, text: Chapter | Record) -> str:
    """The one heading of a text that an address begins; "" where there is none, or several."""
    meant = f"{slug(unquote(place))}-"
    begun = [words for name, words in _headings(text).items() if name.startswith(meant)]
    return begun[0] if len(begun) == 1 else ""


def _place(place: str, text: Chapter | Record, names: Mapping[str, Place]) -> str:
    """A place of this text that was most likely meant."""
    words = heading(place, text)
    found = near_name(place, text, names)
    if not words and _NOTE.fullmatch(place):
        return _("; a note is called by [^name], and its text is [^name]: …")
    if found and not words:
        return did_you_mean(f"#{found}")
    if words := words or _like(place, text):
        return _(
            "; write ({name})= on the line above the heading “{words}”, and #{name} here"
        ).format(name=slug(place), words=words)
    if kind := _KIND.match(place):
        return _(_KINDS[kind[1]])
    good = _("name") if _MADE.match(place) else slug(place) or _("name")
    return _("; write ({name})= alone on the line above that place, and #{name} here").format(
        name=good
    )


def _elsewhere(place: str, text: Chapter | Record, library: Library) -> str:
    """The one heading of another chapter whose words an address repeats, where none here begins so.

    Other software joins chapters, and names the places of all of them alike.
    """
    others = [one for one in library.chapters.values() if one.id != text.id]
    found = [one for one in others if heading(place, one)]
    if len(found) != 1 or not slug(place) or heading(place, text) or _begun(place, text):
        return ""
    words, path = heading(place, found[0]), found[0].place.path
    return _(
        "; write ({name})= on the line above the heading “{words}” of {path}, and #{name} here"
    ).format(name=slug(place), words=words, path=path)


def typed(link: Link, body: str) -> str:
    """An address as it was written, so that it can be searched for."""
    start, end = link.span or (0, 0)
    meant = unquote(link.target)
    pieces = (body[start:end], body)  # the address of a reference stands elsewhere
    written = (one.strip("<>") for piece in pieces for one in _WRITTEN.findall(piece))
    return next((one for one in written if one and unquote(one) == meant), meant)


def _text(file: str, path: str, library: Library, folder: str) -> str:
    """The address, seen from the file `path`, of the text whose file is most like the one written,
    which is seen from `folder`."""
    file = file.rstrip("/")  # as sites write the addresses of pages
    joined = posixpath.normpath(posixpath.join(folder, _PAGE.sub(".md", file)))
    wanted = joined if joined.endswith(".md") else f"{joined}.md"
    if _NOTION.search(wanted):
        stem = _NOTION.sub("", posixpath.basename(wanted)).removesuffix(".md")
        wanted = f"{posixpath.dirname(wanted)}/{slug(stem)}.md"
    known = {one.place.path.lower(): one.place.path for one in library.texts}
    # The same file, its name in other letters, without its ending, or with the page's.
    found = known.get(wanted.lower())
    if found is None:
        others = [one for one in known.values() if one != path]
        named = {posixpath.basename(one).lower(): one for one in others}
        name = posixpath.basename(wanted).lower()
        found = named.get(name) or named.get(_ORDER.sub("", name))
    if found is None and "." in posixpath.basename(file) and not file.endswith(".md"):
        return ""
    if found is None:
        like = near(posixpath.basename(wanted), named, _ALIKE)
        same = re.findall(r"\d+", wanted) == re.findall(r"\d+", like)  # « chapter1 » is another
        found = named[like] if like and same else None
    return _seen_from(path, found) if found else ""


def _seen_from(path: str, file: str) -> str:
    return posixpath.relpath(file, posixpath.dirname(path))


def behind(target: str) -> str:
    """The address that one of another site only leads on to; "" where it is none of these."""
    parts = urlsplit(target)
    key = next((key for host, key in _ONWARDS if re.fullmatch(host, parts.netloc + parts.path)), "")
    for one in key.split():
        for good in parse_qs(parts.query).get(one, ()):
            if re.match(r"https?://[^\s()<>]+$", good):
                return good
    return ""
