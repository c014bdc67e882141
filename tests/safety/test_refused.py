"""Every trap of the tools we build on is refused by `check`, in its place, before Sphinx runs."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from tests.book import PREFACE, SMALL, WHEELS, Book
from tests.book import small as copied
from vademecum.corpus import images
from vademecum.rules import Severity
from vademecum.text.scan import scan

TRAPS = {
    "a Jinja expression's extension": ("head", "myst:\n  enable_extensions: [substitution]"),
    "html_meta": ("head", 'html_meta:\n  "http-equiv=refresh": "0;url=https://exemple.fr"'),
    "front matter below": ("top", "---\nmyst: {a: b}\n---"),
    "include": ("body", "```{include} ../../vademecum.toml\n```"),
    "literalinclude": ("body", "```{literalinclude} /etc/passwd\n```"),
    "raw": ("body", "```{raw} html\n<b>x</b>\n```"),
    "raw by tildes": ("body", "~~~{raw} html\n<b>x</b>\n~~~"),
    "csv-table of a file": ("body", "```{csv-table}\n:file: /etc/passwd\n```"),
    "csv-table of an address": ("body", "```{csv-table}\n:url: https://exemple.fr\n```"),
    "eval-rst": ("body", "```{eval-rst}\n.. include:: /etc/passwd\n```"),
    "eval-rst in a box": ("body", "````{note}\n```{eval-rst}\n.. raw:: html\n```\n````"),
    "eval-rst in a quote": ("body", "> ```{eval-rst}\n> .. raw:: html\n> ```"),
    "eval-rst in a glossary": (
        "body", ":::{glossary}\nmot\n  ```{eval-rst}\n  .. raw:: html\n  ```\n:::",
    ),
    "download": ("body", "{download}`x <../../vademecum.toml>`"),
    "a link to a file": ("body", "[x](../../vademecum.toml)"),
    "a link out": ("body", "[x](../../../x)"),
    "a link out, spelt otherwise": ("body", "[x](%2e%2e/%2e%2e/%2e%2e/x)"),
    "a figure out": ("body", ":::{figure} ../../../x.svg\n:alt: x\n:::"),
    "a figure at the root": ("body", ":::{figure} /etc/x.svg\n:alt: x\n:::"),
    "an image by a definition": ("body", "![x][r]\n\n[r]: ../../../x.svg"),
    "a remote image": ("body", "![x](//exemple.fr/x.png)"),
    "an image as data": ("body", "![x](data:image/png;base64,AAAA)"),
    "raw HTML": ("body", "<img src=x onerror=alert(1)>"),
    "a target": ("body", ":::{figure} ../agir/images/roue.svg\n:alt: x\n:target: a\n:::"),
    "url_schemes": ("head", "myst:\n  url_schemes: {javascript: null}"),
    "only": ("body", ":::{only} html\n## x\n:::"),
    "toctree": ("body", ":::{toctree}\n../agir/roues\n:::"),
    "a domain's directive": ("body", ":::{vm:turn} 2019-05-02-ile-aux-cerfs#t1\nx\n:::"),
    "a class": ("body", ":::{note}\n:class: x\n\ny\n:::"),
    "a comment": ("body", "% x"),
    "a role that links": ("body", "{doc}`x </index>`"),
    "math": ("body", "{math}`\\\\href{javascript:a}{x}`"),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_refused_in_its_place(small: Book, trap: str) -> None:
    where, text = TRAPS[trap]
    if where == "head":
        small.alter(PREFACE, "themes: []", f"themes: []\n{text}")
    elif where == "top":
        small.alter(PREFACE, "inventee]\n---\n\n", f"inventee]\n---\n{text}\n\n")
    else:
        small.add(PREFACE, f"\n{text}\n")
    grave = [one for one in small.problems() if one.severity is Severity.ERROR]
    assert grave
    first = {"head": 5, "top": 8, "body": 12}[where]
    assert all(one.place.path == PREFACE and one.place.line >= first for one in grave)


@pytest.mark.parametrize(
    "link", ["[x](javascript:alert(1))", "[x](java&#115;cript:a)", "<javascript:a>", "![x](data:a)"]
)
def test_a_link_that_acts_is_no_link(small: Book, link: str) -> None:
    assert scan(link).links == ()


XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
HTML = '"http://www.w3.org/1999/xhtml"'
XLINK = '"http://www.w3.org/1999/xlink"'
DRAWINGS = {
    "a script": f"<svg {XMLNS}><script>a()</script></svg>",
    "a script of another kind": f'<svg {XMLNS} xmlns:x={HTML}><x:script/></svg>',
    "a handler": f'<svg {XMLNS} onload="a()"/>',
    "a link that acts": f'<svg {XMLNS}><a href="javascript:a()"/></svg>',
    "a link": f'<svg {XMLNS} xmlns:l={XLINK}><a l:href="https://e.fr"/></svg>',
    "a picture from elsewhere": f'<svg {XMLNS}><image href="https://e.fr/x.png"/></svg>',
    "a style from elsewhere": f"<svg {XMLNS}><style>@import 'https://e.fr'</style></svg>",
    "a style spelt otherwise": f"<svg {XMLNS}><style>@\\69mport 'https://e.fr'</style></svg>",
    "a fill from elsewhere": f'<svg {XMLNS}><path fill="url( https://e.fr#a)"/></svg>',
    "HTML": f'<svg {XMLNS}><foreignObject/></svg>',
    "HTML without a frame": f'<svg {XMLNS}><i xmlns={HTML} src="https://e.fr"/></svg>',
    "a stylesheet before": f'<?xml-stylesheet href="https://e.fr/x.xsl"?><svg {XMLNS}/>',
    "an entity": f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///x">]><svg {XMLNS}>&a;</svg>',
    "no drawing": "<html><body/></html>",
    "no XML": "<svg",
}  # fmt: skip


@pytest.mark.parametrize("drawing", DRAWINGS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_drawing_that_acts_is_refused(tmp_path: Path, drawing: str, encoding: str) -> None:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "x.svg").write_bytes(DRAWINGS[drawing].encode(encoding))
    ((_path, image),) = images.load(tmp_path, ("chapters",))
    assert image.trouble


def test_a_harmless_drawing_is_taken(tmp_path: Path) -> None:
    (tmp_path / "chapters").mkdir()
    text = (
        f'<?xml version="1.0"?><!-- dessin --><svg {XMLNS}><defs><linearGradient id="a"/></defs>'
        '<style>path { fill: url(#a) }</style><path fill="url(#a)"/><use href="#a"/></svg>'
    )
    (tmp_path / "chapters" / "x.svg").write_text(text, encoding="utf-8")
    ((_path, image),) = images.load(tmp_path, ("chapters",))
    assert image.trouble == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize(
    "path", [WHEELS, "vademecum.toml", "annuaire.toml", "editions/1.json", "chapters/x.svg"]
)
def test_a_named_pipe_is_not_opened(tmp_path: Path, path: str) -> None:
    book = copied(tmp_path / "livre")
    (book.root / path).unlink(missing_ok=True)
    (book.root / path).parent.mkdir(exist_ok=True)
    os.mkfifo(book.root / path)
    told: list[str] = []
    reading = threading.Thread(target=lambda: told.extend(book.codes()), daemon=True)
    reading.start()
    reading.join(30)
    assert not reading.is_alive()
    assert f"{path}:1: F002" in told or path.endswith(".svg")


@pytest.mark.parametrize("folder", ["chapters", "hearings", "chapters/agir"])
def test_a_folder_that_is_a_link_is_not_read(tmp_path: Path, folder: str) -> None:
    book = copied(tmp_path / "livre")
    (book.root / folder).rename(tmp_path / "dehors")
    (book.root / folder).symlink_to(tmp_path / "dehors")
    library = book.library()
    inside = [one.place.path for one in library.texts]
    assert not [path for path in inside if path.startswith(f"{folder}/")]


@pytest.mark.slow
def test_the_small_book_itself_is_untouched() -> None:
    assert Book(SMALL).codes() == []
