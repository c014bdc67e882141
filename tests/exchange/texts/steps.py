"""What a person does in LibreOffice, as steps of a Basic macro."""

from __future__ import annotations

from pathlib import Path


def new(words: str, said: str) -> str:
    """A paragraph typed behind the one that holds words, by Enter at its end."""
    return (
        f'  place = Found(doc, "{words}")\n'
        "  cursor = place.Text.createTextCursorByRange(place.Start)\n"
        "  cursor.gotoEndOfParagraph(False)\n"
        "  cursor.Text.insertControlCharacter(cursor, 0, False)\n"
        f'  cursor.Text.insertString(cursor, "{said}", False)\n'
    )


def moved(words: str, behind: str) -> str:
    """A paragraph cut, and pasted before another."""
    return (
        f'  place = Found(doc, "{words}")\n'
        "  cursor = place.Text.createTextCursorByRange(place)\n"
        "  cursor.gotoStartOfParagraph(False)\n  cursor.gotoNextParagraph(True)\n"
        "  doc.CurrentController.select(cursor)\n"
        "  carried = doc.CurrentController.getTransferable()\n"
        '  cursor.setString("")\n'
        f'  place = Found(doc, "{behind}")\n'
        "  cursor = place.Text.createTextCursorByRange(place)\n"
        "  cursor.gotoStartOfParagraph(False)\n"
        "  doc.CurrentController.select(cursor)\n"
        "  doc.CurrentController.insertTransferable(carried)\n"
    )


def row(table: int, at: int, cells: list[str]) -> str:
    """A row put into a table."""
    names = "".join(
        f'  table.getCellByName("{chr(65 + n)}{at + 1}").setString("{words}")\n'
        for n, words in enumerate(cells)
    )
    rows = f"  table.Rows.insertByIndex({at}, 1)\n"
    return f"  table = doc.TextTables.getByIndex({table})\n{rows}{names}"


def rewritten(old: str, said: str) -> str:
    """A note typed anew."""
    return (
        "  For n = 0 To doc.Footnotes.Count - 1\n"
        "    foot = doc.Footnotes.getByIndex(n)\n"
        f'    If InStr(foot.getString(), "{old}") > 0 Then foot.setString("{said}")\n'
        "  Next n\n"
    )


def picture(words: str, path: Path) -> str:
    """A picture put in behind words."""
    return (
        '  provider = createUnoService("com.sun.star.graphic.GraphicProvider")\n'
        "  Dim source(0) As New com.sun.star.beans.PropertyValue\n"
        f'  source(0).Name = "URL"\n  source(0).Value = ConvertToURL("{path}")\n'
        '  shape = doc.createInstance("com.sun.star.text.TextGraphicObject")\n'
        "  shape.Graphic = provider.queryGraphic(source())\n"
        '  shape.Description = "Une photo inventée"\n'
        f'  place = Found(doc, "{words}")\n'
        "  place.Text.insertTextContent(place.End, shape, False)\n"
    )


def of(words: str, name: str, value: str) -> str:
    """A property of some words."""
    return f'  Found(doc, "{words}").{name} = {value}\n'


def styled(words: str, name: str) -> str:
    """A paragraph of another style."""
    return (
        f'  place = Found(doc, "{words}")\n'
        f'  place.Text.createTextCursorByRange(place).ParaStyleName = "{name}"\n'
    )


def table_behind(words: str) -> str:
    """A table of four cells put in behind a paragraph."""
    cells = "".join(
        f'  table.getCellByName("{cell}").setString("{said}")\n'
        for cell, said in (("A1", "Pays"), ("B1", "Année"), ("A2", "Chili"), ("B2", "1998"))
    )
    return (
        f'  place = Found(doc, "{words}")\n'
        "  cursor = place.Text.createTextCursorByRange(place)\n"
        "  cursor.gotoEndOfParagraph(False)\n"
        '  table = doc.createInstance("com.sun.star.text.TextTable")\n'
        "  table.initialize(2, 2)\n"
        f"  cursor.Text.insertTextContent(cursor, table, False)\n{cells}"
    )


def other_picture(path: Path) -> str:
    """The first picture of the document changed for another."""
    return (
        '  provider = createUnoService("com.sun.star.graphic.GraphicProvider")\n'
        "  Dim source(0) As New com.sun.star.beans.PropertyValue\n"
        f'  source(0).Name = "URL"\n  source(0).Value = ConvertToURL("{path}")\n'
        "  doc.GraphicObjects.getByIndex(0).Graphic = provider.queryGraphic(source())\n"
    )
