"""Several files received at once: each as if it came alone, the same one once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.texts import test_letters
from tests.exchange.texts.test_letters import git, send
from vademecum.cli import main
from vademecum.proposals.kept import proposals

root = test_letters.root


def returned(root: Path, person: str, new: str, name: str) -> str:
    word = send(root, person)
    word.replace("Premier alinéa", new)
    target = root.parent / name
    target.write_bytes(word.data())
    return str(target)


@pytest.mark.slow
def test_each_is_received_and_what_is_refused_stops_no_other(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = returned(root, "awa", "Tout premier alinéa", "awa.docx")
    twin = root.parent / "copie.docx"
    twin.write_bytes(Path(first).read_bytes())
    (root.parent / "page.pdf").write_bytes(b"%PDF-1.7")
    last = returned(root, "bruno", "Alinéa premier", "bruno.docx")
    files = [first, str(twin), str(root.parent / "page.pdf"), str(root.parent / "rien.docx"), last]
    capsys.readouterr()
    assert main(["receive", *files, "--date", "2026-05-20"]) == 1
    out, err = capsys.readouterr()
    assert sorted(one.giver.person for one in proposals(root)) == ["awa", "bruno"]
    assert "copie.docx:\nthe same file as awa.docx: read once\n" in out
    assert [one.partition(":")[0] for one in err.strip().split("\n")] == [
        "page.pdf", "rien.docx", "Error",
    ]  # fmt: skip
    assert "2 of the files are refused" in err
    before = git(root, "for-each-ref")
    assert main(["receive", *files, "--date", "2026-05-21"]) == 1  # as each is refused alone
    assert git(root, "for-each-ref") == before
    assert "4 of the files are refused" in capsys.readouterr().err


@pytest.mark.slow
def test_a_dry_run_keeps_none(root: Path) -> None:
    files = [returned(root, one, f"Alinéa {one}", f"{one}.docx") for one in ("awa", "bruno")]
    assert main(["receive", *files, "--date", "2026-05-20", "--dry-run"]) == 0
    assert proposals(root) == ()
    assert main(["receive", *files, "--date", "2026-05-20"]) == 0
    assert len(proposals(root)) == 2


@pytest.mark.slow
@pytest.mark.parametrize("option", [("--from", "awa"), ("--on", "jumelages")])
def test_what_is_said_of_one_is_said_of_no_other(
    option: tuple[str, str], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [returned(root, one, f"Alinéa {one}", f"{one}.docx") for one in ("awa", "bruno")]
    assert main(["receive", *files, *option]) == 1
    assert "are of one file" in capsys.readouterr().err and proposals(root) == ()


@pytest.mark.slow
def test_one_file_alone_is_told_as_before(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = returned(root, "awa", "Tout premier alinéa", "awa.docx")
    capsys.readouterr()
    assert main(["receive", file, "--date", "2026-05-20"]) == 0
    assert "awa.docx" not in capsys.readouterr().out
    assert main(["receive"]) == 2
