"""Changes as Markdown, HTML, JSON or text for a terminal. What readers see is French."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import Any

from vademecum.french import labels
from vademecum.french.spaces import introduced, quoted
from vademecum.history.changes import Changes, ChapterChange
from vademecum.history.sentences import Edit, Span
from vademecum.text.words import plain

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
    for title, items in _lists(changes):
        lines += [f"## {title}", "", *(f"- {_escaped(one)}" for one in items), ""]
    for chapter in changes.chapters:
        if _told(chapter):
            lines += [f"## {_escaped(chapter.title)}", ""]
            lines += [f"*{_escaped(fact)}*  " for fact in facts(chapter)]
            lines += [""] if facts(chapter) else []
            lines += [
                f"- {_escaped(_label(edit))} {_joined(edit.spans, words)}" for edit in chapter.edits
            ]
            lines.append("")
    return "\n".join(lines or [NOTHING, ""])


def as_html(changes: Changes) -> str:
    """A fragment: the editor's words, then a section a chapter, `del` and `ins`, no style."""

    def words(span: Span) -> str:
        text = escape(span[1])
        return {"gone": f"<del>{text}</del>", "new": f"<ins>{text}</ins>"}.get(span[0], text)

    parts = [f"<p>{escape(line)}</p>" for line in plain(changes.summary).split("\n") if line]
    if changes.old:
        parts.append(f"<p>{introduced(f'Depuis {escape(changes.old)}')}</p>")
    for title, items in _lists(changes):
        listed = "".join(f"<li>{escape(one)}</li>" for one in items)
        parts.append(f"<section><h2>{escape(title)}</h2><ul>{listed}</ul></section>")
    for chapter in changes.chapters:
        if _told(chapter):
            listed = "".join(
                f'<li class="{edit.kind.replace(" ", "-")}">{escape(_label(edit))} '
                f"{_joined(edit.spans, words)}</li>"
                for edit in chapter.edits
            )
            noted = "".join(f"<p>{escape(fact)}</p>" for fact in facts(chapter))
            body = noted + (f"<ul>{listed}</ul>" if listed else "")
            parts.append(f"<section><h2>{escape(chapter.title)}</h2>{body}</section>")
    if changes.nothing:
        parts.append(f"<p>{NOTHING}</p>")
    inside = "".join(parts)
    return f'<div class="vm-changements" lang="fr">{inside}</div>'


def as_text(changes: Changes, colour: Callable[[str, str], str] | None) -> str:
    """For a terminal. `colour` as in `sentence`."""
    lines: list[str] = []
    for title, items in _lists(changes):
        lines += [title, *(f"  {one}" for one in items), ""]
    for chapter in changes.chapters:
        if _told(chapter):
            lines += [chapter.title, *(f"  {fact}" for fact in facts(chapter))]
            lines += [f"  {sentence(edit, colour)}" for edit in chapter.edits]
            lines.append("")
    return "\n".join(lines or [NOTHING, ""])


def sentence(edit: Edit, colour: Callable[[str, str], str] | None) -> str:
    """One sentence for a terminal.

    `colour(kind, words)` paints; without it, `[-gone-]` and `{+new+}`.
    """

    def words(span: Span) -> str:
        if span[0] == "same":
            return span[1]
        if colour is not None:
            return colour(*span)
        return f"[-{span[1]}-]" if span[0] == "gone" else f"{{+{span[1]}+}}"

    return f"{_label(edit)} {_joined(edit.spans, words)}"


NOTHING = "Rien n’a changé entre ces deux éditions."


def facts(chapter: ChapterChange) -> tuple[str, ...]:
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
    return tuple(found)


def _told(chapter: ChapterChange) -> bool:
    return chapter.kind == "kept"


def _lists(changes: Changes) -> Iterator[tuple[str, tuple[str, ...]]]:
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
        link = "vers" if edit.kind == "moved away" else "depuis"
        return introduced(f"{labels.EDITS[edit.kind]} {link} {quoted(edit.away)}")
    return introduced(labels.EDITS[edit.kind])


def _joined(spans: Sequence[Span], words: Callable[[Span], str]) -> str:
    return " ".join(words(span) for span in spans)
