"""git filter-repo as a library: a history written again."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.private_apis.api import api
from vademecum.withdrawal import rewrite
from vademecum.withdrawal.plan import Plan


def test_a_history_is_written_again(tmp_path: Path) -> None:
    def git(*arguments: str) -> str:
        who = ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.invalid"]
        done = subprocess.run(
            ["git", *who, *arguments], cwd=tmp_path, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.decode("utf-8").strip()

    git("init", "-q", "-b", "main")
    for name in ("un", "deux", "trois"):
        (tmp_path / name).write_text(f"{name}\n", "utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "Avant")
    blobs = {name: git("rev-parse", f"HEAD:{name}") for name in ("un", "deux")}
    inner = str(tmp_path)
    work = Plan({blobs["un"]: b"autre\n", blobs["deux"]: None}, {b"Avant\n": b"Apr\xc3\xa8s\n"},
                {}, frozenset(), (), (), 0, {}, {}, {})  # fmt: skip
    with api("git_filter_repo.RepoFilter and its callbacks", rewrite):
        rewrite.rewrite(Path(inner), work, ["trois"], {}, lambda _line: None)
    assert git("log", "--format=%s") == "Après"
    assert git("ls-tree", "-r", "--name-only", "HEAD") == "un"
    assert git("show", "HEAD:un") == "autre"
    assert not (tmp_path / ".git/filter-repo").exists()
