"""The site in Chromium, by the maintainers' own walk."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import pytest

CHROMIUM = any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome")))
PACKAGES = all(map(importlib.util.find_spec, ("playwright", "axe_playwright_python")))


@pytest.mark.browser
@pytest.mark.skipif(not (CHROMIUM and PACKAGES), reason="Chromium and playwright are not here")
def test_nothing_is_wrong_in_a_browser(site: Path) -> None:
    from tools.browser_check import check

    assert check(site) == []
