"""Makes git histories in which the author of every word is known.

    python -m tools.make_history FOLDER [--commits 1000] [--seed 1] [--chapters 12]
        [--prose FOLDER]... [--our-prose]

Visibly invented contributors edit, mistype, move, split, merge, rename, revert, wrap, squash, and
merge branches with conflicts. FOLDER becomes a work tree with that history, and FOLDER.truth.json
holds each file's words as [word, authors, what it went through]. `python -m tools.score_history`
compares with it.

`--prose` takes real French from the texts below a folder (.md, .rst, .txt), `--our-prose` that of
this repository's guide; what is made of it has copies, stock phrases, quotes, dropped sides, files
renamed over extensions, and agreement mended as well.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.made_book import Maker
from tools.made_life import Life
from tools.made_text import Revision, address
from tools.prose import Speaker
from tools.read_prose import OURS, Pen

ROOT = Path(__file__).resolve().parents[1]


def make(commits: int, seed: int, chapters: int) -> Maker:
    """A book of invented words after so many commits."""
    maker = Maker(Speaker(seed), chapters)
    single = {
        maker.edit: 30, maker.typo: 15, maker.insert: 12, maker.rewrite: 5, maker.delete: 7,
        maker.move: 6, maker.move_sentence: 5, maker.carry: 4, maker.rename: 2, maker.split: 1,
        maker.unite: 1, maker.wrap: 3, maker.typography: 2, maker.spelling: 1, maker.revert: 9,
        maker.chapter: 1,
    }  # fmt: skip
    while len(maker.revisions) < commits:
        chance = maker.random.random()
        if chance < 0.06:
            maker.branch()
        elif chance < 0.09:
            maker.squash()
        else:
            act = maker.random.choices(list(single), list(single.values()))[0]
            maker.commit(act, together=2 if maker.random.random() < 0.08 else 1)
    return maker


def make_life(commits: int, seed: int, chapters: int, folders: Sequence[Path]) -> Life:
    """A book of the real prose below some folders after so many commits, fewer if it ends."""
    pen = Pen(seed, folders)
    life = Life(pen, chapters)
    single = {
        life.edit: 60, life.typo: 16, life.insert: 26, life.rewrite: 4, life.delete: 14,
        life.move: 12, life.move_sentence: 12, life.carry: 8, life.rename: 3, life.split: 2,
        life.unite: 1, life.wrap: 5, life.typography: 2, life.revert: 18, life.form: 4,
        life.agree: 40, life.stock: 26, life.define: 8, life.quote: 9, life.order: 6,
        life.copy_passage: 9, life.copy_sentence: 10, life.copy_file: 2, life.copy_folder: 1,
        life.convert: 6, life.neighbour: 10, life.recover: 12,
    }  # fmt: skip
    while len(life.revisions) < commits and not pen.is_dry:
        chance = life.random.random()
        if chance < 0.05:
            life.branch()
        elif chance < 0.07:
            life.abandon()
        elif chance < 0.09:
            life.squash()
        elif chance < 0.14:
            life.commit(life.erase)
        else:
            act = life.random.choices(list(single), list(single.values()))[0]
            life.commit(act, together=2 if life.random.random() < 0.06 else 1)
    life.commit(life.settle)
    return life


def write(maker: Maker, folder: Path) -> None:
    """The history as a git repository with its files checked out, and the truth beside it."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    loader = subprocess.Popen(
        ["git", "fast-import", "--quiet", f"--export-marks={folder / '.git' / 'marks'}"],
        cwd=folder, stdin=subprocess.PIPE,
    )  # fmt: skip
    if loader.stdin is None:
        raise OSError("git fast-import has no input")
    written: dict[int, dict[str, str]] = {0: {}}
    for revision in maker.revisions:
        parent = revision.parents[0] if revision.parents else 0
        loader.stdin.write(_command(revision, written[parent]))
        written[revision.mark] = revision.files
    loader.stdin.close()
    if loader.wait():
        raise OSError("git fast-import failed")
    marks = dict(line.split() for line in (folder / ".git/marks").read_text("ascii").splitlines())
    ignored = "".join(marks[f":{mark}"] + "\n" for mark in maker.ignored)
    git(folder, "reset", "--quiet", "--hard", marks[f":{maker.revisions[-1].mark}"])
    (folder / ".git-blame-ignore-revs").write_text(ignored, encoding="ascii")
    truth = {
        path: [
            [word.text, sorted(word.authors), sorted(word.kinds)]
            for paragraph in text for piece in paragraph.pieces for word in piece
        ]
        for path, text in maker.book.items()
    }  # fmt: skip
    place = folder.with_name(folder.name + ".truth.json")
    place.write_text(json.dumps(truth, ensure_ascii=False), encoding="utf-8")


def git(folder: Path, *arguments: str) -> str:
    """What git prints."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    done = subprocess.run(["git", *arguments], cwd=folder, env=env, check=True, capture_output=True)
    return done.stdout.decode("utf-8", "replace")


def _command(revision: Revision, before: dict[str, str]) -> bytes:
    moment = 1480000000 + revision.mark * 7200
    name = revision.authors[0]
    who = f"{name} <{address(name)}> {moment} +0100\n"
    lines = [
        f"commit refs/heads/main\nmark :{revision.mark}\nauthor {who}committer {who}".encode(),
        _data(revision.message),
    ]
    for number, parent in enumerate(revision.parents):
        lines.append(f"{'merge' if number else 'from'} :{parent}\n".encode())
    if not revision.parents:
        lines.append(b"deleteall\n")
    lines += [f"D {path}\n".encode() for path in before if path not in revision.files]
    for path, text in revision.files.items():
        if before.get(path) != text:
            lines += [f"M 100644 inline {path}\n".encode(), _data(text)]
    return b"".join(lines)


def _data(text: str) -> bytes:
    content = text.encode("utf-8")
    return b"data %d\n%s\n" % (len(content), content)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Make a history whose authors are known.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--commits", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chapters", type=int, default=12)
    parser.add_argument("--prose", type=Path, action="append", metavar="FOLDER")
    parser.add_argument("--our-prose", action="store_true", help="that of this repository's guide")
    given = parser.parse_args()
    folders = given.prose or [ROOT / one for one in OURS if given.our_prose]
    asked = (given.commits, given.seed, given.chapters)
    maker = make_life(*asked, folders) if folders else make(*asked)
    if len(maker.revisions) < given.commits:
        print(f"the prose ends after {len(maker.revisions)} commits", file=sys.stderr)
    write(maker, given.folder.resolve())


if __name__ == "__main__":
    main()
