"""Wrong, broken and hostile files: one line that says why, never a traceback."""

from __future__ import annotations

import ast
import json
import zipfile
from pathlib import Path

import pytest

from tools.samples import archive, docx, odt
from vademecum import transcripts
from vademecum.errors import VademecumError
from vademecum.transcripts.archive import Archive

_BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><TEI>&b;</TEI>'

WRONG = {
    "paroles.js": (b'var transcript = {"results":[{"text":"Bonjour"}]}', "JavaScript"),
    "module.js": (b"// x\nmodule.exports = {\n  text: 'Bonjour'\n}", "JavaScript"),
    "objets.txt": (b'[{speaker: "Anna", text: "Bonjour."}]', "JavaScript"),
    "fonction.txt": (b'show({"text": "Bonjour."});', "JavaScript"),
    "mac.txt": (b"Anna : \x8fa, \xfe, \x8f \xff\nPaul : Oui.\n", "Mac Roman"),
    "sans-voix.csv": (b"folder,file,line,label,text\na,b,1,c,Bonjour\n", "who speaks"),
    "vide.vtt": (b"", "empty"),
    "blancs.txt": (b"\xef\xbb\xbf \r\n\t", "empty"),
    "~$dition.docx": (b"\x05Marie" + b" " * 156, "lock"),
    "verrou.docx": (
        b"\x05Essai" + b" " * 49 + b"\x05\x00E\x00s\x00s\x00a\x00i\x00" + b" \x00" * 47 + b" ",
        "lock",
    ),
    "doc.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "Office"),
    "doc.pdf": (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    "doc.rtf": (b"{\\rtf1\\ansi Bonjour}", "RTF"),
    "son.mp4": (b"\x00\x00\x00\x20ftypisom" + b"\x00" * 99, "recording"),
    "image.png": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "image"),
    "page.html": (b"<!DOCTYPE html><html><p>Bonjour</html>", "web page"),
    "autre.xml": (b'<?xml version="1.0"?><rss><p>Bonjour</p></rss>', "XML"),
    "balises.txt": (b'<TOUR NOM="Anna">\nBonjour.\n<TOUR NOM="Paul">\nOui.\n', "take the tags out"),
    "muet.txt": (b'<SPEAKER ID=1 NAME="Anna">\n<P>\n', "without a single word"),
    "bombe.xml": (_BOMB.encode(), "entities"),
    "tronque.xml": (b"<TEI><text><body><sp><p>Bonjour</p>", "line 1"),
    "muet.xml": (b"<TEI><text><body><p>Bonjour</p></body></text></TEI>", "speech"),
    "tours.cha": (b"@UTF8\n@Begin\n@Languages:\tfra\n*ANN:\tbonjour .\n@End\n", "CHAT"),
    "parole.TextGrid": (b'File type = "ooTextFile"\nObject class = "TextGrid"\n', "Praat"),
    "entretien.eaf": (
        b'<?xml version="1.0"?>\n<ANNOTATION_DOCUMENT><TIER/></ANNOTATION_DOCUMENT>',
        "ELAN",
    ),
    "entretien.exb": (b"<basic-transcription><head/></basic-transcription>", "EXMARaLDA"),
    "chanson.lrc": (b"[ti:Chanson]\n[ar:Anna]\n[00:12.00]Bonjour\n", "LRC"),
    "sans-titre.lrc": (b"[00:12.00]Bonjour\n[00:14.00]Merci\n", "LRC"),
    "court.TextGrid": (b'"ooTextFile"\n"TextGrid"\n\n0\n2\n<exists>\n1\n"IntervalTier"\n', "Praat"),
    "mots.ctm": (b";; x\nx 1 0.11 0.07 oui 0.99\nx 1 0.30 0.20 non 0.9\n", "one a line"),
    "voix.rttm": (b"SPEAKER x 1 0.5 2.3 <NA> <NA> s0 <NA> <NA>\n", "who speaks when"),
    "segments": (b"u1 x 0.00 1.20\nu2 x 1.30 2.20\n", "who speaks when"),
    "voix.txt": (
        b"start=0.2s stop=1.5s speaker_SPEAKER_00\nstart=1.8s stop=3.9s speaker_SPEAKER_01\n",
        "who speaks when",
    ),
    "images.sub": (b"{1}{1}25.000\n{0}{25}Bonjour|vous\n{30}{60}Non\n", "frames"),
    "mpl2.txt": (b"[0][25]Bonjour\n[30][60]Non\n", "frames"),
    "coupes.edl": (
        b"TITLE: Essai\nFCM: NON-DROP FRAME\n\n"
        b"001  AX  V  C  00:00:00:00 00:00:05:00 01:00:00:00 01:00:05:00\n",
        "EDL",
    ),
    "sons.lab": (b"0 3600000 sil\n3600000 4000000 b\n4000000 4500000 on\n", "one a line"),
    "reglages.ini": (b"[general]\nnom = x\n; note\nduree=3\n", "INI"),
    "tours.yaml": (b"segments:\n  - start: 0.5\n    speaker: Anna\n    text: Oui\n", "YAML"),
    "liste.yaml": (b"- speaker: Anna\n  text: Oui\n- speaker: Paul\n  text: Non\n", "YAML"),
    "autre.jsonl": (b'{"a": 1}\n{"b": 2}\n', "JSON, but not of a transcript"),
    "bout.xml.txt": (
        b'<Turn speaker="s1" startTime="0">\noui\n</Turn>\n<Turn speaker="s2">\nnon\n',
        "XML",
    ),
    "codes.scc": (b"Scenarist_SCC V1.0\n\n00:00:01:00 9420 9420\n", "SCC"),
    "message.txt": (b"From: a@example.org\nMIME-Version: 1.0\n\nBonjour\n", "heads"),
    "boite.mbox": (
        b"From a@example.org Thu Jan  1 00:00:00 2020\nFrom: a@example.org\n\nBonjour.\n",
        "mbox",
    ),
    "courriels.txt": (b"From - Thu, 1 Jan 2020 10:00:00\nSubject: x\n\nBonjour.\n", "mbox"),
    "sans-entete.csv": (b"Anna;00:01;Bonjour\nPaul;00:02;Oui\n", "first line"),
    "ouvert.csv": (b'nom,texte\nAnna,"Bonjour\nPaul,Oui\n', "line 3"),
    "large.csv": (b"texte,nom\nBonjour, vous,Anna\n", "line 2"),
    "menu.html": (b"<html><body><p><b>Important.</b> Lisez.</p></body></html>", "nobody"),
    "profond.html": (b"<html>" + b"<div>" * 3000 + b"Bonjour</html>", "nested"),
    "muet.ass": (
        b"[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,\n",
        "word",
    ),
    "bombe.ttml": (b'<!DOCTYPE tt [<!ENTITY a "b">]><tt><body><p>&a;</p></body></tt>', "XML"),
    "bombe.trs": (b'<!DOCTYPE Trans [<!ENTITY a "b">]><Trans>&a;</Trans>', "entities"),
    "muet.xml.an": (
        b"<compteRendu><contenu><point><texte>Un titre</texte></point></contenu></compteRendu>",
        "speech",
    ),
    "octets.bin": (bytes(range(256)) * 8, "no text"),
    "entete.vtt": (b"WEBVTT\n\nNOTE rien\n", "word"),
    "temps.vtt": (b"WEBVTT\n\n00:00:01.000 --\nBonjour.\n", "time"),
    "voix.vtt": (b"WEBVTT\n\n00:00:04.100 --> 00:00:06.300\n<v Voix>\n", "word"),
    "faux.vtt": (b"Bonjour, sans aucun temps.", "WebVTT"),
    "faux.docx": (b"Bonjour, ceci est du texte.", "Word"),
    "coupe.json": (b'{"segments": [\n{"text": "Bon', "line 2"),
    "autre.json": (b'{"a": 1}', "JSON, but not of a transcript"),
    "profond.json": (b'{"a":' + b"[" * 100_000, "JSON"),
    "nombre.json": (b'{"text":' + b"9" * 5000 + b"}", "JSON"),
    "vide.json": (b'{"segments": [{"text": ""}]}', "word"),
    "tableur.docx": (archive({"xl/workbook.xml": "<x/>"}), "Excel"),
    "diapos.docx": (archive({"ppt/presentation.xml": "<x/>"}), "neither"),
    "mots.orfeo": (
        b"# sent_id = 1\n"
        + b"1\tbon\tbon\tINT\t0.04\t0.09\tAnna\n2\tje\tje\tCL\t0.1\t0.2\tAnna\n" * 40,
        "one a line",
    ),
    "mots.vrt": (b"<t1>\n" + b"et\nprendre\nde\nl\n'\nomelette\n" * 20, "one a line"),
    "ancien.cha": (b"@UTF8\n@begin\n@participants: CHI Anna\n*CHI:   bonjour\n", "CHAT"),
    "tronque.docx": (docx("Bonjour")[:200], "damaged"),
    "coupe.odt": (odt("Bonjour")[:-30], "damaged"),
    "xml.docx": (archive({"word/document.xml": "<w:p"}), "broken XML"),
    "entite.docx": (archive({"word/document.xml": _BOMB}), "entities"),
    "muet.docx": (docx("  "), "word"),
    "tableur.odt": (
        archive(
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}
        ),
        "not a text",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_one_line_says_why(name: str) -> None:
    data, why = WRONG[name]
    with pytest.raises(VademecumError) as caught:
        transcripts.read(data, name)
    assert name in caught.value.message
    assert why in caught.value.message
    assert "\n" not in caught.value.message


PLAIN = {
    "Anna : On écrit const x = [1].\nPaul : Et {a: 1} ?\n": "const x",
    "export default, dit-il.\nlet it be = [non]\n": "let it be",
    "<Anna> Bonjour à tous.\n<Paul> Oui.\n": "<Anna>",
    "[Script Info] est le titre.\nMme D. : Bonjour.\nPrésidence : Oui.\nMme D. : Ah.\n": "[Scr",
    "@Begin est le nom d'un fichier CHAT.\nBonjour.\n": "@Begin",
    "Nom, texte et contexte\n\nBonjour, vous.\n": "Nom,",
    "nom;texte\nUn titre qui ressemble à un tableau.\n": "nom;texte",
    "{\\i Bonjour}\n": "{\\i",
    "0:00:01.000,0:00:03.500 est un temps.\nBonjour.\n": "0:00:01",
    "tt et body sont des balises.\n<tt> en est une.\n": "<tt>",
    "Anna:\n  - oui\nPaul:\n  - non\n": "oui",
    "[Rires]\nAnna : x = 3\nPaul : non\n": "[Rires]",
    "1.5 2.5 trois\n2.5 3.5 quatre, dit-il\nOui.\n": "1.5 2.5",
    "* Bonjour\n* Oui\n": "* Bonjour",
    "[1][2] sont deux notes.\nBonjour.\n": "[1][2]",
    "[00:12.00]Bonjour\n[00:14.00]Oui\n": "Oui",
    "0.5\t1.5\tBonjour\nOui\n": "0.5",
    "[ti:x] n'est pas une chanson.\nBonjour.\n": "[ti:x]",
}


@pytest.mark.parametrize("text", PLAIN)
def test_a_text_that_looks_like_another_format_is_read(text: str) -> None:
    read = transcripts.read(text.encode(), "a.txt")
    assert read.format == "txt"
    assert PLAIN[text] in " ".join(item.text for item in read.utterances)


def test_a_time_of_four_hundred_digits_is_none() -> None:
    page = f'<html><body><p><a name="ts_{"9" * 400}_1_S01">S01: Bonjour.</a></p></body></html>'
    (item,) = transcripts.read(page.encode(), "a.html").utterances
    assert (item.speaker, item.start, item.text) == ("S01", None, "Bonjour.")


@pytest.mark.slow
def test_two_million_paragraphs_are_refused() -> None:
    data = docx("<w:p/>" * 2_000_000)
    assert len(data) < 100_000
    with pytest.raises(VademecumError, match="100000 paragraphs"):
        transcripts.read(data, "grand.docx")


def bomb(path: Path, member: str) -> Path:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
        target.open(member, "w") as opened,
    ):
        for _block in range(80):
            opened.write(b" " * (1 << 20))
    return path


