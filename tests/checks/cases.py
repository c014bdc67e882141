"""One mistake a case: its code, what it is, and what is changed in the sound small book.

All that is then said of the book stands in `expected.txt`, a line a case: no more, no less.
"""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

from tests.book import (
    DAY,
    EMBARGO,
    EVENINGS,
    HEARING,
    MEMBERS,
    PREFACE,
    TESTIMONY,
    WHEELS,
    WITHDRAWN,
    Book,
)
from vademecum.record import templates

BOOK, REGISTER = "vademecum.toml", "annuaire.toml"
DRAWING = "chapters/agir/images/roue.svg"


@dataclass(frozen=True)
class Case:
    """A mistake; `code` is the one it is about."""

    code: str
    what: str
    make: Callable[[Book], object]


def swap(code: str, what: str, path: str, old: str, new: str) -> Case:
    """A piece of a file replaced."""
    return Case(code, what, lambda book: book.alter(path, old, new))


def more(code: str, what: str, text: str, path: str = PREFACE) -> Case:
    """Text at the end of a file."""
    return Case(code, what, lambda book: book.add(path, f"\n{text}\n"))


def whole(code: str, what: str, path: str, text: str | bytes) -> Case:
    """A whole file written."""
    return Case(code, what, lambda book: book.write(path, text))


def until(code: str, what: str, path: str, mark: str) -> Case:
    """A file cut off at a mark."""
    return Case(code, what, lambda book: book.write(path, book.read(path).split(mark)[0]))


def link(book: Book) -> None:
    """The preface becomes a link that leads out of the book."""
    path, outside = book.root / PREFACE, book.root.parent / "dehors.md"
    path.rename(outside)
    path.symlink_to(outside)


def without_editions(book: Book) -> None:
    """The book's settings without any edition."""
    head, rest = book.read(BOOK).split("[edition.public]")
    book.write(BOOK, head + rest[rest.index("[theme.eau]") :])


def real(book: Book) -> None:
    """The book is no demonstration: what its repository shows counts."""
    book.alter(BOOK, "demonstration = true", "demonstration = false")


def their(accord: str, *, public: bool = True) -> Callable[[Book], None]:
    """One person's own accord; `public`: others read the repository."""

    def make(book: Book) -> None:
        book.alter(HEARING, '"Un meunier"\n', f'"Un meunier"\n    accord: {{{accord}}}\n')
        if public:
            real(book)

    return make


CHAPTER = '---\ntitre: "A"\netat: approuve\ndiffusion: public\n---\n\nTexte.\n'
SPEAKER = '  eclusiere:\n    dans-le-texte: Éclusière\n    affiche: "Éclusière du val"\n'
BRACES = "  eclusiere: {dans-le-texte: Éclusière, affiche: Éclusière du val, seule, "

