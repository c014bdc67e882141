"""Sphinx's configuration, the same for every edition of every book.

Title, version and all that the edition decides come from the `edition.json` of the staged tree
(vademecum/sphinx_ext/edition.py).
"""

from vademecum.text.parser import EXTENSIONS

extensions = ["myst_parser", "vademecum.sphinx_ext", "vademecum.formats.site"]
root_doc = "index"
language = "fr"
exclude_patterns = ["**/.*"]
source_suffix = {".md": "markdown"}
highlight_language = "none"

# Typed characters are final: docutils' quotes know no French (« l'*élu* » becomes « l”élu »).
smartquotes = False
nitpicky = True
numfig = True
numfig_secnum_depth = 0
numfig_format = {"figure": "Figure %s", "table": "Tableau %s"}

myst_enable_extensions = list(EXTENSIONS)  # one parser for the checks and for Sphinx
myst_enable_checkboxes = False
myst_heading_anchors = 0
myst_url_schemes = {"http": None, "https": None, "mailto": None}
myst_links_external_new_tab = False
# Where a link without a role may lead: C++ alone takes a third of a page's time to say no.
myst_ref_domains = ["std", "math"]

html_theme = "vademecum"
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
html_last_updated_fmt = None
html_permalinks = True
html_permalinks_icon = "§"
html_use_index = True
html_split_index = False
html_domain_indices = False
html_search_language = "fr"
