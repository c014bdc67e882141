"""A small staged tree: two parts, a hearing with turns, notes, links, boxes, a table, a figure."""

from __future__ import annotations

from pathlib import Path

from vademecum.editions.sheet import (
    NAME,
    BookSheet,
    ChapterSheet,
    CreditSheet,
    Named,
    PartSheet,
    PersonSheet,
    RecordSheet,
    Sheet,
    TurnSheet,
)

ROOT = Path(__file__).parents[2]
WORDS = (
    "La collectivité agit avec ses partenaires et rend compte de ce qu’elle a fait, année après "
    "année, devant ceux qui l’ont mandatée. "
)
DOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    '<rect width="40" height="20" fill="#17436b"/></svg>'
)


def text(count: int) -> str:
    """So many sentences."""
    return WORDS * count


def noted(count: int) -> tuple[str, str]:
    """Paragraphs with `count` notes, and the notes."""
    body = "\n\n".join(f"{text(3)}[^n{i}] {text(1)}" for i in range(count))
    notes = "\n".join(f"[^n{i}]: Note{i:03d} sur ce point. {text(1)}" for i in range(count))
    return body, notes


CADRE = f"""(c-cadre)=
# Le cadre

{text(3)} Voir [l’audition](#h-ville) et [les moyens](../b/moyens.md). {{index}}`Convention`[^a].

:::{{citation}} ville#t2
L’attractivité ne se décrète pas.
:::

## Première section[^a]

{text(12)}

### Détail

{text(6)}

:::{{retenir}}
- Un point.
- Un autre point.
:::

| Texte | Date |
|---|---|
| Loi | 1992 |
| Décret | 2005 |

:::{{figure}} images/point.svg
:alt: Un rectangle bleu
:name: fig-point

Une légende.
:::

[^a]: Une note unique du cadre.

:::{{vm:byline}} cadre
:::
"""


def moyens(count: int = 24) -> str:
    """A chapter with many notes."""
    body, notes = noted(count)
    return f"""(c-moyens)=
# Les moyens

{body}

## Une autre section

{text(4)}

:::{{preconisation}} Écrire la stratégie
:id: ecrire

{text(1)}
:::

{notes}
"""


VILLE = f"""(h-ville)=
# Audition d’une ville imaginée

:::{{vm:record}} ville
:::

Une audition imaginée.

::::::{{vm:turn}} ville#t1
Merci d’avoir accepté.
::::::

::::::{{vm:turn}} ville#t2
L’attractivité ne se décrète pas. {text(20)}
::::::

:::{{vm:backlinks}} ville
:::
"""

PAGES = {
    "auditions": "# Auditions\n\n:::{vm:records}\n:::\n",
    "index-thematique": "# Thèmes\n\n:::{vm:themes}\n:::\n",
    "index-collectivites": "# Collectivités\n\n:::{vm:authorities}\n:::\n",
    "contributeurs": "# Contributions\n\n:::{vm:credits}\n:::\n",
}


def stage(
    folder: Path, *, demonstration: bool = True, chapters: dict[str, str] | None = None
) -> Path:
    """Write the tree in `folder`; `chapters` replaces the text of cadre or moyens."""
    texts = {"cadre": CADRE, "moyens": moyens()} | (chapters or {})
    files = {
        "chapters/a/cadre.md": texts["cadre"],
        "chapters/b/moyens.md": texts["moyens"],
        "hearings/ville.md": VILLE,
        "chapters/a/images/point.svg": DOT,
    } | {f"{name}.md": page for name, page in PAGES.items()}
    docs = "\n".join(["chapters/a/cadre", "chapters/b/moyens", "hearings/ville", *PAGES])
    files["index.md"] = (
        f"# Essai\n\n:::{{vm:landing}}\n:::\n\n:::{{toctree}}\n:hidden:\n\n{docs}\n:::\n"
    )
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    _sheet(demonstration).write(folder / NAME)
    return folder


def _sheet(demonstration: bool) -> Sheet:
    turns = (TurnSheet("t1", "Présidence", "00:00:04"), TurnSheet("t2", "Une directrice", None))
    record = RecordSheet(
        id="ville",
        genre="hearing",
        title="Audition d’une ville imaginée",
        doc="hearings/ville",
        date="2017-03-14",
        kind="verbatim",
        printed={"lieu": "Paris"},
        authorities=("ville-imaginee",),
        themes=("strategie",),
        speakers=("Présidence", "Une directrice"),
        turns=turns,
        numbers={"t1": "1", "t2": "2"},
        excerpts={},
        notices=(),
        invented=True,
        quoted_by=("cadre",),
    )
    chapters = {
        "cadre": ChapterSheet(
            "cadre", "Le cadre", "chapters/a/cadre", "approved", ("strategie",), ("ville",)
        ),
        "moyens": ChapterSheet("moyens", "Les moyens", "chapters/b/moyens", "approved", (), ()),
    }
    person = PersonSheet("Anne Exemple", "Un réseau", ("relecture",))
    return Sheet(
        edition="public",
        audience="public",
        date="2017-12-01",
        commit="0123456789abcdef0123456789abcdef01234567",
        book=BookSheet(
            title="Un essai",
            subtitle="Sous-titre d’essai",
            version="2017.1",
            publisher="Un éditeur",
            director="Une directrice",
            licence="CC BY-SA 4.0",
            url="https://exemple.invalid",
            source_url="",
            isbn={"pdf": "978-2-00-000000-0"},
            demonstration=demonstration,
        ),
        formats=("html", "pdf"),
        parts=(PartSheet("Comprendre", ("cadre",)), PartSheet("Agir", ("moyens",))),
        chapters=chapters,
        records={"ville": record},
        tombstones={},
        themes=(Named("strategie", "Stratégie", "", ("cadre",), ("ville",)),),
        authorities=(Named("ville-imaginee", "Une ville imaginée", "commune", (), ("ville",)),),
        credits=CreditSheet(True, (person,), {"cadre": (person,)}, {}),
    )
