"""What people were promised, undone."""

from __future__ import annotations

import json

from tests.book import (
    EMBARGO,
    HEARING,
    PREFACE,
    TESTIMONY,
    WITHDRAWN,
    Book,
)
from tests.checks.case import Case, swap
from vademecum import corpus
from vademecum.record.passages import quotables
from vademecum.record.seal import of, seal

# A record of a book that is no demonstration.
REAL = "2019-05-02-ile-aux-cerfs"


def promised(book: Book, path: str, old: str, new: str) -> None:
    """A book under git that says `old`, then `new`, then what it first said."""
    first = book.read(path)
    book.commit()
    book.alter(path, old, new)
    book.commit()
    book.write(path, first)


def otherwise(book: Book) -> None:
    """Struck words again, beside a row that names another day than theirs."""
    promised(book, EMBARGO, KEPT, STRUCK)
    row = "{quoi: passage, du: 2001-01-01, le: 2002-01-01, pourquoi: lettre}"
    book.alter(EMBARGO, "\nrelecture:", f"\nlevees: [{row}]\nrelecture:")


def scrambled(book: Book) -> None:
    """A record that a commit saved as nobody can read it, and the next as it was."""
    first = book.read(EMBARGO)
    book.commit()
    book.write(EMBARGO, "".join(chr(ord(sign) ^ 31) for sign in first))
    book.commit()
    book.write(EMBARGO, first)


def barred(book: Book) -> None:
    """Words that a commit struck through, and that the next says."""
    first = book.read(EMBARGO)
    book.commit()
    book.alter(EMBARGO, KEPT, f"~~{KEPT}~~")
    book.commit()
    book.write(EMBARGO, first)


def undone(code: str, what: str, path: str, old: str, new: str) -> Case:
    """What was promised, then the file as it was before."""
    return Case(code, what, lambda book: promised(book, path, old, new))


def back(book: Book) -> None:
    """A testimony withdrawn, committed, its words put into a chapter."""
    book.commit()
    text = book.read(TESTIMONY)
    head = text.partition("{#p1}")[0].replace("etat: donne", "etat: retire\n  date: 2019-12-01")
    book.write(TESTIMONY, head)
    book.add(PREFACE, f"\n{LOUD}\n")
    book.commit()


def kept_aside(book: Book) -> None:
    """A testimony withdrawn, and its words in a file that git tracks beside the book."""
    back(book)
    book.alter(PREFACE, f"\n{LOUD}\n", "")
    book.write("annexe/propos.txt", f"Propos recueillis.\n\n{LOUD}\n")
    book.commit()


def staged(book: Book) -> None:
    """The same of words staged in a chapter that lies there without them."""
    back(book)
    book.alter(PREFACE, f"\n{LOUD}\n", "")
    book.commit()
    clean = book.read(PREFACE)
    book.add(PREFACE, f"\n{LOUD}\n")
    book.git("add", PREFACE)
    book.write(PREFACE, clean)


def uncommitted(book: Book) -> None:
    """The same of words in a commit, which the chapter has lost since."""
    back(book)
    book.alter(PREFACE, f"\n{LOUD}\n", "")


def unreadable(book: Book) -> None:
    """A testimony withdrawn, committed, and back under a front matter that is no YAML."""
    text, preface = book.read(TESTIMONY), book.read(PREFACE)
    back(book)
    book.write(PREFACE, preface)
    book.write(TESTIMONY, text.replace("themes: [", "themes: [["))


def noted(book: Book) -> None:
    """A record given, of a book without history, that a version notes as withdrawn."""
    note = {"version": "0", "date": "2019-12-01", "records": {}, "withdrawn": {REAL: "2019-11-01"}}
    book.write("editions/0.json", json.dumps(note))


