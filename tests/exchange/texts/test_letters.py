"""A chapter sent to somebody and received: by its reference, by its words, old, of another book."""

from __future__ import annotations

import shlex
import subprocess
from email.message import EmailMessage
from html import escape
from pathlib import Path

import pytest

from tests.exchange.texts.chapter import HEARING, PATH, TEXT
from tests.exchange.texts.word import W, Word, said
from vademecum.cli import main
from vademecum.proposals.kept import proposals
from vademecum.proposals.stored import Proposal

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def git(root: Path, *words: str) -> str:
    who = ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.invalid"]
    return subprocess.run(
        ["git", *who, *words], cwd=root, check=True, capture_output=True, text=True
    ).stdout


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Essai")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "livre"
    for path, text in {
        "vademecum.toml": '[livre]\ntitre = "Un livre inventé"\n\n[depot]\ndiffusion = "public"\n\n'
        '[[partie]]\ntitre = "Agir"\nchapitres = ["jumelages"]\n',
        "annuaire.toml": '[collectivite.arcis]\nnom = "Arcis"\ntype = "commune"\n\n'
        '[organisation.ville]\nnom = "Arcis"\n\n[personne.awa]\nnom = "Awa Inventée"\n'
        'organisation = "ville"\n\n[personne.bruno]\nnom = "Bruno Inventé"\n',
        PATH: TEXT,
        "hearings/2017-03-14-essai.md": HEARING,
    }.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (root / ".gitignore").write_text("_build/\n", encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    commit(root)
    monkeypatch.chdir(root)
    return root


def send(root: Path, person: str = "awa") -> Word:
    assert main(["send", "jumelages", "--to", person, "--date", "2026-05-04"]) == 0
    return Word((root / f"_build/relecture/jumelages-{person}.docx").read_bytes())


def receive(root: Path, word: Word, *more: str) -> int:
    target = root.parent / "retour.docx"
    target.write_bytes(word.data())
    return main(["receive", str(target), "--date", "2026-05-20", *more])


def text(root: Path, one: Proposal) -> str:
    return git(root, "show", f"{one.commit}:{one.path}")


def tick(word: Word, tag: str) -> None:
    for control in word.root.iter(f"{W}sdt"):
        properties = control.find(f"{W}sdtPr")
        if properties.find(f"{W}tag").get(f"{W}val") == tag:
            properties.find(f"{W14}checkbox/{W14}checked").set(f"{W14}val", "1")
            next(control.iter(f"{W}t")).text = "☒"


def test_what_came_back_as_it_went_is_no_proposition(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert receive(root, send(root)) == 0
    assert "Nothing changed." in capsys.readouterr().out
    assert proposals(root) == ()


@pytest.mark.slow
def test_an_edit_a_remark_and_an_avis(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = send(root)
    word.replace("Premier alinéa", "Tout premier alinéa")
    word.comment("Dernier alinéa", "Est-ce sûr ?")
    tick(word, "vm:avis:reserve")
    assert receive(root, word) == 0
    said = capsys.readouterr().out
    line = next(one for one in said.splitlines() if "vademecum approve" in one)
    assert "jumelages --for arcis --sense reserve --date 2026-05-20 --on " in line
    (one,) = proposals(root)
    assert text(root, one) == TEXT.replace("Premier alinéa", "Tout premier alinéa")
    assert (one.path, one.giver.person, one.giver.authority) == (PATH, "awa", "arcis")
    assert one.opinion is not None and one.opinion.authority == "arcis"
    assert (root / PATH).read_text(encoding="utf-8") == TEXT  # nothing is written in the book
    assert receive(root, word) == 1 and len(proposals(root)) == 1  # the same file again
    # What is proposed to type does what it says, for the words that were sent.
    assert main(["proposals", "show", one.id]) == 0
    assert line.strip() in capsys.readouterr().out
    assert main(shlex.split(line)[1:]) == 0
    assert "avis:\n  arcis: {sens: reserve," in (root / PATH).read_text(encoding="utf-8")


def fill(word: Word, label: str, words: str) -> None:
    node = next(word.find(label).iter(f"{W}t"))
    node.text = f"{node.text}{words}"


@pytest.mark.slow
def test_what_one_is_called_at_stands_in_no_avis(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    tick(word, "vm:avis:reserve")
    fill(word, "Donné par", "La DGS, dgs@exemple.invalid, 06 12 34 56 78")
    fill(word, "Réserve ou motif", "Appelez le 06 99 88 77 66, art. 12")
    word.comment("Dernier alinéa", "Écrivez à awa@exemple.invalid")
    assert receive(root, word) == 0
    told = capsys.readouterr().out
    line = next(one for one in told.splitlines() if "vademecum approve" in one)
    assert "--by 'La DGS' --words 'Appelez le [téléphone], art. 12'" in line
    (one,) = proposals(root)
    assert [(each.remark.words, each.remark.author) for each in one.remarks] == [
        ("Écrivez à [adresse électronique]", "")
    ]
    held = git(root, "show", f"refs/propositions/{one.id}:proposition.json")
    assert not any(each in held for each in ("exemple.invalid", "34 56", "88 77", "Une élue"))
    assert main(shlex.split(line)[1:]) == 0
    assert 'par: "La DGS",' in (root / PATH).read_text(encoding="utf-8")


def test_two_boxes_are_a_question(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = send(root)
    tick(word, "vm:avis:reserve")
    tick(word, "vm:avis:favorable")
    assert receive(root, word, "--dry-run") == 1
    assert "several boxes" in capsys.readouterr().err


@pytest.mark.slow
def test_an_old_letter_is_of_the_version_that_was_sent(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    word.replace("Dernier alinéa", "Ultime alinéa")
    git(root, "mv", PATH, "chapters/agir/renomme.md")
    later = TEXT.replace("Premier alinéa", "Alinéa récrit depuis")
    (root / "chapters/agir/renomme.md").write_text(later, encoding="utf-8")
    toml = (root / "vademecum.toml").read_text(encoding="utf-8")
    (root / "vademecum.toml").write_text(toml.replace("jumelages", "renomme"), encoding="utf-8")
    commit(root)
    assert receive(root, word) == 0
    assert f"{PATH} is chapters/agir/renomme.md now" in capsys.readouterr().err
    (one,) = proposals(root)
    assert one.path == PATH and text(root, one) == TEXT.replace("Dernier alinéa", "Ultime alinéa")


@pytest.mark.slow
@pytest.mark.parametrize("form", ["plain", "html"])
def test_a_text_pasted_in_a_mail_is_placed_as_a_document(
    root: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    word.replace("Premier alinéa", "Tout premier alinéa")
    rows = [said(one) for one in word.root.iter(f"{W}p") if said(one).strip()]
    rows = ["Bonjour,", "Le début m’a gênée.", *rows, "Un mot de plus.", "Cordialement,"]
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@exemple.invalid", "b@exemple.invalid", "Retour"
    if form == "plain":
        mail.set_content("\n\n".join(rows))
    else:
        mail.set_content("".join(f"<p>{escape(one)}</p>\n" for one in rows), subtype="html")
    target = root.parent / "retour.eml"
    target.write_bytes(mail.as_bytes())
    assert main(["receive", str(target), "--date", "2026-05-20"]) == 0, capsys.readouterr()
    (one,) = proposals(root)
    assert text(root, one) == TEXT.replace("Premier alinéa", "Tout premier alinéa")
    assert [each.remark.words for each in one.remarks] == ["Le début m’a gênée. Un mot de plus."]


def test_a_mail_that_only_speaks_of_the_text_is_one_remark(root: Path) -> None:
    rows = [said(one) for one in send(root).root.iter(f"{W}p") if said(one).strip()]
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@exemple.invalid", "b@exemple.invalid", "Retour"
    quoted = "\n".join(f"> {one}" for one in rows)
    mail.set_content(f"Rien à changer pour moi.\n\nSauf le titre.\n\n{quoted}\n")
    target = root.parent / "retour.eml"
    target.write_bytes(mail.as_bytes())
    assert main(["receive", str(target), "--date", "2026-05-20"]) == 0
    (one,) = proposals(root)
    assert (text(root, one), one.questions) == (TEXT, ())
    assert [each.remark.words for each in one.remarks] == [
        "Rien à changer pour moi. Sauf le titre."
    ]


def test_without_its_reference_words_say_which_text_it_is_of(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    word.remove("Référence à conserver")
    for name in ("word/footer1.xml", "docProps/core.xml", "docProps/custom.xml"):
        word.parts[name] = word.parts[name].replace(b"VM-", b"XX-")
    word.replace("Dernier alinéa", "Ultime alinéa")
    assert receive(root, word) == 1
    assert "nobody is named: who is it from" in capsys.readouterr().err
    (one,) = proposals(root)
    assert (
        text(root, one) == TEXT.replace("Dernier alinéa", "Ultime alinéa") and not one.giver.person
    )


@pytest.mark.slow
def test_a_letter_of_another_book_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    node = next(t for t in word.root.iter(f"{W}t") if "VM-" in (t.text or ""))
    own = (node.text or "").rpartition(" ")[2]
    node.text = (node.text or "").replace(own, "VM-000000-000")
    for name in ("word/footer1.xml", "docProps/core.xml", "docProps/custom.xml"):
        word.parts[name] = word.parts[name].replace(own.encode(), b"VM-000000-000")
    assert receive(root, word) == 1
    assert "no text of this book has ever had the reference" in capsys.readouterr().err
    assert proposals(root) == ()


@pytest.mark.slow
def test_a_history_that_is_cut_says_so(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    (root / PATH).write_text(TEXT.replace("Dernier alinéa", "Ultime alinéa"), encoding="utf-8")
    commit(root)
    git(root.parent, "clone", "-q", "--depth", "1", root.as_uri(), "coupé")
    monkeypatch.chdir(root.parent / "coupé")
    assert receive(root.parent / "coupé", word) == 1
    assert "git fetch --unshallow" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["jumelages"], "to whom?"),
        (["jumelages", "--to", "personne"], "nobody called"),
        (["agir", "lettre.docx", "--to", "awa"], ""),
    ],
)
def test_send_says_what_it_lacks(
    root: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["send", *words]) == 1
    assert said in capsys.readouterr().err


def test_only_committed_text_is_sent(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / PATH).write_text(TEXT.replace("Dernier", "Tout dernier"), encoding="utf-8")
    assert main(["send", "jumelages", "--to", "awa"]) == 1
    assert "is not committed" in capsys.readouterr().err


@pytest.mark.slow
def test_macros_of_a_letter_are_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = send(root)
    word.replace("Premier alinéa", "Tout premier alinéa")
    word.parts["word/vbaProject.bin"] = b"code"
    capsys.readouterr()
    receive(root, word)
    assert "holds macros: none was run" in capsys.readouterr().out


def test_a_file_that_is_too_large_says_what_to_do(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = root.parent / "lourd.docx"
    with target.open("wb") as file:
        file.truncate(65 << 20)
    assert main(["receive", str(target)]) == 1
    assert "lourd.docx: more than 64 MB; save it again" in capsys.readouterr().err


@pytest.mark.slow
def test_an_opinion_taken_back_in_the_form_is_a_question(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    assert "Pour retirer un avis déjà donné" in "".join(word.root.itertext())
    words = next(p for p in word.root.iter(f"{W}p") if said(p).startswith("Réserve ou motif"))
    next(t for t in [*words.iter(f"{W}t")][::-1]).text += " Nous retirons notre avis."
    capsys.readouterr()
    assert receive(root, word) == 1
    told = capsys.readouterr()
    assert "no box ticked: “Nous retirons notre avis.”" in told.out + told.err
    [one] = proposals(root)
    assert one.opinion is None
