"""Each row of `doctor`: what it finds of each thing a newcomer lacks, and its remedy."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.doctor.scenes import (
    Scene,
    among_us,
    below,
    below_and_told,
    below_with_the_hook_of_before,
    closed,
    demonstration,
    does,
    elsewhere,
    from_a_checkout,
    full,
    hooked,
    latin,
    latin_names,
    may_not_run,
    misspelt,
    newer,
    no_cache,
    no_font,
    no_package,
    no_pango,
    no_program,
    no_subsetter,
    noted,
    nothing,
    of_the_account,
    old_package,
    older,
    pointing,
    seen_by_all,
    shallow,
    signed,
    unsaid,
    with_the_tool,
    with_two_tools,
    with_word,
    without,
    without_git,
    without_word,
    workflows,
    written_in_commits,
)
from vademecum import __version__, doctor
from vademecum.doctor import Found, Level, book, git, home, hook, tools

LACK, NOTE, WELL = Level.LACK, Level.NOTE, Level.WELL

Case = tuple[Callable[[Scene], None], Callable[[Path], object], tuple[tuple[Level, str, str], ...]]
POINT = "git config core.hooksPath .githooks"
UNCHECKED = "git does not check the book before a commit"
MERGES = "git does not check the book before it commits a merge"
CHECKED = ((WELL, "git checks the book before each commit", ""),)
# What is altered; the row; (how much it matters, what is said, the remedy), a line each.
CASES: dict[str, Case] = {
    "Python": (nothing, tools.python, ((WELL, platform.python_version(), ""),)),
    "packages": (nothing, tools.packages, ((WELL, __version__, ""),)),
    "a package of another version": (
        old_package, tools.packages,
        ((WELL, "", ""), (LACK, "8.0 is here", '-m pip install "sphinx>=9.0,<9.1"')),
    ),
    "a package that is not there": (
        no_package, tools.packages,
        ((WELL, "", ""), (LACK, "not installed", '-m pip install "click>=8.3,<9"')),
    ),
    "git": (nothing, git.program, ((WELL, "git", ""),)),
    "no git": (without_git, git.program, ((LACK, "not found: no credits", "install"),)),
    "nobody signs": (
        nothing, git.person,
        (
            (LACK, "git will not commit", 'git config --global user.name "First Last"'),
            (LACK, "not set", 'git config --global user.email "prenom.nom@exemple.fr"'),
        ),
    ),
    "somebody signs": (
        signed, git.person, ((WELL, "Ada Inventée", ""), (WELL, "ada@exemple.fr", ""))
    ),
    "an account signs": (
        of_the_account, git.person,
        (
            (NOTE, "is this account's name", 'git config --global user.name "First Last"'),
            (WELL, "ada@exemple.fr", ""),
        ),
    ),
    "nobody, without git": (without_git, git.person, ()),
    "letters": (nothing, home.letters, ((WELL, "UTF-8", ""),)),
    "another alphabet's letters": (
        latin, home.letters, ((NOTE, "iso885915", "export LC_ALL=C.UTF-8"),)
    ),
    "files named in other letters": (
        latin_names, home.letters, ((LACK, "accents may be lost", "export LC_ALL=C.UTF-8"),)
    ),
    "fonts": (nothing, home.fonts, ((WELL, "those of the package", ""),)),
    "fonts that are gone": (
        no_font, home.fonts, ((LACK, "0 of 10 files", '--force-reinstall "vademecum-….whl"'),)
    ),
    "formats": (nothing, tools.formats, ((WELL, "ready", ""),) * 4),
    "no Pango": (
        no_pango, tools.formats,
        ((WELL, "ready", ""), *((LACK, "Pango is missing; this brings", ""),) * 3),
    ),
    "the extra word": (with_word, tools.word, ((WELL, "drafts can be read", ""),)),
    "no extra word": (
        without_word, tools.word,
        ((NOTE, "no draft can be read, older programs", '"pypdfium2>=5.15,<6"'),),
    ),
    "the subsetter is there": (nothing, tools.same_bytes, ()),
    "no subsetter": (no_subsetter, tools.same_bytes, ((NOTE, "its bytes differ", ""),)),
    "nothing of a book without Pango": (no_pango, tools.same_bytes, ()),
    "disk": (nothing, home.room, ((WELL, "MB free at", ""),)),
    "a full disk": (
        full, home.room,
        ((LACK, "1 MB free", "300 MB are needed"), (LACK, "1 MB free", "may be emptied")),
    ),
    "rights": (nothing, home.writing, ((WELL, "we may write here", ""),)),
    "a folder that is not ours": (
        closed, home.writing,
        ((LACK, "cannot be written: access to it is refused", "give yourself the right"),),
    ),
    "no cache": (no_cache, home.writing, ((NOTE, "each build begins anew", "your own"),)),
    "a book": (nothing, book.there, ((WELL, "found in", ""),)),
    "no book": (elsewhere, book.there, ((NOTE, "is in no book", "vademecum init"),)),
    "settings that cannot be read": (misspelt, book.there, ((LACK, "1 fault", "vademecum check"),)),
    "what the book does not say": (
        unsaid, book.gaps,
        tuple(
            (NOTE, "does not say", f'[livre] {key} = "…" in vademecum.toml: ')
            for key in ("editeur", "directeur-publication", "licence", "version", "url")
        ),
    ),
    "nothing of no book": (elsewhere, book.gaps, ()),
    "a demonstration": (
        demonstration, book.model, ((NOTE, "words are invented", "remove that line"),)
    ),
    "a book in earnest": (unsaid, book.model, ()),
    "workflows of before": (
        older, book.files, ((NOTE, "version 0.0.1", "vademecum init . --update-files"),)
    ),
    "workflows of a newer version": (
        newer, book.files,
        ((NOTE, "99.1", "pipx install --force ./outils/vademecum-1.0-py3-none-any.whl"),),
    ),
    "no workflows": (nothing, book.files, ()),
    "a hook that nobody calls": (hooked, hook.hook, ((NOTE, UNCHECKED, POINT),)),
    "a hook": (pointing(".githooks"), hook.hook, CHECKED),
    "a hook by its whole path": (pointing("{root}/.githooks"), hook.hook, CHECKED),
    "no hook": (nothing, hook.hook, ()),
    "hooks of nowhere": (pointing("/nonexistent"), hook.hook, ((NOTE, UNCHECKED, POINT),)),
    "git's own hooks": (pointing(".git/hooks"), hook.hook, ((NOTE, UNCHECKED, POINT),)),
    "a hook that was removed": (
        pointing("{root}/.githooks", noted("pre-commit")), hook.hook,
        ((NOTE, f"{UNCHECKED}: .githooks/pre-commit is not there", "git checkout -- .githooks/p"),),
    ),
    "a hook that does something else": (
        pointing(".githooks", does("pre-commit", "#!/bin/sh\n# vademecum\nexit 0\n")), hook.hook,
        ((NOTE, "which git runs, does not call vademecum", "write in it: vademecum check"),),
    ),
    "a hook of one's own": (
        pointing(".githooks", does("pre-commit", "vademecum check\n")), hook.hook, CHECKED,
    ),
    "no hook for merges": (
        pointing(".githooks", without("pre-merge-commit")), hook.hook,
        ((NOTE, f"{MERGES}: .githooks/pre-merge-commit is not there", "init . --update-files"),),
    ),
    "a program that the hook does not find": (
        no_program, hook.hook,
        ((NOTE, "lets each commit through unchecked", "pipx ensurepath"),),
    ),
    "a hook of a book in a folder": (below_and_told, hook.hook, CHECKED),
    "a hook that nobody calls, in a folder": (
        below, hook.hook, ((NOTE, UNCHECKED, "core.hooksPath 'un livre inventé/.githooks'"),)
    ),
    "a hook that refuses every commit": (
        below_with_the_hook_of_before, hook.hook,
        ((NOTE, "refuses every commit", "vademecum init . --update-files"),),
    ),
    "a book in a folder of a repository": (
        below, git.place, ((NOTE, "not read by any forge", "a repository of its own"),)
    ),
    "a book in its own repository": (hooked, git.place, ()),
    "a book without git": (nothing, git.place, ()),
    "the tool for workflows": (
        with_the_tool, book.tool, ((WELL, "outils/vademecum-1.0-py3-none-any.whl", ""),)
    ),
    "no tool for workflows": (
        workflows, book.tool, ((NOTE, "workflows cannot install", "in outils/; or say in"),)
    ),
    "two tools for workflows": (
        with_two_tools, book.tool, ((NOTE, "2 files in outils/", "keep the latest"),)
    ),
    "a tool from the checkout": (from_a_checkout, book.tool, ()),
    "no workflows to give it to": (nothing, book.tool, ()),
    "no history": (nothing, git.past, ((NOTE, "no git repository here", "git init -b main"),)),
    "no commit": (
        lambda scene: scene.configure("a.b", "c"), git.past, ((NOTE, "no commit", "git commit"),)
    ),
    "a history": (lambda scene: scene.book.commit() and None, git.past, ((WELL, "complete", ""),)),
    "a history cut short": (shallow, git.past, ((NOTE, "incomplete", "git fetch --unshallow"),)),
    "an address that all will read": (
        seen_by_all, git.addresses,
        ((NOTE, "ada@exemple.fr, yours, will be read", "git config user.email"),),
    ),
    "addresses that all can read": (
        written_in_commits, git.addresses,
        ((NOTE, "1 person's address can be read", "a commit cannot be changed"),),
    ),
    "addresses among us": (among_us, git.addresses, ()),
}  # fmt: skip


# What they say of a format that can be made is only true where Pango is.
PRINTED = {"formats", "no subsetter"}


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
@pytest.mark.parametrize(
    ("name", "unchecked"), [("pre-commit", UNCHECKED), ("pre-merge-commit", MERGES)]
)
def test_a_hook_that_may_not_run(scene: Scene, name: str, unchecked: str) -> None:
    pointing(".githooks", may_not_run(name))(scene)
    (found,) = hook.hook(scene.book.root)
    assert found.level is NOTE and found.remedy == f"chmod +x .githooks/{name}"
    assert found.said == f"{unchecked}: .githooks/{name} may not be run"


@pytest.mark.table
@pytest.mark.parametrize(
    "case",
    [pytest.param(one, marks=pytest.mark.pango if one in PRINTED else ()) for one in CASES],
)
def test_a_row(case: str, scene: Scene) -> None:
    alter, row, expected = CASES[case]
    alter(scene)
    found: list[Found] = list(row(scene.book.root))  # type: ignore[call-overload]
    scene.patch.undo()
    assert len(found) == len(expected), found
    for one, (level, said, remedy) in zip(found, expected, strict=True):
        assert one.level is level, one
        assert said in one.said and remedy in one.remedy, one
        assert bool(remedy) == bool(one.remedy), one
        assert "\n" not in one.said + one.remedy


def test_every_row_has_a_case_where_it_finds_something() -> None:
    tried = {row for _alter, row, expected in CASES.values() if any(one[1] for one in expected)}
    assert tried == set(doctor.ROWS)


def test_each_lack_has_its_remedy_or_says_it() -> None:
    levels = {level for _alter, _row, expected in CASES.values() for level, _s, _r in expected}
    assert levels == set(Level)
