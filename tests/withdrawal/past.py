"""An invented hearing with a long past: what people do to a text that is then withdrawn."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import unicodedata
import zipfile
from pathlib import Path

from tests.history.undone import CHAPTER, ID, OTHER, PHARE, SAID, TURNS, VERGER, Book, record

FORMER, COPY = "hearings/2017-03-14-vigie.md", "hearings/copie-du-phare.md"
ONE = "La lanterne rouge oriente les barques perdues vers le chenal du nord."
TWO = "Le goémon brûlé trahit notre présence aux contrebandiers de la falaise."
THREE = "Nous dormons peu en hiver."
# Words that the withdrawn turn alone says.
RARE = ("lanterne", "barques", "chenal", "goemon", "trahit", "contrebandiers", "falaise")
# Of the other turns and the other record.
STAYS = ("Pouvez-vous nous présenter votre service", "Les poiriers greffés donnent")


def quoted(words: str, name: str = ID) -> str:
    return f":::{{citation}} {name}#t2\n{words}\n:::\n"


def packed(words: str) -> bytes:
    """A Word file with these words, half of them in another run."""
    half = len(words) // 2
    body = f"<w:p><w:r><w:t>{words[:half]}</w:t></w:r><w:r><w:t>{words[half:]}</w:t></w:r></w:p>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", f"<w:document><w:body>{body}</w:body></w:document>")
    return made.getvalue()


SHAPES: dict[str, bytes] = {
    "wrapped": ONE.replace(" ", "\n    ").encode(),
    "tied": ONE.replace(" ", "\u00a0").encode(),
    "apart": unicodedata.normalize("NFD", TWO).encode(),
    "quoted": ("> " + TWO.replace(" ", "\n> ")).encode(),
    "emphasised": ONE.replace("lanterne", "*lanterne*").replace("nord", "**nord**").encode(),
    "soft": ONE.replace("chenal", "che\u00adnal").replace("barques", "bar\u200bques").encode(),
    "escaped": ONE.replace("rouge", r"\*rouge\*").replace(".", r"\.").encode(),
    "in a role": ONE.replace("rouge", "{sup}`rouge`").encode(),
    "with a note": ONE.replace("perdues", "perdues[^1]").encode(),
    "as JSON": json.dumps({"texte": TWO}).encode(),
    "as YAML": ('texte: "' + TWO.replace("é", r"\xE9").replace("û", r"\u00FB") + '"').encode(),
    "as HTML": TWO.replace("é", "&eacute;").replace("notre", "<em>notre</em>").encode(),
    "in an attribute": f'<meta content="{TWO}"/>'.encode(),
    "in tags": "".join(f"<w:t>{word}</w:t> " for word in TWO.split()).encode(),
    "in a comment": f"<!-- {ONE} -->".encode(),
    "loud": TWO.upper().encode(),
    "bare": unicodedata.normalize("NFKD", TWO).encode("ascii", "ignore"),
    "in Windows-1252": TWO.encode("cp1252"),
    "in UTF-16": TWO.encode("utf-16"),
    "cut at hyphens": ONE.replace("barques", "bar-\nques").encode(),
    "in part": TWO.removeprefix("Le ").split(" de la")[0].encode(),
    "linked": ONE.replace("chenal", "[chenal](https://exemple.invalid/carte)").encode(),
}


def long_past(root: Path) -> Book:
    """The hearing renamed, copied, quoted, told in messages, merged, set aside, published."""
    book = Book(root)
    root.mkdir()
    book.git("init", "-q", "-b", "main")
    from tests.history.undone import BOOK, ORCHARD, TEXT

    book.write("vademecum.toml", BOOK)
    book.write("annuaire.toml", "")
    book.write(VERGER, record(body=ORCHARD, titre="Audition du verger", du="2017-04-02"))
    book.write(CHAPTER, TEXT + "\n" + quoted(SAID, "2017-03-14-vigie"))
    book.commit(FORMER, record())
    book.git(
        "tag", "-a", "v0", "-m", "Première version\n\nAvec ceci : " + ONE.replace(" ", "\n", 4)
    )
    book.git("mv", FORMER, PHARE)
    book.commit(CHAPTER, TEXT + "\n" + quoted(ONE.replace("les barques perdues", "[…]")))
    book.git("branch", "essai")
    book.commit(COPY, record(titre="Une copie"))
    book.git("rm", "-q", COPY)
    book.git("commit", "-q", "-m", f"Une copie s’en va\n\nElle disait : « {TWO} »")
    book.commit(PHARE, record(body=TURNS.replace(THREE, "Nous dormions très peu.")))
    book.commit(
        CHAPTER, TEXT + "\nElle parle de {citation}`dormons peu <" + ID + "#t2>` un jour.\n"
    )
    for name, content in SHAPES.items():
        book.write(f"notes/{name}.txt", b"Avant.\n\n" + content + b"\n\nEnsuite.\n")
    book.commit("lettres/lettre.docx", packed(TWO))
    book.git("notes", "add", "-m", f"À vérifier : {ONE}", "HEAD")
    book.git("rm", "-q", "-r", "notes", "lettres")
    book.git("commit", "-q", "-m", "Des notes s’en vont")
    book.git("checkout", "-q", "essai")
    book.commit(PHARE, record(body=TURNS.replace("hiver", "hiver, dit-elle")))
    book.git("checkout", "-q", "main")
    book.git("merge", "-q", "--no-edit", "-X", "ours", "essai")
    book.commit(PHARE, record())
    note = {"version": "1", "date": "2017-06-01", "commit": book.git("rev-parse", "HEAD"),
            "records": {"public": [ID, OTHER]}}  # fmt: skip
    book.commit("editions/1.json", json.dumps(note, indent=2))
    book.git("tag", "v1")
    book.git("update-ref", "refs/propositions/0123abcd", "HEAD~1")
    book.write(CHAPTER, TEXT + "\n" + quoted(TWO))
    book.git("stash", "push", "-q", "-m", f"à relire : {ONE}")
    return book


def cloned(book: Book, folder: Path, *how: str) -> Path:
    """A clone of the book."""
    subprocess.run(
        ["git", "clone", "-q", *how, str(book.root), str(folder)], check=True, capture_output=True
    )
    return folder


def everything(folder: Path) -> dict[str, bytes]:
    """Every object of a repository and every other file in its folder, read without our code."""

    def git(*arguments: str, given: bytes = b"") -> bytes:
        env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
        return subprocess.run(
            ["git", *arguments], cwd=folder, input=given, capture_output=True, check=True, env=env
        ).stdout

    found = {}
    listed = git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)")
    for line in listed.decode().splitlines():
        name, kind = line.split()
        found[f"{kind} {name}"] = git("cat-file", kind, name)
    for path in folder.rglob("*"):
        if path.is_file() and "objects" not in path.parts:
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


def bare(data: bytes) -> str:
    """All the letters of some bytes, in whatever way they may be read."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            data = b"".join(file.read(name) for name in file.namelist())
    texts = [data.decode("utf-8", "replace"), data.decode("cp1252", "replace")]
    texts += [data.decode("utf-16", "replace")] if data.startswith(b"\xff\xfe") else []
    texts.append(re.sub(r"\\[ux](00)?([0-9a-fA-F]{2})", lambda one: chr(int(one[2], 16)), texts[0]))
    apart = unicodedata.normalize("NFKD", "\n".join(texts)).casefold()
    return "".join(sign for sign in apart if sign.isalnum())


def holding(folder: Path, words: tuple[str, ...] = RARE) -> list[str]:
    """What in a folder holds one of some words."""
    return [
        f"{name}: {word}"
        for name, data in everything(folder).items()
        for word in words
        if word in bare(data)
    ]