FILES = [
    whole("F001", "one Latin-1 byte", PREFACE, "---\ntitre: été\n".encode("latin-1")),
    Case("F002", "a link to a file elsewhere", link),
    whole("F003", "a file too long", PREFACE, "a" * 2_000_000),
    whole("F004", "no front matter", PREFACE, "Texte.\n"),
    swap("F004", "front matter left open", PREFACE, "inventee]\n---\n", "inventee]\n"),
    swap("F005", "no YAML", PREFACE, "themes: []", "themes: ["),
    swap("F005", "an anchor", PREFACE, "themes: []", "themes: &a []"),
    swap("F005", "a tag", PREFACE, "etat: approuve", "etat: !!python/name:os.system x"),
    swap("F005", "a key twice", PREFACE, "etat: approuve", "titre: x\netat: approuve"),
    swap("F005", "a long front matter", PREFACE, "[]", "[" + "a, " * 60000 + "]"),
    swap("F006", "an unquoted colon", PREFACE, '"Avant-propos"', "Avant : propos"),
    swap("F006", "a comma in braces", MEMBERS, f"{SPEAKER}    attribution: fonction\n",
         f"{BRACES}attribution: fonction}}\n"),
    swap("F007", "an unknown key", PREFACE, "themes:", "theme:"),
    swap("F007", "the key that runs code", PREFACE, "themes: []", "themes: []\nmyst: {a: b}"),
    swap("F007", "an unknown key of the book", BOOK, "editeur =", "editur ="),
    swap("F008", "no title", PREFACE, 'titre: "Avant-propos"\n', ""),
    swap("F008", "no genre", TESTIMONY, "genre: temoignage\n", ""),
    swap("F009", "another genre", TESTIMONY, "genre: temoignage", "genre: chanson"),
    swap("F009", "no such state", PREFACE, "etat: approuve", "etat: fini"),
    swap("F009", "no such audience", BOOK, 'diffusion = "membres"', 'diffusion = "amis"'),
    whole("F010", "a capital in a name", "chapters/Moulin.md", CHAPTER),
    more("F010", "a name with a capital", ":::{preconisation} A\n:id: Nom\n\nB.\n:::"),
    whole("F011", "an id twice", "chapters/agir/avant-propos.md", CHAPTER),
    swap("F010", "a theme's name", BOOK, "[theme.fete]", '[theme."la fete"]'),
    swap("F012", "30 February", HEARING, "date: 2019-05-02", "date: 2019-02-30"),
    swap("F012", "a French date", HEARING, "date: 2019-05-02", "date: 2 mai 2019"),
    swap("F012", "a box's date", EVENINGS, ":droit-au: 2018-05-01", ":droit-au: mai"),
    swap("F013", "an unknown theme", EVENINGS, "[fete]", "[fetes]"),
    swap("F013", "an unknown collectivité", HEARING, "[ile-aux-cerfs]", "[ile]"),
    swap("F013", "an unknown person", PREFACE, "[personne-inventee]", "[personne]"),
    swap("F013", "a list's second theme", EVENINGS, "themes: [fete]",
         "themes:\n  - fete\n  - fetes"),
    swap("F013", "who spoke", HEARING, "affiche: \"Un meunier\"\n",
         "affiche: \"Un meunier\"\n    personne: personne\n"),
    swap("F013", "who reread", HEARING, "  date: 2019-05-20\n", "  par: personne\n"),
    swap("F014", "a direction mark", PREFACE, "Ce livre", "Ce \u202elivre"),
    swap("F014", "a line end of Unicode", PREFACE, "Ce livre", "Ce\u2028livre"),
    swap("F018", "a template's title", PREFACE, '"Avant-propos"', '"Titre du chapitre"'),
    more("F018", "a template's words", "Écrire ici, sans titre de premier niveau."),
    more("F018", "something to write", "Le texte [à compléter]."),
    more("F017", "a bullet of Word's", "\uf0b7 Un point."),
    more("F017", "a space without width", "Un\u200bmot."),
    more("F017", "a soft hyphen twice", "Un\u00ad\u00admot."),
    swap("F017", "a lost character", PREFACE, '"Avant-propos"', '"Avant\ufffdpropos"'),
    swap("F015", "CR alone", PREFACE, "Ce livre", "Ce\rlivre"),
]  # fmt: skip

BOOKS = [
    Case("B001", "no vademecum.toml", lambda book: (book.root / BOOK).unlink()),
    whole("B002", "a book that is no TOML", BOOK, "[[[\n"),
    whole("B002", "a register that is no TOML", REGISTER, "[[[\n"),
    swap("B003", "listed twice", BOOK, '"veillees"]', '"veillees", "roues"]'),
    swap("B004", "listed nowhere", BOOK, '["roues", "veillees"]', '["roues"]'),
    swap("B005", "no such chapter", BOOK, '"veillees"]', '"veillees", "vannes"]'),
    Case("B006", "no edition", without_editions),
    swap("B007", "an address", REGISTER, '"Personne Inventée"', '"personne@exemple.invalid"'),
    swap("B007", "an address of the book", BOOK, '"Présidence de la ligue"', '"a@exemple.invalid"'),
    whole("B008", "a broken note of an edition", "editions/1.json", "{"),
    whole("B008", "a note that is a list", "editions/1.json", "[]"),
    swap("B009", "an old check of the law", EVENINGS, "2019-04-01", "2018-04-01"),
]

