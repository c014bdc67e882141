"""PDFs, pictures and locked files: their words are found, or a person is told to open them."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

import pikepdf
import pytest

from tests.history.undone import ID, Book, made
from tests.withdrawal.past import TWO, cloned, holding
from vademecum.cli import main
from vademecum.withdrawal.packed import is_packed, opaque, unpacked


def printed() -> bytes:
    """A page set in parts of faces, with tables of their codes."""
    import weasyprint

    page = TWO.replace("trahit", "<em>trahit</em>")
    return bytes(weasyprint.HTML(string=f"<p>{page}</p><p>{TWO}</p>").write_pdf())


def saved(data: bytes, *, tables: bool = True, **how: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for one in pdf.objects:
            if not tables and isinstance(one, pikepdf.Dictionary) and "/ToUnicode" in one:
                del one["/ToUnicode"]
        pdf.save(out, **how)  # type: ignore[arg-type]
    return out.getvalue()


def scanned() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (40, 40)).save(out, "PDF")
    return out.getvalue()


def plain(shown: bytes) -> bytes:
    """A page of a face that every reader has, its letters kerned."""
    page = b"BT /F1 12 Tf [(Le go\\351m)-20(on br\\373l\\351) 15 ( trahit)] TJ ET"
    return b"%PDF-1.4\n1 0 obj << >> stream\n" + (shown or page) + b"\nendstream endobj\n"


def picture(kind: bytes) -> bytes:
    body = {
        b"tEXt": b"Comment\0" + TWO.encode("latin-1"),
        b"zTXt": b"Comment\0\0" + zlib.compress(TWO.encode("latin-1")),
        b"iTXt": b"Comment\0\1\0fr\0\0" + zlib.compress(TWO.encode()),
    }[kind]
    chunk = len(body).to_bytes(4, "big") + kind + body + b"\0\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + b"\0\0\0\x0dIHDR" + b"\0" * 17 + chunk


def letters(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalnum())


def says(data: bytes, words: str = TWO) -> bool:
    return any(letters(words) in letters(text) for text in unpacked(data))


@pytest.mark.pango
def test_the_words_of_a_printed_page_are_read() -> None:
    data = printed()
    for one in (data, saved(data, object_stream_mode=pikepdf.ObjectStreamMode.generate)):
        assert says(one) and not opaque(one)
    assert opaque(saved(data, tables=False))
    assert opaque(saved(data, encryption=pikepdf.Encryption(owner="a", user="b")))


def test_pages_of_faces_that_every_reader_has() -> None:
    assert says(plain(b""), "Le goémon brûlé trahit")
    assert not opaque(plain(b""))
    assert opaque(scanned())


@pytest.mark.parametrize("junk", [b"BT /F1 1 Tf " + b"(" * 9000 + b" Tj", b"/A Tf <zz> (\\9\\) Tj",
                                  b"begincmap beginbfrange <0000> <ffffffff> <d800> endbfrange",
                                  b"begincmap beginbfchar <1> <1> endbfchar"])  # fmt: skip
def test_what_is_no_page_is_no_fault(junk: bytes) -> None:
    assert list(unpacked(plain(junk)))
    opaque(plain(junk))


@pytest.mark.parametrize("kind", [b"tEXt", b"zTXt", b"iTXt"])
def test_what_a_picture_says_of_itself(kind: bytes) -> None:
    data = picture(kind)
    assert is_packed(data) and says(data)
    for at in range(8, len(data), 7):
        list(unpacked(data[:at]))


def test_locked_archives_and_documents() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("un.txt", "rien")
    packed = bytearray(out.getvalue())
    assert not opaque(bytes(packed))
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    assert opaque(bytes(packed))
    assert opaque(b"7z\xbc\xaf\x27\x1c" + bytes(20))
    assert opaque(b"\xd0\xcf\x11\xe0" + bytes(20) + "EncryptedPackage".encode("utf-16-le"))
    assert not opaque(b"\xd0\xcf\x11\xe0" + bytes(20))


@pytest.mark.slow
@pytest.mark.pango
def test_they_are_taken_out_or_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book: Book = made(tmp_path / "livre")
    data = printed()
    for name, content in {
        "livre.pdf": data, "carte.png": picture(b"zTXt"), "scan.pdf": scanned(),
    }.items():  # fmt: skip
        book.write(name, content)
    book.git("add", "-A")
    book.git("commit", "-q", "-m", "Des fichiers")
    book.withdraw(day="2018-03-01")
    clone = cloned(book, tmp_path / "clone", "--mirror")
    assert main(["-C", str(book.root), "withdraw", ID, "--purge", str(clone), "--yes"]) == 1
    out = capsys.readouterr().out
    (line,) = [one for one in out.splitlines() if "open it and look" in one]
    assert line.endswith(" scan.pdf")
    assert "1 passage in this clone" in out
    names = Book(clone).git("ls-tree", "-r", "--name-only", "main").splitlines()
    assert "scan.pdf" in names and not {"livre.pdf", "carte.png"} & {*names}
    assert holding(clone) == []
