"""Edits made by LibreOffice itself, without a screen: a Basic macro in a profile of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")

_LIBRARY = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//'
    'DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library xmlns:library='
    '"http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" '
    'library:passwordprotected="false"><library:element library:name="Essai"/></library:library>'
)
_MODULE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//'
    'DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script='
    '"http://openoffice.org/2000/script" script:name="Essai" script:language="StarBasic">'
    "{code}</script:module>"
)
_BASIC = """
Sub Edit
  On Error Goto Failed
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL("{source}"), "_blank", 0, hidden())
  doc.lockControllers()
  doc.RecordChanges = {tracked}
{steps}
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
{saved}
  doc.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  Open "{log}" For Output As #1
  Print #1, Error$ & " " & Erl
  Close #1
  StarDesktop.terminate()
End Sub

Sub Tick(doc, words)
  place = Found(doc, words)
  cursor = place.Text.createTextCursorByRange(place.Start)
  cursor.gotoStartOfParagraph(False)
  cursor.gotoEndOfParagraph(True)
  portions = cursor.createEnumeration().nextElement().createEnumeration()
  Do While portions.hasMoreElements()
    portion = portions.nextElement()
    If portion.TextPortionType = "ContentControl" Then
      portion.ContentControl.Checked = True
    End If
  Loop
  cursor.gotoStartOfParagraph(False)
  search = doc.createSearchDescriptor()
  search.SearchString = "☐"
  doc.findNext(cursor.Start, search).setString("☒")
End Sub

Function Found(doc, words)
  search = doc.createSearchDescriptor()
  search.SearchString = words
  search.SearchCaseSensitive = True
  Found = doc.findFirst(search)
End Function
"""


def replace(old: str, new: str) -> str:
    """Words selected and typed over."""
    return f'  Found(doc, "{_quoted(old)}").setString("{_quoted(new)}")\n'


def remark(words: str, note: str) -> str:
    """A comment on words."""
    return (
        '  note = doc.createInstance("com.sun.star.text.textfield.Annotation")\n'
        f'  note.Author = "Témoin"\n  note.Content = "{_quoted(note)}"\n'
        f'  place = Found(doc, "{_quoted(words)}")\n'
        "  cursor = place.Text.createTextCursorByRange(place.Start)\n"
        "  place.Text.insertTextContent(cursor, note, False)\n"
    )


def strike(words: str) -> str:
    """The paragraph that holds the words, selected with its end and deleted."""
    return (
        f'  place = Found(doc, "{_quoted(words)}")\n'
        "  cursor = place.Text.createTextCursorByRange(place)\n"
        "  cursor.gotoStartOfParagraph(False)\n  cursor.gotoNextParagraph(True)\n"
        '  cursor.setString("")\n'
    )


def tick(words: str) -> str:
    """The box of a paragraph ticked, as a click does: what it says of itself, and its sign."""
    return f'  Tick(doc, "{_quoted(words)}")\n'


def typed(words: str, said: str) -> str:
    """Words typed at the end of the paragraph that holds others."""
    return (
        f'  place = Found(doc, "{_quoted(words)}")\n'
        "  cursor = place.Text.createTextCursorByRange(place.Start)\n"
        "  cursor.gotoEndOfParagraph(False)\n"
        f'  cursor.Text.insertString(cursor, "{_quoted(said)}", False)\n'
    )


def struck_by_format(words: str) -> str:
    """Words struck through, not taken out."""
    return f'  Found(doc, "{_quoted(words)}").CharStrikeout = 1\n'


def highlighted(words: str) -> str:
    """Words highlighted in yellow."""
    return f'  Found(doc, "{_quoted(words)}").CharBackColor = RGB(255, 255, 0)\n'


def hidden(words: str) -> str:
    """Words hidden."""
    return f'  Found(doc, "{_quoted(words)}").CharHidden = True\n'


def note(words: str, said: str) -> str:
    """A note at the foot of the page, called behind words."""
    return (
        '  foot = doc.createInstance("com.sun.star.text.Footnote")\n'
        f'  place = Found(doc, "{_quoted(words)}")\n'
        "  place.Text.insertTextContent(place.End, foot, False)\n"
        f'  foot.setString("{_quoted(said)}")\n'
    )


def joined(words: str) -> str:
    """The end of the paragraph that holds the words taken out."""
    return (
        f'  place = Found(doc, "{_quoted(words)}")\n'
        "  cursor = place.Text.createTextCursorByRange(place)\n"
        "  cursor.gotoEndOfParagraph(False)\n  cursor.goRight(1, True)\n"
        '  cursor.setString(" ")\n'
    )


def split(words: str) -> str:
    """The paragraph broken before the words."""
    return (
        f'  place = Found(doc, "{_quoted(words)}")\n'
        "  place.Text.insertControlCharacter(place.Start, 0, False)\n"
    )


_FILTERS = {".docx": "MS Word 2007 XML", ".odt": "writer8"}


def edit(
    source: Path, targets: Sequence[Path], steps: Sequence[str], tracked: bool, profile: Path
) -> None:
    """Open `source`, take the steps with or without tracking, save as each of `targets`."""
    folder = profile / "user/basic/Standard"
    if not folder.exists():
        _run(profile, "--terminate_after_init")  # a new profile forgets macros put in it before
    saved = "".join(
        f'  filter(0).Value = "{_FILTERS[one.suffix]}"\n'
        f'  doc.storeToURL(ConvertToURL("{one}"), filter())\n'
        for one in targets
    )
    code = _BASIC.format(
        source=source, saved=saved, tracked="True" if tracked else "False", steps="".join(steps),
        log=profile / "failed.txt",
    )  # fmt: skip
    (folder / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    (folder / "Essai.xba").write_text(_MODULE.format(code=escape(code)), encoding="utf-8")
    _run(profile, "macro:///Standard.Essai.Edit", made=targets)
    failed = profile / "failed.txt"
    assert not failed.exists(), failed.read_text(encoding="utf-8", errors="replace")
    assert all(one.exists() for one in targets)


def convert(source: Path, form: str, folder: Path) -> Path:
    """The document as LibreOffice writes it in another format (`odt`, `docx:FILTER`)."""
    _run(folder / "profil", "--convert-to", form, "--outdir", str(folder), str(source))
    return folder / f"{source.stem}.{form.partition(':')[0]}"


def _run(profile: Path, *arguments: str, made: Sequence[Path] = ()) -> None:
    assert PROGRAM is not None
    place = f"-env:UserInstallation={profile.as_uri()}"
    command = [PROGRAM, place, "--headless", "--norestore", "--nologo", *arguments]
    for _attempt in range(5):
        done = subprocess.run(command, check=False, capture_output=True, timeout=180)
        # LibreOffice itself aborts now and then (134, or a signal); what it was to write is then
        # not there, and it is asked again.
        if done.returncode >= 0 and done.returncode < 128:
            break
        if made and all(one.exists() for one in made):
            return  # it aborts on its way out, all saved
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")


def _quoted(words: str) -> str:
    return words.replace('"', '""')