def lost(book: Book) -> None:
    """A record that a version has shown, and whose file a squash took away."""
    note = {"version": "0", "date": "2019-12-01", "records": {"public": ["2019-01-01-ancienne"]}}
    anchors = "h-2019-01-01-ancienne h-2019-01-01-ancienne-tkd"
    places = {"hearings/2019-01-01-ancienne.html": anchors}
    book.write("editions/0.json", json.dumps(note | {"addresses": {"public": places}}))


def gone(book: Book) -> None:
    """A withdrawn testimony, once published, whose file is deleted."""
    note = '{"version": "0", "date": "2019-11-01", "records": {"public": ["temoignage-retire"]}}'
    book.write("editions/0.json", note)
    book.commit()
    (book.root / WITHDRAWN).unlink()


def elsewhere(book: Book) -> None:
    """A turn that its speaker had read, given to the group's own under an embargo of theirs."""
    accord = "{etat: donne, embargo: 2041-01-01, date: 2019-06-01, reference: C-1}"
    how = "    attribution: fonction\n"
    book.alter(HEARING, how, f"{how}    accord: {accord}\n")
    book.alter(HEARING, "{#t2 temps=00:00:31}", "{#t2 temps=00:00:31 lu=0123456789}")
    book.commit()
    book.alter(HEARING, " lu=0123456789", "")
    book.alter(HEARING, "**M. Zéphyrin**", "**Présidence**")


def again(book: Book) -> None:
    """A passage that a hearing strikes, told again in a chapter."""
    book.alter(EMBARGO, KEPT, f"Le lac garde {{retire}}`{HIDDEN}`.")
    book.commit()
    book.add(PREFACE, f"\nOn redit qu’{HIDDEN} dort encore.\n")


def copied(book: Book) -> None:
    """What is said in a hearing under an embargo, in a chapter that all read."""
    book.commit()
    book.add(PREFACE, f"\n{KEPT}\n")


def renamed(book: Book) -> None:
    """A testimony whose words were read, and whose file has another name since."""
    text = book.read(TESTIMONY).partition("{#p1}")[0]
    mark = seal("quai", "p1", "", "Le quai est calme.")
    book.write("hearings/quai.md", f"{text}{{#p1 lu={mark}}}\nLe quai est calme.\n")
    book.commit()
    (book.root / "hearings/quai.md").rename(book.root / "hearings/jetee.md")


def called_otherwise(book: Book) -> None:
    """A person whose words were read, and who is declared under another key since."""
    record = corpus.load(book.root).library.records[REAL]
    mark = of(record, next(one for one in quotables(record) if one.id == "t2"))
    book.alter(HEARING, "{#t2 temps=00:00:31}", f"{{#t2 temps=00:00:31 lu={mark}}}")
    book.commit()
    book.alter(HEARING, "  meunier:", "  meuniere:")


def named(book: Book) -> None:
    """What somebody anonymous said in a hearing that is gone, said by another who is named."""
    text = book.read(HEARING)
    how = "    attribution: anonyme\n    accord: {etat: donne, date: 2019-06-01, reference: C-1}\n"
    said = text.replace("    attribution: fonction\n", how).partition("{#t1")[0]
    book.write("hearings/crue.md", f"{said}{{#t1}}\n**M. Zéphyrin** — {LOUD}\n")
    book.commit()
    (book.root / "hearings/crue.md").unlink()
    book.alter(HEARING, "**M. Zéphyrin** — ", f"**M. Zéphyrin** — {LOUD} ")


def published(book: Book) -> None:
    """A version noted as `release` does, and tagged."""
    note = {"version": "0", "date": "2019-12-01", "records": {}, "tag": "v0"}
    book.write("editions/0.json", json.dumps(note | {"commit": book.commit()}))
    book.commit()
    book.git("tag", "v0")


def altered(book: Book) -> None:
    """A version's note, of which a commit changed the day."""
    published(book)
    book.alter("editions/0.json", "2019-12-01", "2019-12-02")
    book.commit()


