"""pyproject.toml, the locks, the imports and docs/dependencies.md tell one story."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name as named

from vademecum.exchange.draft import pandoc
from vademecum.exchange.texts import dots

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
NEEDED = [Requirement(one) for one in PROJECT["project"]["dependencies"]]
GROUPS = {
    group: [Requirement(one) for one in several]
    for group, several in PROJECT["dependency-groups"].items()
}
EXTRAS = [
    Requirement(one)
    for several in PROJECT["project"]["optional-dependencies"].values()
    for one in several
]


def locked(name: str) -> dict[str, str]:
    """Package -> version, of a lock."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    return {
        named(one): version for one, version in re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.M)
    }


@pytest.mark.parametrize(
    ("lock", "asked"),
    [
        ("book", NEEDED),
        ("test", [*NEEDED, *GROUPS["test"]]),
        ("word", [*NEEDED, *EXTRAS]),
        ("all", [*NEEDED, *EXTRAS, *(one for several in GROUPS.values() for one in several)]),
    ],
    ids=["book", "test", "word", "all"],
)
def test_a_lock_holds_what_is_asked_for(lock: str, asked: list[Requirement]) -> None:
    versions = locked(lock)
    wrong = [str(one) for one in asked if versions.get(named(one.name)) not in one.specifier]
    assert wrong == []


def test_every_dependency_has_an_upper_bound() -> None:
    assert [str(one) for one in (*NEEDED, *EXTRAS) if "<" not in str(one.specifier)] == []


def test_the_commands_that_bring_the_extra_ask_for_what_it_does() -> None:
    told = [Requirement(one) for one in (pandoc.PACKAGE, dots.PACKAGE)]
    assert [(one.name, one.specifier) for one in EXTRAS] == [
        (one.name, one.specifier) for one in told
    ]


def test_an_older_python_is_told_of_ours_alone() -> None:
    """Where none of them applies, pip says « requires a different Python », and nothing else."""
    needs = PROJECT["project"]["requires-python"].removeprefix(">=")
    for one in NEEDED:
        assert str(one.marker) == f'python_version >= "{needs}"', one


@pytest.mark.slow
def test_what_is_imported_is_asked_for() -> None:
    providers = packages_distributions()
    imported: set[str] = set()
    for path in (ROOT / "vademecum").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {one.name.partition(".")[0] for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module.partition(".")[0])
    foreign = imported - sys.stdlib_module_names - {"vademecum"}
    asked = {named(one.name) for one in (*NEEDED, *EXTRAS)}
    lacking = [one for one in foreign if not asked & set(map(named, providers.get(one, [one])))]
    assert lacking == []


def test_each_has_its_line_in_the_documentation() -> None:
    rows = re.findall(r"^\| ([^|]+) \|", (ROOT / "docs/dependencies.md").read_text("utf-8"), re.M)
    told = {named(name) for row in rows for name in row.split(", ")}
    asked = [*NEEDED, *EXTRAS, *(one for several in GROUPS.values() for one in several)]
    assert [one.name for one in asked if named(one.name) not in told] == []
