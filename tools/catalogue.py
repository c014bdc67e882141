"""The catalogue of messages: bring it up to date, compile it, prove it complete.

    python tools/catalogue.py update | compile | check

`update` adds the sentences new in the code (those of Click that we show included) to the French
catalogue, for a person to translate, and makes the spaces of its French no-break ones; `check`
fails where one is missing or no longer in the code.
"""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "vademecum" / "locale" / "fr" / "LC_MESSAGES" / "vademecum.po"
MO = PO.with_suffix(".mo")
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}

# What Click says by itself and a user of ours can see: its first words, as in its source.
CLICK = (
    "Usage:",
    "Options",
    "Commands",
    "Show this message and exit.",
    "Show the version and exit.",
    "default: {default}",
    "required",
    "Error: {message}",
    "Try '{command} {option}' for help.",
    "No such command {name!r}.",
    "No such option {name!r}.",
    "Did you mean {possibility}?",
    "Missing command.",
    "Missing argument",
    "Missing option",
    "Choose from:\n\t{choices}",
    "Got unexpected extra argument ({args})",
    "Option {name!r} requires an argument.",
    "Option {name!r} does not take a value.",
    "Invalid value for {param_hint}: {message}",
    "{value!r} is not {choice}.",
    "{value!r} is not a valid {number_type}.",
    "file",
    "directory",
    "path",
    "{name} {filename!r} does not exist.",
    "{name} {filename!r} is a directory.",
    "{name} {filename!r} is a file.",
    "{name} {filename!r} is not readable.",
)


def main(arguments: list[str]) -> int:
    """Do what the one argument says; the exit status."""
    actions = {"update": update, "compile": compile_, "check": check}
    if len(arguments) != 1 or arguments[0] not in actions:
        print(__doc__, file=sys.stderr)
        return 2
    return actions[arguments[0]]()


def sentences() -> Catalog:
    """Every sentence of the code that a user can see, in English."""
    found = Catalog(domain="vademecum")
    for name, _line, message, _comments, _context in extract_from_dir(
        ROOT / "vademecum", method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        found.add(message, locations=[(f"vademecum/{name}", 0)])
    shown: set[str | tuple[str, ...]] = set()
    for path in sorted(Path(click.__file__).parent.glob("*.py")):
        for row in extract_from_file("python", path, keywords=KEYWORDS):
            message = row[1]
            if _first(message) in CLICK:
                shown.add(message)
    unknown = set(CLICK) - {_first(message) for message in shown}
    if unknown:
        raise SystemExit(f"Click says no longer: {sorted(unknown)}")
    for message in sorted(shown, key=str):
        found.add(message)
    return found


def french() -> Catalog:
    """The French catalogue as it is."""
    if not PO.exists():
        return Catalog(locale="fr", domain="vademecum")
    with PO.open("rb") as file:
        return read_po(file, locale="fr", domain="vademecum")


def update() -> int:
    """Add what is new, drop what is gone; translations are kept, none is guessed."""
    catalogue, template = french(), sentences()
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    catalogue.fuzzy = False
    for message in catalogue:
        message.locations = []
        if message.id and message.string:
            message.string = _each(spaced, message.string)
    catalogue.header_comment = "# French messages of vademecum."
    out = io.BytesIO()
    write_po(out, catalogue, sort_output=True, omit_header=False, width=100)
    kept = [
        line
        for line in out.getvalue().decode("utf-8").split("\n")
        if not line.startswith(
            (
                '"POT-Creation',
                '"PO-Revision',
                '"Last-Tr',
                '"Language-Team',
                '"Generated',
                '"Project',
                '"Report',
            )
        )
    ]
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_text("\n".join(kept), encoding="utf-8", newline="\n")
    left = [message for message in catalogue if message.id and not message.string]
    print(f"{PO.relative_to(ROOT)}: {len(left)} to translate")
    return 0


def spaced(french: str) -> str:
    """The sentence with the no-break spaces of French where plain ones were typed."""
    french = re.sub(" (?=[;!?])", "\u202f", french)
    french = re.sub(r" (?=[:%](?:[\s.,)]|$))", "\u00a0", french)
    return french.replace("« ", "«\u00a0").replace(" »", "\u00a0»")


def _each(change: Callable[[str], str], words: Any) -> str | tuple[str, ...]:
    """The change made to a translation, or to each of its plural forms."""
    return change(words) if isinstance(words, str) else tuple(map(change, words))


def compile_() -> int:
    """Write the binary form that gettext reads (it is not kept in git)."""
    out = io.BytesIO()
    write_mo(out, french())
    # Whole or not at all: tests in several processes compile it and read it.
    new = MO.with_suffix(f".{os.getpid()}.mo")
    new.write_bytes(out.getvalue())
    new.replace(MO)
    return 0


def check() -> int:
    """Say which sentences lack their French, and which French has no sentence any more."""
    catalogue, template = french(), sentences()
    wrong = [
        f"not translated: {message.id}"
        for message in template
        if message.id and not _translated(catalogue, message.id)
    ]
    wrong += [
        f"no longer in the code: {message.id}"
        for message in catalogue
        if message.id and template.get(_first(message.id)) is None
    ]
    for line in wrong:
        print(line)
    return 1 if wrong else 0


def _first(identifier: str | tuple[str, ...] | list[str]) -> str:
    return identifier if isinstance(identifier, str) else identifier[0]


def _translated(catalogue: Catalog, identifier: str | tuple[str, ...] | list[str]) -> bool:
    found = catalogue.get(_first(identifier))
    if found is None:
        return False
    words = found.string if isinstance(found.string, tuple | list) else (found.string,)
    return all(words) and not found.fuzzy


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
