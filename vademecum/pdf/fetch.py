"""What WeasyPrint may read: the staged tree and our own stylesheet and fonts, nothing else."""

from __future__ import annotations

import mimetypes
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

import vademecum

THEME = "vm-theme"
TREE = "vm-tree"
MEGABYTE = 1024 * 1024
LIMIT = 40 * MEGABYTE  # of one image; a photograph for print is a tenth of that


class TreeFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint is untyped
    """Serves `vm-tree:/<path>` and `vm-theme:/<path>`; refuses every other address.

    WeasyPrint's own fetcher reads any file and any site. Refusals are kept in `refused`, for the
    proof: WeasyPrint only logs them.
    """

    def __init__(self, tree: Path) -> None:
        super().__init__(allowed_protocols=(TREE, THEME), allow_redirects=False)
        self.refused: list[str] = []
        self._roots = {TREE: tree.resolve(), THEME: theme_folder()}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The file at that address; ValueError, which WeasyPrint logs, for any other."""
        scheme, _, rest = url.partition(":")
        root = self._roots.get(scheme)
        if root is None:
            return self._refuse(url)
        path = (root / PurePosixPath(unquote(rest.partition("#")[0]).lstrip("/"))).resolve()
        if not path.is_relative_to(root) or not path.is_file() or path.stat().st_size > LIMIT:
            return self._refuse(url)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})

    def _refuse(self, url: str) -> URLFetcherResponse:
        self.refused.append(url)
        raise ValueError(f"not in the staged tree: {url}")


def theme_folder() -> Path:
    """Where the book's stylesheet and fonts are."""
    return (Path(vademecum.__file__).parent / "theme").resolve()