HEARINGS = [
    until("H001", "an empty hearing", EMBARGO, "{#t1}"),
    swap("H002", "an unknown speaker", HEARING, "**Présidence** — Qui", "**Presidence** — Qui"),
    swap("H003", "a turn without an id", HEARING, "{#t3}\n", ""),
    swap("H004", "an id twice", HEARING, "{#t3}", "{#t2 temps=00:00:40}"),
    swap("H005", "an id without a blank line", HEARING, "\n{#t3}\n", "{#t3}\n"),
    swap("H005", "an id of nothing", HEARING, "{#t3}\n", "{#t3}\n\n"),
    swap("H006", "an id that is none", HEARING, "{#t3}", "{#trois}"),
    until("H007", "an empty testimony", TESTIMONY, "{#p1}"),
    more("H008", "a paragraph without an id", "Un paragraphe de plus.", TESTIMONY),
    swap("H009", "a turn without words", HEARING, " Qui aide\u202f?", ""),
    swap("H010", "a label twice", MEMBERS, "dans-le-texte: Éclusière", "dans-le-texte: Présidence"),
    swap("H011", "not heard", HEARING, "Chez nous,", "Chez nous [inaudible],"),
    more("H012", "a label in a list", "- **Présidence** — Et encore\u202f?", HEARING),
]

