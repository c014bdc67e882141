"""Edits of a text: how the words come back, and what is asked about."""

from __future__ import annotations

from collections.abc import Callable

from tests.exchange.texts.chapter import TEXT
from tests.exchange.texts.word import Word

Edit = Callable[[Word], object]


def changed(*pairs: tuple[str, str]) -> str:
    text = TEXT
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


_FIRST = next(line for line in TEXT.split("\n") if line.startswith("Premier"))
ITEM = (
    '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr></w:pPr>'
    "<w:r><w:t>{}</w:t></w:r>"
)
_NOTE = "[^une]: La première note, tirée d’un livre.\n\n"
_LAST = "Dernier alinéa du chapitre inventé."
EXACT: dict[str, tuple[Edit, str]] = {
    "nothing": (Word.data, TEXT),
    "no bookmark, no control": (Word.plain, TEXT),
    "runs cut in two": (Word.split_runs, TEXT),
    "a word": (
        lambda w: w.replace("Premier alinéa", "Tout premier alinéa"),
        changed(("Premier alinéa", "Tout premier alinéa")),
    ),
    "a word, tracked": (
        lambda w: w.replace(_LAST, "Ultime alinéa.", tracked=True),
        changed((_LAST, "Ultime alinéa.")),
    ),
    "taken out": (lambda w: w.remove("Dernier alinéa"), changed((f"{_LAST}\n\n", ""))),
    "taken out, tracked": (
        lambda w: w.remove("Premier alinéa", tracked=True),
        changed((f"{_FIRST}\n\n", "")),
    ),
    "several taken out, tracked": (
        lambda w: [w.remove(one, tracked=True) for one in ("Premier alinéa", "Deuxième alinéa")],
        f"{TEXT[: TEXT.index('Premier')]}{TEXT[TEXT.index(':::{citation}') :]}".replace(_NOTE, ""),
    ),
    "several taken out at the end, tracked": (
        lambda w: [w.remove(one, tracked=True) for one in ("Un extrait", "Dernier alinéa")],
        changed(("> Un extrait de livre inventé.\n\n", ""), (f"{_LAST}\n\n", "")),
    ),
    "new": (
        lambda w: w.typed("Dernier alinéa", "Neuf, *à la lettre* [ici](javascript:alert)."),
        changed((
            f"{_LAST}\n",
            f"{_LAST}\n\nNeuf, \\*à la lettre\\* \\[ici\\](javascript:alert).\n",
        )),
    ),
    "new, the call of a note typed": (
        lambda w: w.typed("Dernier alinéa", "Voir la note [^1]. [^une]: autre"),
        changed((f"{_LAST}\n", f"{_LAST}\n\nVoir la note \\[\\^1\\]. \\[\\^une\\]: autre\n")),
    ),
    "the call of a note typed in a paragraph": (
        lambda w: w.replace("Dernier alinéa", "Dernier [^1] alinéa"),
        changed(("Dernier alinéa", "Dernier \\[\\^1\\] alinéa")),
    ),
    "a heading": (
        lambda w: w.add(
            "Dernier alinéa",
            '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Neuve</w:t></w:r>',
        ),
        changed((f"{_LAST}\n", f"{_LAST}\n\n## Neuve\n")),
    ),
    "signs that checks take for some markup": (
        lambda w: w.replace("Dernier alinéa", "Dernier == et :: alinéa"),
        changed(("Dernier alinéa", "Dernier == et \\:\\: alinéa")),
    ),
    "marks that nobody sees": (
        lambda w: w.everywhere({"alinéa": "ali\u00adnéa", "point": "po\u200bi\u2060nt"}),
        TEXT,
    ),
    "hyphens that bind": (lambda w: w.everywhere({"-": "\u2011"}), TEXT),
    "marks that nobody sees, and another word": (
        lambda w: w.replace("du chapitre inventé", "du cha\u00adpitre rê\u200bvé"),
        changed(("chapitre inventé", "chapitre rêvé")),
    ),
    "joined": (
        lambda w: w.join("Premier alinéa", "Deuxième alinéa"),
        changed(("page).\n\nDeuxième", "page). Deuxième")),
    ),
    "cut in two": (
        lambda w: w.split(" siècle, avec"),
        changed(("`e` siècle, avec", "`e`\n\nsiècle, avec")),
    ),
    "moved": (
        lambda w: w.move("Premier alinéa", "Dernier alinéa"),
        changed((f"{_FIRST}\n\n", ""), (_LAST, f"{_LAST}\n\n{_FIRST}")),
    ),
    "moved, tracked as Word does": (
        lambda w: w.move_tracked("Premier alinéa", "Dernier alinéa"),
        changed((f"{_FIRST}\n\n", ""), (_LAST, f"{_LAST}\n\n{_FIRST}")),
    ),
    "an item": (
        lambda w: w.typed("troisième point", "quatrième point."),
        changed(("- troisième point.\n", "- troisième point.\n- quatrième point.\n")),
    ),
    "a list of its own, tight as the text's are": (
        lambda w: [
            w.add("Dernier alinéa", ITEM.format(one)) for one in ("bâcher le toit.", "vider ;")
        ],
        changed((f"{_LAST}\n", f"{_LAST}\n\n- vider ;\n- bâcher le toit.\n")),
    ),
    "a numbered item": (
        lambda w: w.typed("d’abord ceci", "puis encore ;"),
        changed((
            "2. ensuite cela ;\n3. enfin",
            "2. puis encore ;\n3. ensuite cela ;\n4. enfin",
        )),
    ),
    "a numbered item taken out": (
        lambda w: w.remove("ensuite cela"),
        changed(("2. ensuite cela ;\n3. enfin", "2. enfin")),
    ),
    "in a box": (
        lambda w: w.typed("Un jumelage se nourrit", "Autre alinéa."),
        changed(("modestes.\n", "modestes.\n\nAutre alinéa.\n")),
    ),
    "a box taken out": (
        lambda w: [w.remove(one) for one in ("Ce qu’il faut", "Un jumelage", "Un point retenu")],
        TEXT[: TEXT.index(":::{retenir}")] + TEXT[TEXT.index("| Année") :],
    ),
    "a cell": (
        lambda w: w.replace("Belmont", "Beau | mont"),
        changed(("Belmont", "Beau \\| mont")),
    ),
    "a row": (
        lambda w: w.row("1957", ["1960", "Corbin", ""]),
        changed(("| 1963", "| 1960 | Corbin |  |\n| 1963")),
    ),
    "a row taken out": (
        lambda w: w.drop_row("Belmont"),
        changed(("| 1963 | Belmont | avec *soin* |\n", "")),
    ),
    "a row of a table of lists": (
        lambda w: w.row("Pacte", ["Charte", "Un texte"]),
        changed(("  - Un accord inventé\n", "  - Un accord inventé\n* - Charte\n  - Un texte\n")),
    ),
    "a row of a table of lists, behind an empty cell": (
        lambda w: w.row("Traité", ["Charte", ""]),
        changed(("* - Traité\n  -\n", "* - Traité\n  -\n* - Charte\n  -\n")),
    ),
    "a row of a table of lists, at its end": (
        lambda w: w.row("Vœu", ["Charte", ""]),
        changed(("* - Vœu\n  -\n", "* - Vœu\n  -\n* - Charte\n  -\n")),
    ),
    "an empty cell of a table of lists": (
        lambda w: w.fill("Traité", 2, "Un *autre*"),
        changed(("* - Traité\n  -\n", "* - Traité\n  - Un \\*autre\\*\n")),
    ),
    "the last empty cell of a table of lists": (
        lambda w: w.fill("Vœu", 2, "Un autre"),
        changed(("* - Vœu\n  -\n", "* - Vœu\n  - Un autre\n")),
    ),
    "a first empty cell of a table of lists": (
        lambda w: w.fill("Sans nom", 1, "Un nom"),
        changed(("* -\n  - Sans", "* - Un nom\n  - Sans")),
    ),
    "a row of a table of lists taken out": (
        lambda w: w.drop_row("Traité"),
        changed(("* - Traité\n  -\n", "")),
    ),
    "the last row of a table of lists taken out": (
        lambda w: w.drop_row("Vœu"),
        changed(("* - Vœu\n  -\n", "")),
    ),
    "a note": (
        lambda w: w.replace("tirée d’un livre", "tirée de deux livres", notes=True),
        changed(("tirée d’un livre", "tirée de deux livres")),
    ),
    "a new note": (
        lambda w: w.note("Dernier alinéa", "Une note neuve."),
        changed(
            (_LAST, f"{_LAST}[^note-1]"),
            ("La deuxième note.\n", "La deuxième note.\n\n[^note-1]: Une note neuve.\n"),
        ),
    ),
    "the title": (
        lambda w: w.replace("Les jumelages inventés", "Les jumelages rêvés"),
        changed(("jumelages inventés", "jumelages rêvés")),
    ),
    "the words of a link": (
        lambda w: w.replace("un lien", "ce lien"),
        changed(("un lien", "ce lien")),
    ),
    "several words in bold": (
        lambda w: w.mark_words("alinéa du chapitre", "b"),
        changed(("alinéa du chapitre", "**alinéa du chapitre**")),
    ),
    "around a role": (
        lambda w: w.replace("Troisième alinéa, sur", "Alinéa sur tout"),
        changed(("Troisième alinéa, sur", "Alinéa sur tout")),
    ),
    "guillemets of a quote within a sentence made straight": (
        lambda w: w.everywhere({"«\u00a0": '"', "\u00a0»": '"', "’": "'"}),
        TEXT,
    ),
    "no guillemets round it, as in letters of before, and another word": (
        lambda w: [
            w.everywhere({"«\u00a0": "", "\u00a0»": ""}),
            w.replace("Deuxième alinéa", "Second alinéa"),
        ],
        changed(("Deuxième alinéa", "Second alinéa")),
    ),
    "cut before a quote within a sentence": (
        lambda w: w.split("«\u00a0si nous"),
        changed(("[^une] : {cit", "[^une] :\n\n{cit")),
    ),
    "a quote taken out": (
        lambda w: w.remove("Nos hôtes"),
        TEXT[: TEXT.index(":::{citation}")] + TEXT[TEXT.index("## Une section") :],
    ),
}  # fmt: skip


