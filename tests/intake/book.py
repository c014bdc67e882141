"""A small book to import into."""

from __future__ import annotations

from pathlib import Path

TOML = """[livre]
titre = "Essai"
demonstration = true

[edition.public]
diffusion = "public"
etats = ["approuve"]

[edition.travail]
diffusion = "travail"
etats = ["brouillon", "relecture", "approuve"]

[[partie]]
titre = "Partie"
chapitres = ["un"]
"""


def book(root: Path, chapter: str = "Un texte.") -> Path:
    """A book of one chapter at `root`."""
    (root / "vademecum.toml").write_text(TOML, encoding="utf-8")
    (root / "annuaire.toml").write_text("", encoding="utf-8")
    (root / "hearings").mkdir()
    (root / "chapters").mkdir()
    head = '---\ntitre: "Un"\netat: approuve\ndiffusion: public\nthemes: []\n---\n\n'
    (root / "chapters/un.md").write_text(f"{head}{chapter}\n", encoding="utf-8")
    return root