FIGURE = ":::{figure} ../agir/images/roue.svg\n:alt: Une roue\n"
MARKUP = [
    more("M001", "an unknown directive", ":::{citatoin} 2019-05-02-ile-aux-cerfs#t2\nA.\n:::"),
    more("M001", "{include}", "```{include} /etc/passwd\n```"),
    more("M002", "an unknown role", "Un {citatoin}`mot`."),
    more("M002", "a role with an accent", "Un {retiré}`mot`."),
    more("M003", "an unknown option", f"{FIGURE}:target: https://exemple.fr\n\nLa roue.\n:::"),
    more("M004", "no title", ":::{preconisation}\n:id: un\n\nTexte.\n:::"),
    more("M004", "no text", ":::{note}\n:::"),
    more("M005", "raw HTML", "<script>alert(1)</script>"),
    more("M005", "HTML in a line", "Un <b>mot</b>."),
    more("M005", "an HTML comment", "<!-- secret -->"),
    more("M006", "a comment", "% secret"),
    more("M006", "a page break", "+++"),
    more("M007", "a stray fence", "Texte.\n\n:::"),
    more("M007", "a fence left open", ":::{note}\nTexte."),
    more("M030", "a fence without a name", "::: note\nTexte.\n:::"),
    more("M008", "options as YAML", ":::{note}\n---\nclass: x\n---\nTexte.\n:::"),
    more("M008", "a quoted option", f'{FIGURE}:"target": javascript:alert(1)\n\nLa roue.\n:::'),
    more("M008", "a spaced option", f"{FIGURE}:target : javascript:alert(1)\n\nLa roue.\n:::"),
    more("M008", "a box in a hearing", ":::{note}\nTexte.\n:::", HEARING),
    more("M008", "a name that is the house's", "(c-autre)=\n\nTexte."),
    more("M009", "too few colons", "::::{diffusion} membres\nTexte.\n::::"),
    more("M010", "another scheme", "[mots](ftp://exemple.fr)"),
    more("M010", "a scheme of MyST's", "[mots](project:#c-roues)"),
    more("M010", "a scheme in angles", "<vscode:x>"),
    more("M010", "another host", "[mots](//exemple.fr/x)"),
    more("M011", "a link out of the book", "[mots](../../../dehors.md)"),
    more("M011", "an image out of the book", "![mots](../../../dehors.png)"),
    more("M012", "no such image", "![mots](../agir/images/roux.svg)"),
    more("M013", "no alternative text", "![](../agir/images/roue.svg)"),
    more("M013", "a quoted nothing", FIGURE.replace("Une roue", '""') + "\nLa roue.\n:::"),
    more("M014", "a remote image", "![mots](https://exemple.fr/x.png)"),
    whole("M015", "a script in a drawing", DRAWING,
          '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    more("M016", "a first-level heading", "# Titre"),
    more("M017", "a jump of levels", "## Deux\n\n#### Quatre"),
    more("M018", "no such note", "Mots[^absente]."),
    more("M019", "20,000 headings", "## a\n\n" * 20_000),
    more("M019", "a wall of brackets", "[" * 29_000),
    more("M019", "boxes thirty deep", "\n".join(":" * (40 - n) + "{note}" for n in range(30))
         + "\nTexte.\n" + "\n".join(":" * (11 + n) for n in range(30))),
    more("M020", "a link to nothing", "[mots](../agir/vannes.md)"),
    more("M020", "a reference to nothing", "{ref}`mots <nulle-part>`"),
    more("M020", "an address in a block for members",
         "Des [mots][la].\n\n:::::{diffusion} membres\nUn [lien][la].\n\n"
         "[la]: https://exemple.fr\n:::::"),
    more("M021", "a name twice", f"{FIGURE}:name: fig-roue\n\nLa roue.\n:::"),
    more("M021", "a note twice", "Un[^a].\n\n[^a]: Un.\n\n[^a]: Deux."),
    more("M022", "a note called by nothing", "[^seule]: Une note."),
    more("M024", "a formula", "La vitesse $v = d^2$."),
    more("M025", "a cell too many", "| A |\n|---|\n| a | b |"),
    more("M026", "an unknown term", "Curer {term}`le canal`."),
    more("M027", "a rule below a heading", "## Titre\n\n---\n\nTexte."),
    more("M027", "a rule in a turn", "---\n\nTexte.", HEARING),
    more("M028", "two widths for a column",
         ":::{table} Un\n:widths: 10 20\n\n| A |\n|---|\n| a |\n:::"),
    more("M029", "the number of a heading", "(titre)=\n\n## Titre\n\nVoir {numref}`titre`."),
    more("M030", "a box of another tool", "::: note\nTexte.\n:::"),
    more("M031", "an entry printed", "Un {index}`single: eau; vanne`."),
    more("M032", "a term with a colon", ":::{glossary}\nAube : pale\n  Un mot.\n:::"),
    more("M033", "no place for a number", "Voir {numref}`la roue <fig-roue>`."),
    more("M034", "two other scripts", "Paris et 北京 🙂."),
    swap("M034", "a sign in a title", PREFACE, '"Avant-propos"', '"Avant 北京"'),
    swap("M023", "a bare width", WHEELS, ":width: 60%", ":width: 60"),
]  # fmt: skip

QUOTED = "personne ne cure seul <2019-05-02-ile-aux-cerfs#t4>"
QUOTES = [
    swap("Q001", "no such hearing", WHEELS, QUOTED, "personne <2019-05-02-ile#t4>"),
    swap("Q002", "no such turn", WHEELS, QUOTED, QUOTED.replace("t4", "t9")),
    swap("Q003", "one word differs", WHEELS, QUOTED, QUOTED.replace("cure", "curait")),
    swap("Q003", "half a word", WHEELS, QUOTED, QUOTED.replace("seul", "seu")),
    swap("Q003", "words of two turns", WHEELS, QUOTED, f"Qui aide ? […] {QUOTED}"),
    swap("Q004", "no turn named", WHEELS, QUOTED, QUOTED.replace("#t4", "")),
    more("Q005", "an empty quote", ":::{citation} 2019-05-02-ile-aux-cerfs#t4\n:::"),
    swap("Q006", "another turn's words", WHEELS, QUOTED, QUOTED.replace("t4", "t1")),
    more("Q007", "the same words again", f"Un {{citation}}`{QUOTED}`.", EVENINGS),
]

TYPOGRAPHY = [
    more("T001", "a straight apostrophe", "L'eau."),
    more("T001", "after a box", ":::{note}\nTexte.\n:::\n\nL'eau."),
    swap("T001", "in an option", EVENINGS, ":duree: une soirée", ":duree: plus d'une soirée"),
    swap("T001", "in a title", EVENINGS, "Tenir des veillées", "Tenir d'autres veillées"),
    more("T002", "straight quotes", 'Un "mot".'),
    more("T003", "no narrow space", "Est-ce ainsi ?"),
    more("T004", "no space before a colon", "Ceci: cela."),
    more("T005", "spaces that break", "Un « mot »."),
    more("T006", "three dots", "Ainsi..."),
    more("T007", "a space that breaks", "L’article n° 3."),
    more("T008", "thousands", "Il y en a 10 000."),
    more("T009", "an ordinal", "Le 2ème essai."),
    more("T010", "a bare capital", "L’Etat paie. Un Etat."),
    more("T011", "a space before a comma", "Un mot , deux."),
    more("T012", "two spaces", "Un  mot."),
    more("T013", "no space after a comma", "Un mot,deux mots."),
    more("T014", "straight quotes inside others", 'Il dit «\u00a0le "mot"\u00a0».'),
    more("T015", "an hour", "À 16h15."),
    more("T016", "a unit", "Sur 12 km."),
    more("T017", "a date", "Le 14 mars 2017."),
    more("T018", "an abbreviation", "Le vent, l’eau, etc..."),
    more("T019", "a hyphen for a dash", "Le vent - et l’eau."),
]

REAL = "2019-05-02-ile-aux-cerfs"
GATE = [
    more("E001", "a quote of a members' hearing",
         "{citation}`le val a fermé ses vannes <2019-06-11-val-brume#t2>`"),
    more("E001", "a quote of struck words", f"{{citation}}`trois nuits secrètes <{REAL}#t2>`"),
    more("E001", "a card of a withdrawn testimony", ":::{temoignage} temoignage-retire#p1\n:::"),
    more("E001", "a quote under embargo", "{citation}`Le lac garde <2019-09-01-lac-noir#t1>`"),
    more("E002", "a label in a chapter", "Merci à M.\u00a0Zéphyrin."),
    more("E002", "a label over two lines", "Merci à M.\nZéphyrin."),
    more("E002", "a label with marks", "Merci à M. *Zéphyrin*."),
    more("E002", "a bare name", "Merci à ZÉPHYRIN."),
    more("E002", "a label in a description", "![Mme Ondine](../agir/images/roue.svg)"),
    more("E002", "a label in a note", "{#p3}\nUn[^a].\n\n[^a]: Mme Ondine.", TESTIMONY),
    more("E002", "a name in an anchor", "(merci-ondine)=\n\nTexte."),
    swap("E002", "a label in a title", PREFACE, '"Avant-propos"', '"Avec M. Zéphyrin"'),
    swap("E002", "a label in another's turn", HEARING, "Qui aide", "Mme Ondine, qui aide"),
    swap("E002", "a label in the register", REGISTER, "Le val Brume", "Le val Ondine"),
    Case("E003", "restricted words in a public repository", real),
    more("E004", "a title of what is withheld", "Voir {ref}`h-2019-06-11-val-brume`."),
    more("E004", "a link without words to what is withheld",
         "Voir [](../../hearings/2019-06-11-val-brume.md)."),
    more("E004", "a figure's number in a block for members",
         "Voir la {numref}`fig-membres`.\n\n:::::{diffusion} membres\n"
         f"{FIGURE}:name: fig-membres\n\nLa roue.\n:::\n:::::"),
    swap("E005", "an embargo that ended", EMBARGO, "2040-01-01", "2019-12-31"),
    Case("E006", "words withdrawn in a repository", real),
    Case("E003", "one person's words awaited in a public repository", their("etat: attendu")),
    Case("E008", "one person's words withdrawn in a repository", their("etat: retire")),
    swap("E009", "one consent for two people", HEARING, "attribution: anonyme,\n    entendu: non}",
         "attribution: anonyme}"),
    swap("E010", "words changed since they were read", HEARING, "00:00:31}",
         "00:00:31 lu=0123456789}"),
    swap("E010", "a testimony's words changed since they were read", TESTIMONY, "{#p1}",
         "{#p1 lu=0123456789}"),
    Case("E011", "an accord on words that nobody is known to have read",
         their("etat: donne", public=False)),
    swap("E012", "a seal on the words of the group's own", HEARING, "{#t4}",
         "{#t4 lu=0123456789}"),
    swap("E013", "a name for a function", HEARING, '"Un meunier"', '"M. Zéphyrin, meunier"'),
]  # fmt: skip

CONFLICT = "<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre"


def ours_and_theirs(book: Book, *, ours: str = PREFACE, theirs: str = PREFACE) -> None:
    """Two branches of which each changes a file; the book lies on `main`."""
    book.commit()
    for branch, path in (("autre", theirs), ("main", ours)):
        book.git("checkout", "-q", "-B", branch)
        book.add(path, f"\nUn paragraphe de la branche {branch}.\n")
        book.commit()
        if branch == "autre":
            book.git("checkout", "-q", "main")


def stopped(book: Book, *arguments: str) -> None:
    """A command of git that ends before its end."""
    with contextlib.suppress(subprocess.CalledProcessError):
        book.git(*arguments)


def merging(book: Book) -> None:
    ours_and_theirs(book, theirs=EVENINGS)
    book.git("merge", "-q", "--no-commit", "--no-ff", "autre")


def settled_by_hand(book: Book) -> None:
    """Work that was set aside and comes back: the file is right again, but git was not told."""
    book.commit()
    sound = book.read(PREFACE)
    book.add(PREFACE, "\nUn paragraphe mis de côté.\n")
    book.git("stash", "-q")
    book.add(PREFACE, "\nUn autre paragraphe.\n")
    book.commit()
    stopped(book, "stash", "pop", "-q")
    book.write(PREFACE, sound)


def conflicting(*arguments: str) -> Callable[[Book], object]:
    """Git stopped on a conflict, which was settled: what remains is to go on."""

    def make(book: Book) -> None:
        ours_and_theirs(book)
        sound = book.read(PREFACE)
        stopped(book, *arguments)
        book.write(PREFACE, sound + "\nDe plus.\n")
        book.git("add", "-A")

    return make


def imported(book: Book) -> None:
    """A hearing nobody agreed to yet, untracked, where others read the repository."""
    book.alter(BOOK, "demonstration = true\n", "")
    book.alter(BOOK, "diffusion = \"public\"\n\n[[partie]]\ntitre = \"Ouverture\"",
               "diffusion = \"membres\"\n\n[[partie]]\ntitre = \"Ouverture\"")  # fmt: skip
    book.commit()
    book.write("hearings/2020-01-02-neuve.md", templates.text("hearing", DAY))


GIT = [
    more("G001", "a conflict in a chapter", CONFLICT),
    more("G001", "a conflict in a list item", "- Un.\n  <<<<<<< HEAD\n  Deux.\n  >>>>>>> autre"),
    more("G001", "a conflict in a quote", "> <<<<<<< HEAD\n> Un.\n> >>>>>>> autre"),
    more("G001", "only the last mark left", "Un.\n\n>>>>>>> autre"),
    more("G001", "only the middle mark left", "Un.\n\n=======\n\nDeux."),
    more("G001", "three sides", "||||||| 1a2b3c4\nUn."),
    more("G001", "a conflict in a hearing", CONFLICT, HEARING),
    more("G001", "a conflict in the settings", CONFLICT, BOOK),
    more("G001", "a conflict in the register", CONFLICT, REGISTER),
    whole("G001", "a conflict in a note of what was published", "editions/2018.1.json", CONFLICT),
    Case("G002", "a merge to be committed", merging),
    Case("G003", "a conflict settled by hand, of which git does not know", settled_by_hand),
    Case("G004", "a chapter under two ids",
         lambda book: book.write("chapters/agir/copie.md", book.read(EVENINGS))),
    Case("G004", "a hearing under two ids",
         lambda book: book.write("hearings/2019-05-02-autre.md", book.read(HEARING))),
    Case("G005", "a rebase under way", conflicting("rebase", "-q", "autre")),
    Case("G006", "a cherry-pick under way", conflicting("cherry-pick", "autre")),
    Case("G007", "a revert under way", conflicting("revert", "--no-edit", "autre")),
    Case("E007", "an import that git does not track", imported),
    whole("F016", "a testimony to be placed", "hearings/temoignage-neuf.md",
          templates.text("testimony", DAY)),
]  # fmt: skip


def promised(book: Book, path: str, old: str, new: str) -> None:
    """A book under git that says `old`, then `new`, then what it first said."""
    first = book.read(path)
    book.commit()
    book.alter(path, old, new)
    book.commit()
    book.write(path, first)


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


def gone(book: Book) -> None:
    """A withdrawn testimony, once published, whose file is deleted."""
    note = '{"version": "0", "date": "2019-11-01", "records": {"public": ["temoignage-retire"]}}'
    book.write("editions/0.json", note)
    book.commit()
    (book.root / WITHDRAWN).unlink()


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
    Case("P006", "withdrawn words in a chapter", back),
    Case("P007", "a withdrawn record that is owed a page", gone),
    swap("P008", "a lifting too early", WITHDRAWN, "relecture:", LIFTING + "\nrelecture:"),
]  # fmt: skip

ALL = [*FILES, *GIT, *BOOKS, *HEARINGS, *MARKUP, *QUOTES, *TYPOGRAPHY, *GATE, *PROMISES]