@pytest.mark.slow
def test_a_zip_bomb_is_refused_as_what_it_is(tmp_path: Path) -> None:
    one = bomb(tmp_path / "bombe.docx", "word/document.xml")
    with pytest.raises(VademecumError, match="its text is more than 64 MB once unzipped: damaged"):
        transcripts.read_file(one)
    archive = Archive(bomb(tmp_path / "image.docx", "word/media/image1.png").read_bytes(), "lettre")
    with pytest.raises(VademecumError, match=r"“word/media/image1\.png” in it .* without it"):
        archive.read("word/media/image1.png")


@pytest.mark.slow
def test_memory_and_bugs_stay_in_the_child(tmp_path: Path) -> None:
    greedy = tmp_path / "gourmand.json"
    greedy.write_bytes(b'{"segments":[' + b"{}," * 12_000_000 + b"{}]}")
    with pytest.raises(VademecumError, match=r"gourmand\.json: .* memory"):
        transcripts.read_file(greedy)


@pytest.mark.parametrize(("name", "told"), [("absent.vtt", "no such file"), ("", "a folder")])
def test_what_is_no_file(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(VademecumError, match=told):
        transcripts.read_file(tmp_path / name)


def test_the_child_gives_what_reading_here_gives(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"segments": [{"text": "É\ud83d", "start": 1, "avg_logprob": -2}]}))
    read, digest = transcripts.read_file(path)
    assert read == transcripts.read(path.read_bytes(), path.name)
    assert read.utterances[0].doubtful
    assert len(digest) == 64


# What a sentence says to do; a file that holds no words can only be asked for again.
_DO = (
    *("save ", "export ", "copy it", "unpack it", "cut it", "correct the line", "close it"),
    *("transcribe it", "put words in quotes", "write them there", "name it ", "write it with"),
    *("verify its name", "join it to", "mark who speaks"),
)


@pytest.mark.parametrize("name", WRONG)
def test_every_refusal_says_what_to_do(name: str) -> None:
    with pytest.raises(VademecumError) as caught:
        transcripts.read(WRONG[name][0], name)
    said = caught.value.message.partition(": ")[2]
    assert any(step in said for step in _DO), said


def test_every_sentence_of_the_readers_says_what_to_do() -> None:
    """Those that no file above brings about as well: in the code, by what raises them."""
    source = Path(transcripts.__file__).parent
    for path in sorted(source.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "refusal"):
                continue
            for said in map(_literal, ast.walk(node)):
                assert said is None or any(step in said for step in _DO), f"{path.name}: {said}"


def _literal(node: ast.AST) -> str | None:
    """The sentence of a call of `_`; None for what is none."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"_", "N_"}:
        first = node.args[0]
        return str(first.value) if isinstance(first, ast.Constant) else None
    return None
