"""What an edition may not show, what git left unfinished."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Callable

from tests.book import DAY, EMBARGO, EVENINGS, HEARING, MEMBERS, PREFACE, TESTIMONY, WHEELS, Book
from tests.checks.case import BOOK, DRAWING, FIGURE, REGISTER, Case, more, swap, whole
from vademecum import starter
from vademecum.record import templates


def given(told: str, who: str = "val-brume") -> tuple[str, str, str]:
    """A chapter's file with an opinion in it, of words and on a day where nothing else is told."""
    told += "" if "date:" in told else ", date: 2019-05-04"
    told += "" if "texte:" in told else ", texte: aaaaaaaa"
    return WHEELS, "[eau]\n", f"[eau]\navis:\n  {who}: {{{told}}}\n"


def real(book: Book) -> None:
    """The book is no demonstration: what its repository shows counts."""
    book.alter(BOOK, "demonstration = true", "demonstration = false")


def modelled(book: Book) -> None:
    real(book)
    book.alter(TESTIMONY, "reference: INVENTE-4", "reference: MODELE")


def ours_alone(book: Book) -> None:
    """The book is no demonstration, and the group alone reads its repository."""
    real(book)
    book.alter(BOOK, '[depot]\ndiffusion = "public"', '[depot]\ndiffusion = "travail"')


def beside_the_model(book: Book) -> None:
    book.alter(TESTIMONY, "reference: INVENTE-4", "reference: MODELE")


def begun_with(text: str) -> Callable[[Book], None]:
    """What is left, in a book that invents nothing, of the chapter of a new book."""

    def make(book: Book) -> None:
        ours_alone(book)
        book.alter(BOOK, '"veillees"', '"veillees", "premier-chapitre"')
        book.write("chapters/agir/premier-chapitre.md", text)

    return make


MODEL = (starter.rows.FILES / starter.rows.CHAPTER.source).read_text(encoding="utf-8")
REAL = "2019-05-02-ile-aux-cerfs"


def their(accord: str, *, public: bool = True) -> Callable[[Book], None]:
    """One person's own accord; `public`: others read the repository."""

    def make(book: Book) -> None:
        book.alter(HEARING, '"Un meunier"\n', f'"Un meunier"\n    accord: {{{accord}}}\n')
        if public:
            real(book)

    return make


def guarded(own: str, frame: str) -> Callable[[Book], None]:
    """The accord of somebody heard under an embargo, and how far the record's reaches."""

    def make(book: Book) -> None:
        given = f"accord: {{etat: donne, date: 2019-09-02, reference: INVENTE-4, {own}}}"
        book.alter(EMBARGO, '"Garde du lac"\n', f'"Garde du lac"\n    {given}\n')
        book.alter(EMBARGO, "  diffusion: public", f"  diffusion: {frame}")

    return make


