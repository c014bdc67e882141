"""A runner of a forge: the steps of the workflows that `init` writes, run by its shell."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.book import Book, environment
from vademecum import starter

FORGES = {
    "github": ".github/workflows/vademecum.yml",
    "forgejo": ".forgejo/workflows/vademecum.yml",
    "gitlab": ".gitlab-ci.yml",
}


posix = pytest.mark.skipif(os.name != "posix", reason="runners' shell")


def workflow(name: str) -> dict[str, Any]:
    """As the forge reads it (YAML 1.2 here: `on` is a word)."""
    text = starter.tools_files()[FORGES[name]]
    found: dict[str, Any] = YAML(typ="safe", pure=True).load(text)
    return found


@contextmanager
def machine_of(book: Book) -> Iterator[dict[str, str]]:
    """The environment of a runner whose `vademecum` is this one."""
    programs = book.root.parent / "programmes"
    programs.mkdir(exist_ok=True)
    for name in ("vademecum", "python", "python3"):
        rest = " -m vademecum" if name == "vademecum" else ""
        (programs / name).write_text(f'#!/bin/sh\nexec {sys.executable}{rest} "$@"\n', "utf-8")
        (programs / name).chmod(0o755)
    kept = environment(LANGUAGE="fr", HOME=str(book.root.parent))
    yield kept | {
        "PATH": f"{programs}{os.pathsep}{kept['PATH']}",
        "RUNNER_TEMP": str(book.root.parent),
        "GITHUB_OUTPUT": str(book.root.parent / "sortie"),
        "GITHUB_STEP_SUMMARY": str(book.root.parent / "résumé.md"),
    }


def ran(book: Book, script: str, **more: str) -> subprocess.CompletedProcess[str]:
    """A step of a workflow, run in the book by the shell that runners use.

    What a runner has for itself, /tmp, lies beside the book: several run here at once.
    """
    script = script.replace("/tmp/", f"{shlex.quote(str(book.root.parent))}/")  # noqa: S108
    with machine_of(book) as known:
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script.replace("/opt/outil/bin/", "")],
            cwd=book.root,
            env=known | more,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


def step(name: str, job: str, words: str) -> str:
    """The script of the job's step that holds those words."""
    jobs = workflow(name)["jobs"] if name != "gitlab" else workflow(name)
    scripts = (
        [one.get("run", "") for one in jobs[job]["steps"]]
        if name != "gitlab"
        else jobs[job]["script"]
    )
    (found,) = [one for one in scripts if words in one]
    return str(found)
