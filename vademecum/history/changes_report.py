"""Changes as Markdown, HTML, JSON or text for a terminal. What readers see is French."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Any

from vademecum.french import labels
from vademecum.french.spaces import introduced, quoted
from vademecum.history.changes import Changes, TextChange
from vademecum.history.sentences import Edit, Span
from vademecum.text.words import plain

_MARKDOWN = "  \n  "  # a line ends in an item
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$^])")


def as_json(changes: Changes) -> dict[str, Any]:
    """The whole, with the names of Changes' own fields."""
    return dataclasses.asdict(changes)


def as_markdown(changes: Changes) -> str:
    """For a page or a forge: headings from the second level, `~~gone~~` and `**new**`."""

    def words(span: Span) -> str:
        text = _escaped(span[1])
        return {"gone": f"~~{text}~~", "new": f"**{text}**"}.get(span[0], text)

    lines = [changes.summary, ""] if changes.summary else []
    for title, items in lists(changes):
        lines += [f"## {title}", "", *(f"- {_escaped(one)}" for one in items), ""]
    for text in _told(changes):
        lines += [f"## {_escaped(text.title)}", ""]
        lines += [f"*{_escaped(fact)}*  " for fact in facts(text)]
        lines += [""] if facts(text) else []
        for heading, edits in by_heading(text):
            lines += [f"### {_escaped(heading)}", ""] if heading else []
            for edit in edits:
                lines.append(f"- {_escaped(_label(edit))} {_joined(edit.spans, words, _MARKDOWN)}")
            lines.append("")
    return "\n".join(lines or [NOTHING, ""])


def as_html(changes: Changes) -> str:
    """A fragment: the editor's words, then a section a text, `del` and `ins`, no style."""

    def words(span: Span) -> str:
        text = escape(span[1])
        return {"gone": f"<del>{text}</del>", "new": f"<ins>{text}</ins>"}.get(span[0], text)

    parts = [f"<p>{escape(line)}</p>" for line in plain(changes.summary).split("\n") if line]
    if changes.old:
        parts.append(f"<p>{introduced(f'Depuis {escape(changes.old)}')}</p>")
    for title, items in lists(changes):
        listed = "".join(f"<li>{escape(one)}</li>" for one in items)
        parts.append(f"<section><h2>{escape(title)}</h2><ul>{listed}</ul></section>")
    for text in _told(changes):
        body = "".join(f"<p>{escape(fact)}</p>" for fact in facts(text))
        for heading, edits in by_heading(text):
            body += f"<h3>{escape(heading)}</h3>" if heading else ""
            listed = "".join(
                f'<li class="{edit.kind}">{escape(_label(edit))} '
                f"{_joined(edit.spans, words, '<br>')}</li>"
                for edit in edits
            )
            body += f"<ul>{listed}</ul>"
        parts.append(f"<section><h2>{escape(text.title)}</h2>{body}</section>")
    if changes.nothing:
        parts.append(f"<p>{NOTHING}</p>")
    inside = "".join(parts)
    return f'<div class="vm-changements" lang="fr">{inside}</div>'


def as_text(changes: Changes, colour: Callable[[str, str], str] | None) -> str:
    """For a terminal. `colour` as in `sentence`."""
    lines: list[str] = []
    for title, items in lists(changes):
        lines += [title, *(f"  {one}" for one in items), ""]
    for text in _told(changes):
        lines += [text.title, *(f"  {fact}" for fact in facts(text))]
        for heading, edits in by_heading(text):
            lines += [f"  § {heading}"] if heading else []
            lines += [f"  {sentence(edit, colour)}" for edit in edits]
        lines.append("")
    return "\n".join(lines or [NOTHING, ""])


def sentence(edit: Edit, colour: Callable[[str, str], str] | None) -> str:
    """One edit for a terminal.

    `colour(kind, words)` paints; without it, `[-gone-]` and `{+new+}`.
    """

    def words(span: Span) -> str:
        if span[0] == "same":
            return span[1]
        if colour is not None:
            return colour(*span)
        return f"[-{span[1]}-]" if span[0] == "gone" else f"{{+{span[1]}+}}"

    return f"{_label(edit)} {_joined(edit.spans, words, chr(10) + '    ')}"


def by_heading(text: TextChange) -> Iterator[tuple[str, list[Edit]]]:
    """The edits of a text in their order, those that stand under one heading together."""
    for heading, edits in groupby(text.edits, key=lambda edit: edit.heading):
        yield heading, list(edits)


NOTHING = "Rien n’a changé entre ces deux éditions."


def facts(chapter: TextChange) -> tuple[str, ...]:
    """What happened to a chapter as a whole, a sentence each."""
    found = []
    if chapter.was_title:
        found.append(introduced("Ancien titre", f"{chapter.was_title}."))
    if chapter.was_id:
        found.append(f"Son identifiant était {quoted(chapter.was_id)}.")
    if chapter.part or chapter.was_part:
        source, target = chapter.was_part or "hors partie", chapter.part or "hors partie"
        found.append(f"Passé de {quoted(source)} à {quoted(target)}.")
    if chapter.reordered:
        found.append("Ce chapitre a changé de place dans l’ordre du livre.")
    for title, number in chapter.left:
        went = "Une phrase est passée" if number == 1 else f"{number} phrases sont passées"
        found.append(f"{went} dans {quoted(title)}.")
    return tuple(found)


def _told(changes: Changes) -> Iterator[TextChange]:
    """The texts of which more is told than that they came or went."""
    for text in (*changes.chapters, *changes.records):
        if text.kind == "kept" or text.edits:
            yield text


def lists(changes: Changes) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(title, items) of what came and went as a whole; none that is empty."""

    def of(kind: str) -> tuple[str, ...]:
        return tuple(one.title for one in changes.chapters if one.kind == kind)

    gone = changes.records_gone
    hidden = labels.count(changes.chapters_hidden, "chapitre", " ")
    rows = (
        ("Chapitres ajoutés", of("added")),
        ("Chapitres retirés", (*of("removed"), *([hidden] if hidden else []))),
        ("Auditions et témoignages ajoutés", changes.records_added),
        ("Auditions et témoignages qui ne sont plus montrés",
         (labels.count(gone, "texte", " "),) if gone else ()),
        ("Auditions et témoignages nouvellement cités", changes.newly_quoted),
        ("Préconisations ajoutées", changes.advice_added),
        ("Préconisations abandonnées", changes.advice_dropped),
    )  # fmt: skip
    yield from ((title, items) for title, items in rows if items)


def _escaped(text: str) -> str:
    """Plain text as Markdown that shows exactly it."""
    return _SPECIAL.sub(r"\\\1", text)


def _label(edit: Edit) -> str:
    if edit.away:
        return introduced(f"{labels.EDITS[edit.kind]} depuis {quoted(edit.away)}")
    if edit.was:
        return introduced(f"{labels.EDITS[edit.kind]} depuis la section {quoted(edit.was)}")
    return introduced(labels.EDITS[edit.kind])


def _joined(spans: Sequence[Span], words: Callable[[Span], str], broken: str) -> str:
    """The spans a space apart; `broken` stands where another block begins."""
    blocks = [[]]  # type: list[list[str]]
    for span in spans:
        if span[0] == "break":
            blocks.append([])
        else:
            blocks[-1].append(words(span))
    return broken.join(" ".join(block) for block in blocks)