GATE = [
    more("E001", "a quote of a members' hearing",
         "{citation}`le val a fermé ses vannes <2019-06-11-val-brume#t2>`"),
    more("E001", "a quote of struck words", f"{{citation}}`trois nuits secrètes <{REAL}#t2>`"),
    more("E001", "a card of a withdrawn testimony", ":::{temoignage} temoignage-retire#p1\n:::"),
    more("E001", "a quote under embargo", "{citation}`Le lac garde <2019-09-01-lac-noir#t1>`"),
    more("E002", "a label in a chapter", "Merci à M.\u00a0Zéphyrin."),
    more("E002", "a label over two lines", "Merci à M.\nZéphyrin."),
    more("E002", "a label with marks", "Merci à M.\N{NO-BREAK SPACE}*Zéphyrin*."),
    more("E002", "a bare name", "Merci à ZÉPHYRIN."),
    more("E002", "a label in a description", "![Mme Ondine](../agir/images/roue.svg)"),
    more("E002", "a label in a note", "{#p3}\nUn[^a].\n\n[^a]: Mme Ondine.", TESTIMONY),
    more("E002", "a name in an anchor", "(merci-ondine)=\n\nTexte."),
    swap("E002", "a label in a title", PREFACE, '"Avant-propos"', '"Avec M. Zéphyrin"'),
    swap("E002", "a label in another's turn", HEARING, "Qui aide", "Mme Ondine, qui aide"),
    swap("E002", "a label in the register", REGISTER, "Le val Brume", "Le val Ondine"),
    swap("E043", "a family name among who made the book", "vademecum.toml",
         "demonstration = true", 'demonstration = true\ncredits = "Photos de Zéphyrin"'),
    Case("E003", "restricted words in a public repository", real),
    more("E004", "a title of what is withheld", "Voir {ref}`h-2019-06-11-val-brume`."),
    more("E004", "a link without words to what is withheld",
         "Voir [](../../hearings/2019-06-11-val-brume.md)."),
    more("E004", "a figure's number in a block for members",
         "Voir la {numref}`fig-membres`.\n\n:::::{diffusion} membres\n"
         f"{FIGURE}:name: fig-membres\n\nLa roue.\n:::\n:::::"),
    swap("E005", "an embargo that ended", EMBARGO, "2040-01-01", "2019-12-31"),
    Case("E039", "an accord wider than the record's", guarded("diffusion: public", "membres")),
    Case("E040", "an embargo that ended under another", guarded("embargo: 2019-06-01", "public")),
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
    swap("E016", "an imported hearing in a demonstration", HEARING, "accord:\n  base",
         "source:\n  format: vtt\naccord:\n  base"),
    Case("E017", "the model's hearing where nothing is invented", modelled),
    swap("E018", "members' words that no reference says are invented", MEMBERS, "INVENTE-2", '""'),
    Case("E018", "restricted words beside the model of a new book", beside_the_model),
    Case("E019", "a chapter that says it is a model", begun_with(MODEL)),
    Case("F018", "the title of a new book's chapter", begun_with(MODEL.split("\nCe chap")[0])),
    swap("E015", "an accord given tomorrow", TESTIMONY, "etat: donne",
         "etat: donne\n  date: 2999-05-01"),
    swap("E013", "a given name and a name for a function", HEARING, '"Un meunier"',
         '"Le meunier, Jean Martin"'),
    swap("E020", "what looks like a name", HEARING, '"Un meunier"', '"Le meunier Jean Martin"'),
    swap("E013", "a name for a function", HEARING, '"Un meunier"', '"M. Zéphyrin, meunier"'),
    swap("E026", "an opinion given tomorrow", *given("sens: favorable, date: 2999-05-04")),
    swap("E027", "an opinion on no digest", *given("sens: favorable, texte: le-texte-de-mai")),
    swap("E028", "an opinion written by hand", WHEELS, "[eau]\n",
         "[eau]\navis: {val-brume: {sens: reserve, date: 2019-05-04}}\n"),
    swap("E029", "a chapter that waits for an opinion", WHEELS, "[eau]\n",
         "[eau]\navis-attendus: [val-brume]\n"),
    swap("E029", "a chapter that waits for one on these words", WHEELS, "[eau]\n",
         "[eau]\navis-attendus: [val-brume]\navis:\n"
         "  val-brume: {sens: favorable, date: 2019-05-04, texte: aaaaaaaa}\n"),
    swap("F025", "an opinion that holds for no words",
         *given('sens: favorable, maintenu: "2019-06-01, coquille"')),
    swap("F009", "a sense that is none", *given("sens: favorables")),
    swap("F013", "an opinion of a collectivité nobody knows",
         *given("sens: favorable", who="val-brune")),
    swap("F013", "an opinion awaited of a collectivité nobody knows", WHEELS, "[eau]\n",
         "[eau]\navis-attendus: [val-brume, val-brune]\n"),
    swap("T001", "typography of who gives an opinion", *given('sens: favorable, par: "L\'île"')),
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


def renamed_twice(book: Book) -> None:
    """One hearing that each of two branches renames, of which one is being merged."""
    book.commit()
    for branch, name in (("autre", "un"), ("main", "deux")):
        book.git("checkout", "-q", "-B", branch)
        book.git("mv", EMBARGO, f"hearings/{name}.md")
        book.commit()
        if branch == "autre":
            book.git("checkout", "-q", "main")
    stopped(book, "merge", "-q", "autre")


def conflicting(*arguments: str) -> Callable[[Book], object]:
    """Git stopped on a conflict, which was settled: what remains is to go on."""

    def make(book: Book) -> None:
        ours_and_theirs(book)
        sound = book.read(PREFACE)
        stopped(book, *arguments)
        book.write(PREFACE, sound + "\nDe plus.\n")
        book.git("add", "-A")

    return make


def picking_several(book: Book) -> None:
    """A series of picks, of which one that conflicted was committed by hand."""
    ours_and_theirs(book)
    book.git("checkout", "-q", "autre")
    book.add(EVENINGS, "\nUn paragraphe de plus.\n")
    book.commit()
    book.git("checkout", "-q", "main")
    sound = book.read(PREFACE)
    stopped(book, "cherry-pick", "autre~1", "autre")
    book.write(PREFACE, sound + "\nDe plus.\n")
    book.commit()


def mailed(book: Book) -> None:
    """A patch that came by mail, and conflicts."""
    ours_and_theirs(book)
    patch = book.git("format-patch", "-1", "--stdout", "autre")
    sound = book.read(PREFACE)
    book.write(".git/recu.patch", patch + "\n")
    stopped(book, "am", "-q", "-3", ".git/recu.patch")
    book.write(PREFACE, sound + "\nDe plus.\n")
    book.git("add", "-A")


def bisecting(book: Book) -> None:
    book.commit()
    book.git("bisect", "start")


def sparse(book: Book) -> None:
    """A work tree in which git leaves a hearing out."""
    book.commit()
    book.git("sparse-checkout", "set", "--no-cone", "/*", f"!/{MEMBERS}")


def unseen(book: Book) -> None:
    """A text that git is told to take as it was, and that was changed."""
    book.commit()
    book.git("update-index", "--assume-unchanged", EVENINGS)
    book.add(EVENINGS, "\nUn paragraphe que git ne voit pas.\n")


def tracked(path: str, text: str) -> Callable[[Book], object]:
    """A file that no text is, committed."""

    def make(book: Book) -> None:
        book.write(path, text)
        book.commit()

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
    Case("G001", "a conflict in what credit is computed from", tracked(".mailmap", CONFLICT)),
    Case("G001", "a conflict in what a forge runs",
         tracked(".gitlab-ci.yml", f"a: 1\n{CONFLICT}\nb: 2\n")),
    Case("G001", "a conflict in a drawing", tracked(DRAWING, f"<svg>\n{CONFLICT}\n</svg>\n")),
    Case("G001", "a conflict in a file of Windows",
         tracked("table.csv", f"a;b\n{CONFLICT}\n".replace("\n", "\r\n"))),
    Case("G001", "a conflict around a block of code",
         tracked("README.md", "<<<<<<< HEAD\n```bash\nUn.\n=======\n```\nDeux.\n>>>>>>> b\n```\n")),
    Case("G002", "a merge to be committed", merging),
    Case("G003", "a conflict settled by hand, of which git does not know", settled_by_hand),
    Case("F030", "a hearing that both branches renamed", renamed_twice),
    Case("G004", "a chapter under two ids",
         lambda book: book.write("chapters/agir/copie.md", book.read(EVENINGS))),
    Case("G004", "a hearing under two ids",
         lambda book: book.write("hearings/2019-05-02-autre.md", book.read(HEARING))),
    Case("G005", "a rebase under way", conflicting("rebase", "-q", "autre")),
    Case("G006", "a cherry-pick under way", conflicting("cherry-pick", "autre")),
    Case("G007", "a revert under way", conflicting("revert", "--no-edit", "autre")),
    Case("G006", "a series of cherry-picks under way", picking_several),
    Case("G010", "patches of a mail under way", mailed),
    Case("G011", "a bisection under way", bisecting),
    Case("G012", "a hearing that a sparse checkout leaves out", sparse),
    Case("G012", "a chapter whose changes git does not see", unseen),
    Case("E007", "an import that git does not track", imported),
    whole("F016", "a testimony to be placed", "hearings/temoignage-neuf.md",
          templates.text("testimony", DAY)),
]  # fmt: skip
