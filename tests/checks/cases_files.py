"""Mistakes in files, in their front matter, in the book's settings, in hearings."""

from __future__ import annotations

from tests.book import EMBARGO, EVENINGS, HEARING, MEMBERS, PREFACE, TESTIMONY, Book
from tests.checks.case import BOOK, REGISTER, Case, more, swap, until, whole


def link(book: Book) -> None:
    """The preface becomes a link that leads out of the book."""
    path, outside = book.root / PREFACE, book.root.parent / "dehors.md"
    path.rename(outside)
    path.symlink_to(outside)


def without_editions(book: Book) -> None:
    """The book's settings without any edition."""
    head, rest = book.read(BOOK).split("[edition.public]")
    book.write(BOOK, head + rest[rest.index("[theme.eau]") :])


CHAPTER = '---\ntitre: "A"\netat: approuve\ndiffusion: public\n---\n\nTexte.\n'
SPEAKER = '  eclusiere:\n    dans-le-texte: Éclusière\n    affiche: "Éclusière du val"\n'
BRACES = "  eclusiere: {dans-le-texte: Éclusière, affiche: Éclusière du val, seule, "
PARTS = """[[partie]]
titre = "Ouverture"
chapitres = ["avant-propos"]

[[partie]]
titre = "Agir"
chapitres = ["roues", "veillees"]

[[partie]]
titre = "Repères"
chapitres = ["lexique"]"""

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
    swap("F005", "a quote left open", PREFACE, '"Avant-propos"', '"Avant-propos'),
    swap("F005", "a quote left open above another", PREFACE, 'titre: "Avant-propos"',
         'titre: "Avant-propos\npilotes: ["a"]'),
    swap("F005", "below a quote of two lines", PREFACE, 'titre: "Avant-propos"\n',
         'titre: "Avant\n  propos"\npilotes: [\n'),
    swap("F005", "a no-break space after a colon", PREFACE, "titre: ", "titre:\u00a0"),
    swap("F006", "an unquoted colon", PREFACE, '"Avant-propos"', "Avant : propos"),
    swap("F005", "no space after a colon", PREFACE, "etat: approuve", "etat:approuve"),
    swap("F005", "no space after a colon, above a remark with one", HEARING,
         "  etat: donne\n  diffusion: public", "  etat:donne\n  diffusion: public   # a : b"),
    swap("F006", "an unquoted colon before a remark", PREFACE, '"Avant-propos"',
         "Avant : propos   # le titre"),
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
    swap("F021", "a version as a number", BOOK, 'version = "2019.1"', "version = 2019.10"),
    swap("F026", "no true ISBN", BOOK, "[edition.public]",
         '[livre.isbn]\npdf = "978-2-1234-5680-2"\n\n[edition.public]'),
    swap("F027", "no true ISSN", BOOK, "editeur =", 'issn = "1234-5678"\nediteur ='),
    swap("F021", "a sign for no value", PREFACE, 'titre: "Avant-propos"', "titre: ~"),
    whole("F010", "a capital in a name", "chapters/Moulin.md", CHAPTER),
    more("F009", "a name with a capital", ":::{preconisation} A\n:id: Nom\n\nB.\n:::"),
    whole("F011", "an id twice", "chapters/agir/avant-propos.md", CHAPTER),
    whole("F028", "a draft of Word's among chapters", "chapters/agir/moulin.docx", "Un texte."),
    whole("F028", "a chapter saved as .txt", "chapters/agir/moulin.md.txt", CHAPTER),
    whole("F029", "a name that Windows has not", "chapters/agir/nul.md", CHAPTER),
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
    swap("F014", "a sign of Windows' own", PREFACE, "Ce livre", "Ce livre\u0085"),
    more("F019", "UTF-8 taken for Windows-1252", "Les Ã©lus."),
    swap("F014", "a line end of Unicode", PREFACE, "Ce livre", "Ce\u2028livre"),
    swap("F018", "a template's title", PREFACE, '"Avant-propos"', '"Titre du chapitre"'),
    more("F018", "a template's words", "Écrire ici, sans titre de premier niveau."),
    *(
        swap("F018", f"who is printed as {words}", HEARING, '"Un meunier"', f'"{words}"')
        for words in ("TODO", "[Nom]", "À compléter")
    ),
    more("F018", "something to write", "Le texte [à compléter]."),
    more("F018", "what Word says to write", "Cliquez ou appuyez ici pour entrer du texte."),
    swap("F020", "a hash in a title", PREFACE, '"Avant-propos"', "Avant #1 propos"),
    swap("F020", "a hash that may be a remark", PREFACE, '"Avant-propos"', "Avant # propos"),
    swap("F020", "a hash in a name that is shown", HEARING, 'affiche: "Un meunier"',
         "affiche: Un meunier #2"),
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
    swap(
        "B010",
        "a part in single brackets",
        BOOK,
        PARTS,
        '[partie]\ntitre = "Tout"\nchapitres = ["avant-propos", "roues", "veillees", "lexique"]',
    ),
    swap(
        "B002",
        "two parts in single brackets",
        BOOK,
        PARTS,
        '[partie]\ntitre = "Un"\n\n[partie]\ntitre = "Deux"',
    ),
    swap("F021", "a version with two points", BOOK, 'version = "2019.1"', "version = 2019.1.2"),
    swap("B003", "listed twice", BOOK, '"veillees"]', '"veillees", "roues"]'),
    swap("B004", "listed nowhere", BOOK, '["roues", "veillees"]', '["roues"]'),
    swap("B005", "no such chapter", BOOK, '"veillees"]', '"veillees", "vannes"]'),
    Case("B006", "no edition", without_editions),
    swap(
        "F009",
        "an address without its scheme",
        BOOK,
        "licence =",
        'url = "www.exemple.org"\nlicence =',
    ),
    swap(
        "M024",
        "marks in the book's title",
        BOOK,
        'moulins imaginaires"\nsous',
        '*moulins* `x`"\nsous',
    ),
    swap("M034", "a sign in a publisher's name", BOOK, "Ligue des", "Ligue 北 des"),
    swap("M024", "marks in a chapter's title", PREFACE, '"Avant-propos"', '"Un *propos*"'),
    swap("B007", "an address", REGISTER, '"Personne Inventée"', '"personne@exemple.invalid"'),
    swap("B007", "an address of the book", BOOK, '"Présidence de la ligue"', '"a@exemple.invalid"'),
    whole("B008", "a broken note of an edition", "editions/1.json", "{"),
    whole("B008", "a note that is a list", "editions/1.json", "[]"),
    swap("B009", "an old check of the law", EVENINGS, "2019-04-01", "2018-04-01"),
]


