"""An invented chapter that holds all that a chapter may hold, sent in Word and received."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from vademecum.corpus.library import parse_chapter, parse_record
from vademecum.exchange import read
from vademecum.exchange.texts import form, sending
from vademecum.exchange.texts.cut import cut
from vademecum.exchange.texts.paper import paper
from vademecum.exchange.texts.receiving import compared, titled
from vademecum.exchange.texts.remarks import remarks
from vademecum.exchange.texts.shown import shown
from vademecum.exchange.texts.which import Which
from vademecum.model import Book, Chapter, Library, Settings
from vademecum.model.proposal import Remark

DAY = dt.date(2026, 5, 4)
HEARING = """---
genre: audition
titre: "Audition inventée"
date: 2017-03-14
compte-rendu: integral
themes: []
collectivites: []
intervenants:
  maire:
    dans-le-texte: Mme R.
    affiche: "Une maire"
    attribution: fonction
  tue:
    dans-le-texte: M. T.
    affiche: "Un directeur"
    attribution: fonction
    accord: {etat: refuse, date: 2017-10-11}
accord:
  base: consentement
  reference: INV-1
  etat: donne
  diffusion: public
  date: 2017-05-02
relecture: {etat: approuvee, date: 2017-05-02}
---

{#t1}
**Mme R.** — Nos hôtes nous ont demandé si nous nous connaissions, nous les deux délégations.

{#t2}
**M. T.** — Une parole que personne ne doit lire ici.
"""
TEXT = """---
titre: "Les jumelages inventés"
etat: approuve
diffusion: public
themes: []
pilotes: []
---

Premier alinéa, avec un mot en *italique*, un en **gras** et [un lien](https://exemple.invalid/page).

Deuxième alinéa, une note[^une] : {citation}`si nous nous connaissions <2017-03-14-essai#t1>`.

:::{citation} 2017-03-14-essai#t1
Nos hôtes nous ont demandé si nous nous connaissions.
:::

## Une section

Troisième alinéa, sur le XX{sup}`e` siècle, avec `du code` et un renvoi
à {term}`coopération <Coopération>`.

- premier point de la liste ;
- deuxième point, avec *un mot* ;
  - point intérieur ;
- troisième point.

1. d’abord ceci ;
2. ensuite cela ;
3. enfin le reste.

:::{retenir} Ce qu’il faut savoir
Un jumelage se nourrit de projets modestes.

- Un point retenu.
:::

| Année | Ville | Remarque |
|---|---|---|
| 1957 | Arcis | |
| 1963 | Belmont | avec *soin* |

:::{list-table} Deux colonnes
:header-rows: 1

* - Mot
  - Sens
* - Pacte
  - Un accord inventé
* - Traité
  -
* -
  - Sans nom
* - Vœu
  -
:::

### Une sous-section

Quatrième alinéa, dont la deuxième[^deux] note est ailleurs.

> Un extrait de livre inventé.

```text
du code qui reste
```

Dernier alinéa du chapitre inventé.

[^une]: La première note, tirée d’un livre.

[^deux]: La deuxième note.
"""
PATH = "chapters/agir/jumelages.md"


@dataclass(frozen=True)
class Back:
    """What came of a document."""

    text: str
    told: list[str]
    questions: list[str]
    remarks: list[Remark]
    files: dict[str, bytes]


def library(text: str = TEXT) -> Library:
    hearing = parse_record(HEARING, "hearings/2017-03-14-essai.md", [])
    chapter = parse_chapter(text, PATH, [])
    assert hearing is not None and chapter is not None
    settings = Settings(Book("Un livre inventé", contact="essai@exemple.invalid"), (), (), {})
    return Library(settings=settings, chapters={chapter.id: chapter}, records={hearing.id: hearing})


def sent(
    text: str = TEXT, path: str = PATH, book: Library | None = None, root: Path = Path()
) -> bytes:
    """The Word file."""
    chapter = _chapter(text, path)
    cover = form.Cover(
        "Un livre inventé", "essai@exemple.invalid", "Une élue", "Une ville", True,
        "VM-ABCDEF-GHJ", DAY, dt.date(2026, 5, 25),
    )  # fmt: skip
    seen = shown(cut(chapter, text), chapter, book or library(text), root, DAY)
    return sending.written(chapter, cover, paper(seen.sheet, seen.around))


def back(
    data: bytes, text: str = TEXT, path: str = PATH, book: Library | None = None,
    root: Path = Path(), name: str = "retour.docx",
) -> Back:  # fmt: skip
    """What a document that came back gives."""
    stream = read.parse(data, name)
    chapter = _chapter(text, path)
    seen = shown(cut(chapter, text), chapter, book or library(text), root, DAY)
    found = Which(chapter, path, text, "0" * 40, "", "VM-ABCDEF-GHJ")
    out, work, _answers = compared(found, seen, stream)
    said = list(remarks(work, stream.blocks, stream.threads))
    return Back(titled(out), out.told, out.questions, said, dict(out.files))


def _chapter(text: str, path: str) -> Chapter:
    chapter = parse_chapter(text, path, [])
    assert chapter is not None
    return chapter