def moved(book: Book) -> None:
    """A version's tag, set on what came before its note."""
    published(book)
    book.git("tag", "-f", "v0", "HEAD^")


def untagged(book: Book) -> None:
    """A version whose tag was deleted, or not fetched."""
    published(book)
    book.git("tag", "-d", "v0")


def squashed(book: Book) -> None:
    """A turn that a version notes as struck, back in a book without history."""
    rows = [{"what": "passage", "on": "2019-11-01", "turn": "t2"}]
    note = {"version": "0", "date": "2019-12-01", "records": {}, "struck": {REAL: rows}}
    book.write("editions/0.json", json.dumps(note))


def unmarked(book: Book) -> None:
    """A turn struck, published, then taken out with its mark."""
    book.add(EMBARGO, "\n{#t9}\n**Garde** — Le lac dort.\n")
    book.commit()
    book.alter(EMBARGO, "Le lac dort.", STRUCK)
    places = {"public": {"hearings/2019-09-01-lac-noir.html": "h-2019-09-01-lac-noir-t9"}}
    note = {"version": "0", "date": "2019-12-01", "records": {}, "addresses": places}
    book.write("editions/0.json", json.dumps(note))
    book.commit()
    book.alter(EMBARGO, f"\n{{#t9}}\n**Garde** — {STRUCK}\n", "")


HIDDEN = "un quatzalin sous la glace du moulin"
LOUD = "Nous ouvrons le moulin un soir sur deux, et l’on y danse."
KEPT = "Le lac garde un quatzalin sous la glace."
STRUCK = "[passage retiré le 2 décembre 2019]"
LIFTING = 'levees: [{quoi: retrait, du: 2020-02-03, le: 2020-02-03, pourquoi: "x"}]'
PROMISES = [
    undone("P001", "a withdrawn record again", EMBARGO, "etat: donne", "etat: retire"),
    undone("P002", "a wider audience", EMBARGO, "diffusion: public", "diffusion: membres"),
    undone("P003", "an embargo nearer", EMBARGO, "2040-01-01", "2041-01-01"),
    undone("P004", "a function said", EMBARGO, "attribution: fonction", "attribution: anonyme"),
    undone("P005", "struck words again", EMBARGO, KEPT, STRUCK),
    Case("P019", "a row of levees of another day", otherwise),
    Case("P026", "a past state that cannot be read", scrambled),
    Case("P021", "words once struck through, said again", barred),
    Case("P006", "withdrawn words in a chapter", back),
    Case("P024", "withdrawn words in a file beside the book", kept_aside),
    Case("P027", "withdrawn words staged, in a file without them", staged),
    Case("P028", "withdrawn words in the last commit, in a file without them", uncommitted),
    Case("P007", "a withdrawn record that is owed a page", gone),
    undone("P009", "an awaited accord of one's own taken out", EMBARGO, "attribution: fonction\n",
           "attribution: fonction\n    accord: {etat: attendu}\n"),
    Case("E033", "a note that was altered", altered),
    Case("E034", "a tag that leads elsewhere", moved),
    Case("P022", "a struck turn that a version notes, and that is back", squashed),
    Case("P023", "the mark of a struck turn, gone", unmarked),
    Case("P020", "a version without its tag", untagged),
    Case("P010", "a withdrawal that a version notes, and that is back", noted),
    Case("P011", "a record that a version shows, whose file is gone", lost),
    Case("P012", "words under an embargo given to another", elsewhere),
    Case("P013", "a struck passage told again", again),
    Case("P015", "words of a hearing under an embargo", copied),
    Case("P017", "words of somebody anonymous, by another who is named", named),
    Case("P014", "a record of another name than when it was read", renamed),
    Case("P016", "a person under another key than when their words were read", called_otherwise),
    Case("P018", "withdrawn words in a file that cannot be read", unreadable),
    swap("P008", "a lifting too early", WITHDRAWN, "relecture:", LIFTING + "\nrelecture:"),
]  # fmt: skip
