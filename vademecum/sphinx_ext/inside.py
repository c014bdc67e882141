"""Sphinx from the inside: what its documentation keeps to itself. No other module looks there.

What we rely on, and `tests/private_apis/test_sphinx.py` proves:

- `patch_docutils(confdir)` has docutils read the `docutils.conf` of that folder, and with
  `docutils_namespace` undoes what an application registered (Sphinx's own command does the same);
- warnings are written to `warning` with colours, which `strip_colors` takes out;
- `StandardDomain.note_hyperlink_target` makes an anchor a label for `{ref}` and `(#…)`;
- `IndexEntries.create_index` and `genindexentries`, in the context of `genindex`, have one shape:
  (letter, [(name, (targets, below, category))]), with (main, address) for a target and
  (name, targets) below;
- `SearchFrench` splits and stems French words in Python, and its stemmer in JavaScript is called
  `FrenchStemmer`; `js_splitter_code` is written after it in `language_data.js` (`search`);
- `GlossarySorter` sorts `addnodes.glossary` where it is `sorted`, before priority 510 (`glossary`);
- an option of `Config` is an `_Opt` in `_options`, whose `rebuild` says what its value outdates;
- MyST gives a block its first line, and every row of a table the table's own (`bars`).

What the book asks of Sphinx's HTML builder is told in `formats/pdf/reading`, what the site asks of
Sphinx's theme and Furo's in `formats/site/parent`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sphinx.builders import Builder
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.environment.adapters.indexentries import IndexEntries
from sphinx.search.fr import SearchFrench
from sphinx.util.console import strip_colors
from sphinx.util.docutils import docutils_namespace, patch_docutils

from vademecum.sphinx_ext.conf import FOLDER as CONF

__all__ = [
    "SearchFrench",
    "below",
    "index",
    "lines_of",
    "note_label",
    "outdates_no_page",
    "place",
    "prepared",
    "targets",
    "warned",
]

Entry = tuple[str, tuple[Any, list[Any], Any]]  # name, (targets, below, category)


@contextmanager
def prepared() -> Iterator[None]:
    """docutils as an application of ours needs it, and as it was again afterwards."""
    # docutils.conf there forbids files and raw text.
    with patch_docutils(str(CONF)), docutils_namespace():
        yield


def warned(heard: str, source: Path) -> list[str]:
    """The lines that Sphinx wrote; paths relative to the staged tree, which are the book's."""
    said = strip_colors(heard).replace(f"{source.resolve()}{os.sep}", "")
    return [line for line in said.splitlines() if line.strip()]


def note_label(env: BuildEnvironment, anchor: str, docname: str, title: str) -> None:
    """Make an anchor a label of the standard domain."""
    env.domains.standard_domain.note_hyperlink_target(anchor, docname, anchor, title)


def outdates_no_page(config: Config, *names: str) -> None:
    """Have values of Sphinx's own configuration outdate the site, and no document."""
    for name in names:
        one = config._options[name]
        config._options[name] = type(one)(one.default, "html", one.valid_types, one.description)


def lines_of(found: list[tuple[str, list[Entry]]]) -> list[Entry]:
    """The lines of an index as Sphinx makes it, without its letters."""
    return [entry for _letter, several in found for entry in several]


def below(entry: Entry) -> list[Any]:
    """The list of what stands under a line, to be sorted in place; its items begin with a name."""
    return entry[1][1]


def targets(entry: Entry) -> list[Any]:
    """The list of where a line leads, to be sorted in place."""
    found: list[Any] = entry[1][0]
    return found


def place(target: tuple[str, str], docs: Mapping[str, int]) -> tuple[bool, int, int, str]:
    """Where it stands in the order of reading, the main one first; `docs`: the place of each."""
    main, address = target
    doc, _sign, anchor = address.partition("#")
    number = anchor.rpartition("-")[2]  # `index-10`: the tenth of its text
    known = docs.get(doc.removesuffix(".html"), len(docs))
    return not main, known, int(number) if number.isdecimal() else 0, anchor


def index(
    env: BuildEnvironment, builder: Builder
) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, tuple[str, ...]]]]]:
    """The general index: name, addresses, and names with addresses under it."""
    for name, (targets, under, _category) in lines_of(IndexEntries(env).create_index(builder)):
        yield name, _addresses(targets), [(child, _addresses(uris)) for child, uris in under]


def _addresses(targets: Any) -> tuple[str, ...]:
    return tuple(uri for _main, uri in targets)