ASKED: dict[str, tuple[Edit, str]] = {
    "a quote": (
        lambda w: w.replace("Nos hôtes", "Nos amis"),
        "nous les deux délégations",  # the turn's words stand beside
    ),
    "words quoted in a line": (lambda w: w.replace("si nous nous", "si vous vous"), "si vous vous"),
    "words quoted in a line, their turn beside": (
        lambda w: w.replace("si nous nous", "si vous vous"),
        "nous les deux délégations",
    ),
    "words quoted in a line, their guillemets with them": (
        lambda w: w.replace("«\u00a0si nous nous connaissions\u00a0»", "rien"),
        "rien",
    ),
    "words put between the guillemets": (
        lambda w: w.replace("«\u00a0si nous", "«\u00a0et si nous"),
        "nous les deux délégations",
    ),
    "words quoted in a line, all of them": (
        lambda w: w.replace("si nous nous connaissions", "ils ont ri"),
        "ils ont ri",
    ),
    "prose joined to a quote": (lambda w: w.join("Deuxième alinéa", "Nos hôtes"), "joined"),
    "code": (lambda w: w.replace("du code qui reste", "du code changé"), "not to be changed"),
    "struck by its format": (lambda w: w.mark("Dernier alinéa", "strike"), "Dernier alinéa"),
    "hidden": (lambda w: w.mark("Dernier alinéa", "vanish"), "Dernier alinéa"),
    "half a document": (
        lambda w: [one.getparent().remove(one) for one in list(w.root[0])[14:-1]],
        "only a part",
    ),
    "the other half": (lambda w: w.keep_from("Une section"), "only a part"),
    "less than half, at the end": (lambda w: w.keep_to("Quatrième alinéa"), "only a part"),
    "two at the beginning": (lambda w: w.keep_from("Deuxième alinéa"), "only a part"),
    "several in the middle": (
        lambda w: [w.remove(one) for one in ("premier point", "deuxième point", "point intérieur")],
        "premier point",
    ),
}

# Words struck by their format, or hidden, and their paragraph cut, joined, moved: they stay.
MARKED: dict[str, tuple[Edit, str]] = {
    "cut": (lambda w: w.split("siècle, avec"), EXACT["cut in two"][1]),
    "joined": (lambda w: w.join("Deuxième alinéa", "Troisième alinéa"), ""),
    "moved": (
        lambda w: w.move("Troisième alinéa", "Dernier alinéa"),
        "",
    ),
    "another word": (
        lambda w: w.replace("Troisième alinéa, sur", "Alinéa sur"),
        changed(("Troisième alinéa, sur", "Alinéa sur")),
    ),
    "cut, another word": (
        lambda w: [w.split("siècle, avec"), w.replace(" et un renvoi ", " et mille renvois ")],
        "",
    ),
}
