"""The parsers of Markdown and YAML: rules, tokens, nodes and where they stand."""

from __future__ import annotations

from typing import Any

import pytest
from myst_parser.parsers import mdit, sphinx_

from tests.private_apis.api import api
from vademecum.text import parser as md
from vademecum.text import yaml


def test_inline_rules_are_wrapped() -> None:
    source = "{abbr}`a` [b](c) ![d](e) <https://f.invalid> g[^n] `h` <b>\n\n[^n]: i"
    with api("markdown_it.ruler.Ruler.__rules__, StateInline.pos", md):
        inline = next(one for one in md.parser().parse(source, {}) if one.type == "inline")
        spans = [one.meta["span"] for one in inline.children or () if "span" in one.meta]
        assert [source[slice(*span)] for span in spans] == [
            "{abbr}`a`", "[b](c)", "![d](e)", "<https://f.invalid>", "[^n]", "`h`", "<b>",
        ]  # fmt: skip


def test_signs_that_are_meant_are_remembered() -> None:
    with api("markdown_it: text_special, its markup, the core rule text_join", md):
        tokens = md.parser().parse("a \\| b &lt; c\\ d *e*", {})
        (inline,) = (one for one in tokens if one.type == "inline")
        assert [one.content for one in md.apart(inline) if md.is_meant(one)] == ["|", "<"]
        assert [one.content for one in inline.children or () if one.type == "text"] == [
            "a | b < c\\ d ", "e",
        ]  # fmt: skip


def test_endless_paragraphs_are_passed_over() -> None:
    with api("markdown_it.rules_core: the rule inline reads state.tokens", md):
        tokens = md.parser().parse("a *b*\n\n" + "[" * 501, {})
        assert [bool(one.children) for one in tokens if one.type == "inline"] == [True, False]


def test_the_types_and_what_is_known_of_tokens() -> None:
    source = "(a)=\n\n% b\n\n+++\n\n:::{c}\n:::\n\n{d}`e` [f][g] [^h]\n\n[g]: i\n\n[^h]: j\n"
    env: dict[str, Any] = {}
    tokens = md.parser().parse(source, env)
    with api("markdown_it: env['references'], store_labels", md):
        assert list(md.definitions(env, (0, 0))) == [("G", 11, 12)]
        spoken = [one for token in tokens for one in token.children or ()]
        link = next(one for one in spoken if one.type == "link_open")
        assert link.meta["label"] == "G"
    with api("mdit_py_plugins and myst_parser: types and meta of tokens", md):
        types = {one.type for one in tokens}
        assert types >= {"myst_target", "myst_line_comment", "myst_block_break", "colon_fence"}
        named = {one.type: one.meta for one in [*tokens, *spoken]}
        assert named["myst_role"]["name"] == "d"
        assert named["footnote_ref"]["label"] == "h"
        assert named["footnote_reference_open"]["label"] == "h"


def test_options_are_read_as_myst_does() -> None:
    with api("myst_parser.parsers.directives.is_option_line", md):
        assert md.option_rows([":a: b", ': "c": d', "e", ":f: g"])[0] == ":a: b"
        assert "e" not in md.option_rows([":a: b", "e", ":f: g"])
    with api("myst_parser.parsers.options.options_to_items, State.has_comments", md):
        assert md.options([":a: b", ':"c": d']) == ([("a", "b"), ("c", "d")], True)
        assert md.options([":a: b # c"]) == ([("a", "b")], False)
    with api("myst_parser.parsers.options.TokenizeError", md):
        assert md.options([':a: "b']) == ([], False)
    with api("myst_parser.parsers.mdit.create_md_parser, which Sphinx is given", md):
        assert sphinx_.create_md_parser is mdit.create_md_parser is md.create_md_parser


def test_yaml_is_nodes_with_places() -> None:
    source = "a: 'é b' # c\nd:\n  - e\n  - {f: g, f: no}\n"
    with api("ruamel.yaml.YAML.compose, nodes and marks", yaml):
        root = yaml.compose(source)
        assert isinstance(root, yaml.MappingNode)
        assert not root.flow_style
        (key, quoted), (_key, items) = root.value
        assert (key.value, quoted.value, quoted.style, quoted.anchor) == ("a", "é b", "'", None)
        assert source[quoted.start_mark.index : quoted.end_mark.index] == "'é b'"
        bare, table = items.value
        assert (bare.start_mark.line, bare.start_mark.column) == (2, 4)
        assert not bare.style
        assert table.flow_style
        assert source[table.start_mark.index : table.end_mark.index] == "{f: g, f: no}"
        assert [one.value for one, _value in table.value] == ["f", "f"]
        assert table.value[1][1].tag == "tag:yaml.org,2002:str"  # YAML 1.2: no is a word
    with api("ruamel.yaml: the end and the folds of a block scalar", yaml):
        source = "a: >-\n  b\n  c\n\nd: |\n  e\n# f\n"
        folded, literal = (value for _key, value in yaml.compose(source).value)
        assert [(one.value, one.style) for one in (folded, literal)] == [("b c", ">"), ("e\n", "|")]
        assert source[folded.start_mark.index : folded.end_mark.index] == ">-\n  b\n  c"
        assert source[literal.start_mark.index : literal.end_mark.index] == "|\n  e"
    with api("ruamel.yaml.error.MarkedYAMLError", yaml):
        with pytest.raises(yaml.MarkedYAMLError) as caught:
            yaml.compose("a: b: c\n")
        assert caught.value.problem_mark.line == 0
        assert "mapping values are not allowed" in caught.value.problem
