"""Measure `vademecum import` of a long sitting: time and memory, its child process included.

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
_BOOK = """[livre]
titre = "Essai"
demonstration = true
[edition.public]
diffusion = "public"
etats = ["approuve"]
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=1700)
    turns = samples.sitting(parser.parse_args().turns)
    words = sum(len(text.split()) for _name, _start, text in turns)
    print(f"{len(turns)} turns, {words} words")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "vademecum.toml").write_text(_BOOK, encoding="utf-8")
        Path(folder, "annuaire.toml").write_text("", encoding="utf-8")
        for ending, write in FORMATS.items():
            path = Path(folder, f"seance.{ending}")
            path.write_bytes(write(turns))
            command = [sys.executable, "-m", "vademecum", "-C", folder, "import", str(path)]
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = time.monotonic()
            subprocess.run(
                [*command, "--id", f"2018-01-02-{ending}"], capture_output=True, check=True
            )
            wall = time.monotonic() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            # The largest process so far, children's children included.
            print(
                f"{ending}: {wall:.2f} s, {processor:.2f} s of processor, "
                f"largest process {after.ru_maxrss // 1024} MB"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
