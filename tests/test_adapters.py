"""What is private to a dependency is looked at from the one module that says so, nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "vademecum"

# A module or name that is not documented, and who may import it.
INSIDE = {
    "weasyprint.document": "formats/pdf/weasy/",
    "weasyprint.draw": "formats/pdf/weasy/",
    "weasyprint.formatting_structure": "formats/pdf/weasy/",
    "weasyprint.layout": "formats/pdf/weasy/",
    "weasyprint.pdf": "formats/pdf/weasy/",
    "weasyprint.stacking": "formats/pdf/weasy/",
    "weasyprint.text.line_break": "formats/pdf/weasy/",
    "pydyf": "formats/pdf/weasy/",
    "markdown_it.renderer": "text/parser.py",
    "markdown_it.rules_core": "text/parser.py",
    "markdown_it.rules_inline": "text/parser.py",
    "mdit_py_plugins": "text/parser.py",
    "myst_parser": "text/parser.py",
    "ruamel": "text/yaml.py",
    "sphinx.environment.adapters": "sphinx_ext/inside.py",
    "sphinx.search": "sphinx_ext/inside.py",
    "sphinx.util.console": "sphinx_ext/inside.py",
    "sphinx.util.docutils.docutils_namespace": "sphinx_ext/inside.py",
    "sphinx.util.docutils.patch_docutils": "sphinx_ext/inside.py",
    "sphinx.builders.html": "formats/pdf/reading.py",
    "sphinx.highlighting": "formats/pdf/reading.py",
    "furo": "formats/site/parent.py",
    "git_filter_repo": "withdrawal/rewrite.py",
}
ADAPTERS = sorted(set(INSIDE.values()))
OWN = {"self", "cls"}
# Not private whatever the underscore: lxml's one name for the type of an element, NamedTuple's.
OPEN = {"_Element", "_fields"}
FILES = sorted(PACKAGE.rglob("*.py"))


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module and name that a file imports, in full."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{one.name}" for one in node.names)


def underscored(tree: ast.AST) -> Iterator[str]:
    """Every attribute with a leading underscore that is not asked of the object itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
            asked = node.value
            python = node.attr.startswith("__") and node.attr != "__rules__"  # __init__, __file__…
            if not python and not (isinstance(asked, ast.Name) and asked.id in OWN):
                yield node.attr


def is_in(name: str, where: str) -> bool:
    """Whether a file is an adapter; one of a folder is where its name ends with a slash."""
    return name.startswith(where) if where.endswith("/") else name == where


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nobody_else_looks_inside(path: Path) -> None:
    name, tree = path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text("utf-8"))
    for found in imported(tree):
        for private, where in INSIDE.items():
            if found == private or found.startswith(f"{private}."):
                assert is_in(name, where), f"{name} imports {found}, which {where} alone may know"
    hidden = sorted(set(underscored(tree)) - OPEN)
    known = any(is_in(name, where) for where in ADAPTERS)
    assert not hidden or known, f"{name} asks others for {hidden}"


def test_each_of_them_says_what_it_relies_on() -> None:
    for name in ADAPTERS:
        file = PACKAGE / name / "__init__.py" if name.endswith("/") else PACKAGE / name
        told = ast.get_docstring(ast.parse(file.read_text("utf-8"))) or ""
        (proof,) = re.findall(r"tests/private_apis/test_\w+\.py", told)
        assert (PACKAGE.parent / proof).is_file(), name