def ahead(book: Book) -> None:
    """A hearing that has not been held yet."""
    text = book.read(EMBARGO).split("{#t1}")[0]
    text = text.replace("etat: donne", "etat: attendu").replace("etat: approuvee", "etat: brute")
    book.write(EMBARGO, text.replace("  embargo: 2040-01-01\n", ""))


def unknown(book: Book) -> None:
    """A hearing in which nobody knows who asks."""
    book.write(HEARING, book.read(HEARING).replace("Présidence", "Inconnu"))


def clerk(book: Book) -> None:
    """A hearing imported from minutes, in which somebody's words may be the clerk's."""
    text = book.read(HEARING).replace("relecture:", "source: {format: txt}\nrelecture:")
    book.write(HEARING, f"{text}\nM.\u00a0Petit précise que nous refusons.\n")


def before(book: Book) -> None:
    """A hearing imported from a text, in which somebody speaks before the first name."""
    raw = "source: {format: txt}\nrelecture:\n  etat: brute"
    text = book.read(HEARING).replace("relecture:\n  etat: approuvee", raw)
    book.write(HEARING, text.replace("Audition inventée.", "Bonsoir à tous, merci.", 1))


HEARINGS = [
    Case("H013", "a hearing that has not been held", ahead),
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
    Case("H014", "nobody known speaks", unknown),
    more("H015", "a name inside a turn", "Mme\u00a0Essai\u00a0: Et le bief\u202f?", HEARING),
    more("H016", "a name before no sign of ours", "M.\u00a0Petit (hors micro) Je refuse.", HEARING),
    Case("H017", "what a clerk may have told", clerk),
    swap("H018", "two people under one name", HEARING, '"Un meunier"', '"Présidence de séance"'),
    swap("H018", "one name but for a capital", HEARING, '"Un meunier"', '"Présidence de Séance"'),
    Case("H021", "words before the first turn", before),
    more("H012", "a label in a list", "- **Présidence** — Et encore\u202f?", HEARING),
]
