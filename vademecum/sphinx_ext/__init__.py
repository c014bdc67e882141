"""What Sphinx needs to know of the handbook. This file is the table of contents of the room.

Input: the staged tree and the `edition.json` beside it, nothing else. Output: doctrees made of
plain semantic elements, shared by the site and the printed book.
"""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from vademecum.sphinx_ext import (
    bars,
    boxes,
    domain,
    edition,
    files,
    given,
    glossary,
    indexes,
    languages,
    nodes,
    pages,
    quotes,
    records,
    search,
    tables,
    withheld,
)

AUTHORS_DIRECTIVES = {
    "citation": quotes.Citation,
    "temoignage": quotes.Card,
    "preconisations": boxes.RecommendationList,
    "diffusion": withheld.Withheld,
    "langue": languages.Foreign,
}

STAGED_DIRECTIVES = {
    "vm:landing": pages.Landing,
    "vm:byline": pages.Byline,
    "vm:credits": pages.Credits,
    "vm:changes": pages.Changes,
    "vm:record": records.Notice,
    "vm:turn": records.Turn,
    "vm:paragraph": records.Paragraph,
    "vm:backlinks": records.Backlinks,
    "vm:tombstone": records.Tombstone,
    "vm:faults": records.Faults,
    "vm:records": indexes.Records,
    "vm:themes": indexes.Themes,
    "vm:authorities": indexes.Authorities,
}


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything; called by Sphinx."""
    nodes.register(app)
    app.add_domain(domain.VmDomain)
    for name, directive in (AUTHORS_DIRECTIVES | STAGED_DIRECTIVES | dict(boxes.boxes())).items():
        app.add_directive(name, directive)
    app.add_role("citation", quotes.CitationRole())
    app.add_role("langue", languages.ForeignRole())
    app.add_role("retire", withheld.withheld_role)
    app.add_directive("figure", files.SpacedFigure, override=True)
    app.add_directive("image", files.SpacedImage, override=True)
    app.add_directive_to_domain("std", "glossary", glossary.Glossary, override=True)
    app.add_transform(files.NameFiles)
    app.add_transform(glossary.SortGlossary)
    app.add_transform(bars.ChapterNotice)
    app.add_transform(bars.ChangeBars)
    app.add_transform(languages.MarkLanguage)
    app.add_transform(given.AskedWidths)
    app.add_transform(tables.RowHeads)
    app.add_transform(given.StableHeadings)
    app.add_transform(given.MarkGivenTitles)
    app.add_post_transform(given.MarkGivenWords)
    app.add_post_transform(boxes.NumberRecommendations)
    app.add_search_language(search.FoldedFrench)
    app.add_config_value("vm_sheet_digest", "", "", types=(str,))
    app.add_config_value("vm_code", "", "env", types=(str,))
    app.connect("config-inited", edition.take_from_sheet)
    app.connect("env-get-outdated", edition.outdated)
    app.connect("source-read", withheld.refuse_front_matter)
    app.connect("env-before-read-docs", domain.forget)
    app.connect("env-updated", domain.renumber)
    app.connect("missing-reference", glossary.lead_to_term)
    return {
        "version": "1",
        "env_version": 2,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
