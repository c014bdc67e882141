"""What is said of the printed pages names the line of the text, whatever stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pdf.layout_book import BOOK, drawing, picture, stage
from vademecum.formats.pdf import layout, marking, mending, proof, reading, units
from vademecum.formats.pdf.job import Job
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import parsed

# Each Jalon stands once, in a block of its own kind.
KINDS = f"""Jalon01 d’un alinéa dont les mots
vont à la ligne.[^n]

## Jalon02 d’un titre

- Jalon03 d’un point

  Jalon04 de son second alinéa

  - Jalon05 d’un point dans un point

1. Jalon06 compté

> Jalon07 cité
>
> > Jalon08 cité dans la citation

:::{{retenir}} Jalon09 du titre d’une boîte

Jalon10 dans la boîte

- Jalon11 d’un point dans la boîte
:::

::::{{fiche}} Jalon12 du titre d’une fiche
:pour: le service
:duree: une heure

Jalon13 dans la fiche

:::{{attention}}
Jalon14 dans la fiche, deux fois
:::
::::

:::{{repere}} Jalon15 d’un repère
:droit-au: 2021-08-06
:verifie-le: 2026-11-20

Jalon16 dans le repère
:::

| Jalon17 d’un titre | de colonne |
|---|---|
| Jalon18 d’une case | autre |
| Un | Jalon19 de la dernière |

:::{{table}} Jalon20 d’une légende

| Un | Deux |
|---|---|
| Jalon21 | quatre |
:::

Jalon22 défini
: Jalon23 de sa définition

```text
Jalon24 de code
```

{picture("jalon.svg", "Jalon25 de la légende.")}

- Jalon26 avant une image

  :::{{image}} images/jalon.svg
  :alt: Jalon27 d’une image
  :::

![Jalon28 d’une image](images/jalon.svg)

:::{{preconisation}} Jalon29 préconisé
:id: jalon

Jalon30 sous la préconisation
:::

Jalon31 de la fin

[^n]: Jalon32 d’une note
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = stage(tmp_path_factory.mktemp("livre") / "source")
    (tree / "chapters/a/images/jalon.svg").write_text(drawing(40, 30), encoding="utf-8")
    text = f"(c-address)=\n# Essai address\n\n{KINDS}"
    (tree / "chapters/a/address.md").write_text(text, encoding="utf-8")
    return tree


@pytest.fixture(scope="module")
def job(tree: Path) -> Job:
    read = reading.read(tree, tree.parent / "doctrees")
    assert not read.said
    return units.job(tree, read, "a5")


@pytest.mark.slow
def test_each_block_and_each_image_knows_its_line(tree: Path, job: Job) -> None:
    unit = next(one for one in job.units if one.name == "address")
    lines = (tree / "chapters/a/address.md").read_text(encoding="utf-8").split("\n")
    root = parsed(marking.numbered(unit.html))
    wrong: list[tuple[str, str, int, int]] = []
    seen: set[str] = set()
    for one in marking.numbers(root):
        own = one.get("alt", "") if one.tag == "img" else one.text or ""
        inside = "".join(below.text or "" for below in one if below.tag in ("span", "strong"))
        own = one.text_content() if one.tag == "pre" else own
        for mark in re.findall(r"Jalon\d\d", f"{own} {inside}"):
            seen.add(mark)
            at = next(number for number, line in enumerate(lines, 1) if mark in line)
            # Of an image its line is that of its name, of code that of its fence.
            at -= lines[at - 1].lstrip().startswith(":alt:") or lines[at - 2].startswith("```t")
            if marking.line(one) != at:
                wrong.append((mark, one.tag, marking.line(one), at))
    assert not wrong
    assert seen >= {*re.findall(r"Jalon\d\d", KINDS)}


def letters(text: str) -> str:
    """Those of the words, and no mark."""
    return "".join(filter(str.isalpha, text)).casefold()


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_what_the_judges_say_is_said_where_it_is_written(
    paper: str, tree: Path, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that is found on the pages of the layout book where nothing is mended."""
    monkeypatch.setattr(mending, "ROUNDS", 0)
    monkeypatch.setattr(layout, "filled", lambda found, _paper, _again: found)
    press, codes = Press(tree, paper, job.foot), set()
    for name in BOOK:
        found = press.lay_out(next(one for one in job.units if one.name == name))
        text = (tree / f"chapters/a/{name}.md").read_text(encoding="utf-8").split("\n")
        for fault in proof.blemishes(found):
            codes.add(fault.kind)
            block = "\n".join(text[fault.line - 1 :]).split("\n\n")[0]
            block = re.sub(r"(?<=\S)\[\^\w+\]", "", block)  # a call is a number on the page
            assert fault.line and letters(fault.words)[:30] in letters(block), (name, fault)
    assert codes >= {"M054", "M060", "M062", "M064", "M065", "M066", "M067", "M069", "M071"}
