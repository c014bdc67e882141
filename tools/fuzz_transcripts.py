"""Mutate transcripts of every format and returned documents: no traceback, no long reading.

    python -m tools.fuzz_transcripts [COUNT] [--seed N] [--keep FOLDER]

Each mutated file is read in a worker whose address space is limited to 512 MB, under an alarm of
five seconds. A failure is said and written to FOLDER when it is found, to become a named
regression of the tests. Exit status 1 when there is one. POSIX only, for the alarm and the limit.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import signal
import sys
import time
import traceback
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random

from tools import samples
from vademecum import transcripts
from vademecum.errors import VademecumError
from vademecum.exchange import answers, form, read
from vademecum.exchange.account import account
from vademecum.exchange.content import Part, Shown, Whose
from vademecum.exchange.letter import asked

CASES = Path(__file__).parents[1] / "tests/cases"
CORPUS = Path(__file__).parents[2] / "shared/corpus"
RETURNED = "retour"  # how the names of letters that came back begin, which `receive` reads
_BOX = form.choices()[form.APPROVED].words
SECONDS = 5
MEGABYTES = 512
_SAID_EVERY = 200  # files: a run that is killed has said how far it came, and what it found
# Bytes that mean something to one reader or another.
_TOKENS = (
    b"<v ", b"</v>", b"-->", b"\n\n", b"\r", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"{", b"[",
    b'"', b"]]>", b"<!--", b"&#0;", b"&#x110000;", b"&amp;", b"9" * 400, b"1e999", b"NaN", b"-1",
    b"null", b"00:99:99,999 --> 0:0", b"NOTE", b"WEBVTT", b"(" * 500, b"[" * 500, b"**" * 300,
    b" : ", b"\xe2\x80\xae", b"\xed\xa0\x80", b"<w:p>", b"<" * 200, b"- " * 400, b"a:" * 300,
    b": \n" * 200, b"0:00 " * 300, b"A. " * 200, b"<c>" * 200, b'<w:tr xmlns:w="w"><w:tc>',
)  # fmt: skip


@dataclass(frozen=True)
class Failure:
    """A file that broke the rule."""

    name: str
    data: bytes
    why: str


def seeds() -> list[tuple[str, bytes]]:
    """The files mutations start from: the tests' cases, invented documents, the corpus if here."""
    found = [path for path in sorted(CASES.glob("*/*")) if path.suffix != ".expected"]
    found += [path for path in sorted(CORPUS.glob("*")) if path.stat().st_size < 20_000]
    turns = samples.sitting(6)
    made = [
        ("a.docx", samples.as_docx(turns)),
        ("b.docx", samples.docx("[Élue] (0:01 - 0:11)", "Oui.", samples.table([("A", "b")] * 3))),
        ("f.docx", samples.docx(*(_looking(who, words) for who, _at, words in turns))),
        (
            "g.docx",
            samples.docx(samples.table([(f"{at}", words, who) for who, at, words in turns])),
        ),
        ("c.odt", samples.odt("Présidence : Bonjour.", "Mme D. : Oui.", "Présidence : Bien.")),
        ("d.json", samples.as_json(turns)),
        ("e.vtt", samples.as_vtt(turns)),
        (f"{RETURNED}.docx", samples.returned(turns, _BOX)),
        (f"{RETURNED}.odt", samples.returned_odt(turns, _BOX)),
        (f"{RETURNED}.eml", samples.returned_mail(turns, _BOX)),
    ]
    return [(path.name, path.read_bytes()) for path in found] + made


def _looking(who: str, words: str) -> str:
    """A paragraph whose speaker is underlined, with a tab behind."""
    name = samples.run(who, "u", "i")
    return f"<w:p>{name}<w:r><w:tab/></w:r>{samples.run(words)}</w:p>"


def mutated(data: bytes, random: Random) -> bytes:
    """`data` with one to six wounds; an archive is wounded inside as often as outside."""
    if data.startswith(b"PK") and random.random() < 0.7:
        return _repacked(data, random)
    out = bytearray(data)
    for _wound in range(random.randint(1, 6)):
        _wound_once(out, random)
    return bytes(out)


def _wound_once(out: bytearray, random: Random) -> None:
    at = random.randrange(len(out) + 1)
    kind = random.randrange(7)
    if kind == 0:
        out[at : at + 1] = bytes([random.randrange(256)])
    elif kind == 1:
        del out[at : at + random.randint(1, 60)]
    elif kind == 2:
        out[at:at] = random.choice(_TOKENS)
    elif kind == 3:
        del out[at:]
    elif kind == 4:
        out[at:at] = out[at : at + random.randint(1, 400)] * random.randint(1, 30)
    elif kind == 5:
        other = random.randrange(len(out) + 1)
        out[at:at] = out[other : other + random.randint(1, 200)]
    else:
        out[at:at] = bytes(random.randrange(256) for _byte in range(random.randint(1, 8)))


def _repacked(data: bytes, random: Random) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for item in source.namelist():
            inner = source.read(item)
            wounded = item.endswith(("document.xml", "content.xml")) or random.random() < 0.1
            target.writestr(item, mutated(inner, random) if wounded else inner)
    return buffer.getvalue()


def _read(task: tuple[str, bytes]) -> Failure | None:
    name, data = task
    start = time.monotonic()
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        (_received if name.startswith(RETURNED) else transcripts.read)(data, name)
    except VademecumError as error:
        if "\n" in error.message or not error.message.startswith(name):
            return Failure(name, data, f"not one line: {error.message!r}")
    except BaseException:
        return Failure(name, data, traceback.format_exc())
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    taken = time.monotonic() - start
    return Failure(name, data, f"{taken:.1f} s") if taken > SECONDS else None


def _received(data: bytes, name: str) -> None:
    """A letter read back, and all of it accounted for against what was sent."""
    turns = samples.sitting(6)
    first = turns[0][0]
    parts = [
        Part(Whose.OWN if who == first else Whose.OTHER, f"t{number}", who, (Shown(words),))
        for number, (who, _start, words) in enumerate(turns, 1)
    ]
    questions = [line for one in form.every_question() for line in asked(one, first)]
    found = account(read.parse(data, name), parts, answers.sheet(questions))
    if not found.items:
        raise AssertionError("nothing is said of it")


def _limit() -> None:
    def stop(_signal: int, _frame: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))


def tasks(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` mutated files, the same for the same seed, every seed file as often."""
    random = Random(seed)  # noqa: S311 - reproducible, no secret
    start = seeds()
    for index in range(count):
        name, data = start[index % len(start)]
        yield name, mutated(data, random)


def fuzz(count: int, seed: int = 1, workers: int = 2) -> list[Failure]:
    """Read `count` mutated files; what broke the rule."""
    return [failure for failure in _results(count, seed, workers) if failure is not None]


def _results(count: int, seed: int, workers: int = 2) -> Iterator[Failure | None]:
    """What each of `count` mutated files gave, as it comes."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(workers, _limit) as pool:
        yield from pool.imap_unordered(_read, tasks(count, seed), chunksize=20)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    start = time.monotonic()
    failures = 0
    for read_so_far, failure in enumerate(_results(options.count, options.seed), 1):
        if failure is not None:
            failures += 1
            print(f"{failure.name}: {failure.why}", file=sys.stderr, flush=True)
            if options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"{failures}-{failure.name}").write_bytes(failure.data)
        if read_so_far % _SAID_EVERY == 0:
            print(f"{read_so_far} files, {failures} failures so far", file=sys.stderr, flush=True)
    taken = time.monotonic() - start
    print(f"{options.count} files, {failures} failures, {taken:.0f} s")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
