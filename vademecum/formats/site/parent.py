"""The site's parent theme from the inside; no other module, template or script looks there.

Furo documents its options, not its parts, and Sphinx neither its search page nor what it copies.
The templates and the stylesheet of `furo/` stand on them. What we rely on, and
`tests/private_apis/test_furo.py` proves on what lies in that folder:

- Furo's `base.html` has the blocks that we fill;
- its context gives `furo_navigation_tree`, an HTML list, and `furo_hide_toc`;
- its stylesheet reads the variables that we set, and its script and stylesheet look for the classes
  and ids that our page keeps (`theme-toggle`, `sidebar-tree`, `toc-tree`, `mobile-header`…);
- it wraps tables in a container of class `table-wrapper` before priority 600;
- Sphinx's `searchtools.js` fills `#search-results`, reads `q`, `Stemmer` of `language_data.js` and
  `DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY`, and finds its words in `searchindex.js`;
- source maps, pictures and `debug.css` among the static files are named by no page of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from vademecum.sphinx_ext.nodes import block

WRAPPER = "table-wrapper"  # the class Furo gives the container of a table


class ReachableTables(SphinxPostTransform):
    """Tables wider than a phone scroll in Furo's wrapper: a keyboard must be able to enter it."""

    default_priority = 600  # after Furo's own, which wraps them
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        """Make each wrapper a group that takes the focus."""
        for wrapper in list(self.document.findall(nodes.container)):
            if WRAPPER in wrapper["classes"]:
                around = block("div", WRAPPER, tabindex="0", role="group")
                around["attrs"]["aria-label"] = "Tableau"
                around["ids"] = wrapper["ids"]
                around.extend(wrapper.children)
                wrapper.replace_self(around)


class ReachableListings(SphinxPostTransform):
    """Code wider than a phone scrolls in a container: a keyboard must be able to enter it."""

    default_priority = 600
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        """Put each listing in a group that takes the focus."""
        for listing in list(self.document.findall(nodes.literal_block)):
            around = block("div", "listing", tabindex="0", role="group")
            around["attrs"]["aria-label"] = "Code"
            listing.replace_self(around)
            around += listing


def unused(static: Path) -> Iterator[Path]:
    """What Furo and Sphinx put among the static files and no page of ours asks for."""
    yield from static.rglob("*.map")
    yield from static.glob("*.png")
    yield static / "debug.css"
