"""MyST's own parser, with our extensions, bounded in time, telling where it read what.

Sphinx reads the chapters with the same parser and the same extensions (`sphinx_ext/conf`), so what
is seen here is what would be published.

No other module knows what MyST-Parser and markdown-it-py do not document. What we rely on, and
`tests/private_apis/test_text.py` proves:

- `create_md_parser` makes the parser that Sphinx is given for the same extensions;
- `ruler.__rules__` holds the rules with their `name` and `fn`, and a rule put back by `at` is
  called with (state, silent) and moves `state.pos` past what it read;
- the core rule `inline` reads the tokens of `state.tokens`, and no others;
- a sign behind a backslash and an entity are tokens `text_special`, whose `markup` is what is
  written, until the core rule `text_join` makes plain text of them;
- `env["references"]` holds the definitions of links by label, each with its `map`, in the order of
  their reading, and the list `env["duplicate_refs"]` those of a label defined before;
- `is_option_line` and `options_to_items` are how MyST reads a directive's options;
- the types and `meta` of MyST's and its plugins' tokens: `myst_role` (`name`), `colon_fence`,
  `myst_target`, `myst_line_comment`, `myst_block_break`, `footnote_ref` and
  `footnote_reference_open` (`label`), and `label` of a link by reference (`store_labels`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.directives import is_option_line
from myst_parser.parsers.mdit import create_md_parser
from myst_parser.parsers.options import TokenizeError, options_to_items

EXTENSIONS = ("colon_fence", "deflist")

_PARAGRAPH = 30_000  # characters; a longer one takes the layout minutes
_BRACKETS = 500  # in one paragraph; the time to pair them grows with their square

# The inline rules whose tokens must tell where they stand.
_TOLD = ("myst_role", "link", "image", "autolink", "footnote_ref", "html_inline", "backticks")

Rule = Callable[[StateInline, bool], bool]


def parser() -> MarkdownIt:
    """MyST's parser with our extensions, whose inline tokens tell their span in `meta`."""
    config = MdParserConfig(enable_extensions=set(EXTENSIONS))
    md = create_md_parser(config, RendererHTML)
    md.options["store_labels"] = True
    for name in _TOLD:
        md.inline.ruler.at(name, _located(_rule(md, name)))
    read = next(rule.fn for rule in md.core.ruler.__rules__ if rule.name == "inline")
    md.core.ruler.at("inline", _bounded(read))
    join = next(rule.fn for rule in md.core.ruler.__rules__ if rule.name == "text_join")
    md.core.ruler.at("text_join", _remembering(join))
    return md


def count(env: dict[str, Any]) -> tuple[int, int]:
    """How many links what was parsed with `env` defines, and how many of them again."""
    return len(env.get("references", {})), len(env.get("duplicate_refs", []))


def definitions(env: dict[str, Any], after: tuple[int, int]) -> Iterator[tuple[str, int, int]]:
    """The links defined since `count` told that many: label, first line, line after the last.

    A label that is defined again is told again.
    """
    for label, found in islice(env.get("references", {}).items(), after[0], None):
        yield label, *found["map"]
    for found in env.get("duplicate_refs", [])[after[1] :]:
        yield found["label"], *found["map"]


def option_rows(lines: Sequence[str]) -> list[str]:
    """The lines at the head of a directive's body that MyST takes for options."""
    return [line.strip() for line in takewhile(is_option_line, lines)]


def options(rows: Sequence[str]) -> tuple[list[tuple[str, str]], bool]:
    """What MyST reads in such lines, and whether it reads them all and finds no comment."""
    try:
        items, state = options_to_items("\n".join(row[1:] for row in rows))
    except TokenizeError:
        return [], False
    return list(items), not state.has_comments


def _bounded(read: Callable[[StateCore], None]) -> Callable[[StateCore], None]:
    """The step that reads inline text, kept from paragraphs that would take it minutes."""

    def bounded(state: StateCore) -> None:
        whole = state.tokens
        state.tokens = [token for token in whole if token.type != "inline" or not endless(token)]
        read(state)
        state.tokens = whole

    return bounded


def _remembering(join: Callable[[StateCore], None]) -> Callable[[StateCore], None]:
    """The step that makes plain text of signs that are meant, which leaves word of them."""

    def joined(state: StateCore) -> None:
        for token in state.tokens:
            children = token.children or ()
            if any(child.type == "text_special" for child in children):
                token.meta = {**token.meta, "apart": [child.copy() for child in children]}
        join(state)

    return joined


def apart(token: Token) -> Sequence[Token]:
    """What a block of words holds, each sign behind a backslash and each entity by itself."""
    return token.meta.get("apart") or token.children or ()


def is_meant(token: Token) -> bool:
    """Whether a token of `apart` is a sign that a backslash or an entity says is meant."""
    return token.type == "text_special" and token.content != token.markup


def endless(token: Token) -> bool:
    """Whether a paragraph is too long, or has more brackets than any text, to be read."""
    return len(token.content) > _PARAGRAPH or token.content.count("[") > _BRACKETS


def _rule(md: MarkdownIt, name: str) -> Rule:
    found: Rule = next(rule.fn for rule in md.inline.ruler.__rules__ if rule.name == name)
    return found


def _located(rule: Rule) -> Rule:
    """The rule, noting on the first token it makes from where to where it read."""

    def located(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        made = [token for token in state.tokens[before:] if token.type != "text"]
        if not silent and made:
            made[0].meta = {**made[0].meta, "span": (start, state.pos)}
        return True

    return located
