"""Measure the import of a long sitting: wall time and memory, the child process included.

python -m tools.bench_import [--turns 1700]
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools import samples

FORMATS = {"vtt": samples.as_vtt, "docx": samples.as_docx, "json": samples.as_json}
_READ = (
    "import pathlib, sys; from vademecum import transcripts; "
    "print(len(transcripts.read_file(pathlib.Path(sys.argv[1]))[0].utterances))"
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=1700)
    turns = samples.sitting(parser.parse_args().turns)
    words = sum(len(text.split()) for _name, _start, text in turns)
    print(f"{len(turns)} turns, {words} words")
    with tempfile.TemporaryDirectory() as folder:
        for ending, write in FORMATS.items():
            path = Path(folder, f"seance.{ending}")
            path.write_bytes(write(turns))
            start = time.monotonic()
            done = subprocess.run(
                [sys.executable, "-c", _READ, str(path)], capture_output=True, text=True, check=True
            )
            taken = time.monotonic() - start
            # The largest of all children so far, and of theirs: they run one after another.
            largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            count = done.stdout.strip()
            print(f"{ending}: {count} utterances, {taken:.2f} s, largest process {largest} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
