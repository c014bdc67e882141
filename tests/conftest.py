"""What all tests share: the small book, and no silence about a program that must be here."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
import zlib
from collections import Counter
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests import forked, warm
from tests.book import Book
from tests.book import small as copied
from vademecum import child, store
from vademecum.exchange.draft import pandoc
from vademecum.formats.pdf import process

# VADEMECUM_WHOLE=1 runs long sets whole.
WHOLE = bool(os.environ.get("VADEMECUM_WHOLE"))
_LONG = "long: a share of it is run by .ci/run, all of it by make test-all"

# Tests of the English sentences call `main` in this process: they hold where the person's language
# is French too.
os.environ["LANGUAGE"] = "en"

# What is kept between two runs is kept here: no other test finds it (`pytest_runtest_teardown`),
# and it is not left among what the person keeps. What other programs keep stays.
_CACHES = tempfile.TemporaryDirectory(prefix="vademecum-tests-", ignore_cleanup_errors=True)
os.environ["XDG_CACHE_HOME"] = _CACHES.name

settings.register_profile(
    "vademecum",
    max_examples=400 if WHOLE else 25,
    deadline=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    database=None,
    derandomize=not WHOLE,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("vademecum")


gc.disable()  # nothing goes while tests are collected (`pytest_collection_finish`)


@pytest.fixture
def small(tmp_path: Path) -> Book:
    """The small book, sound, in a folder whose name has a space and an accent."""
    return copied(tmp_path / "un livre inventé")


if warm.POSSIBLE:
    forked.through(warm.child)


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Children of this process are started anew, as the product starts them."""
    monkeypatch.setattr(child, "_process", forked.REAL)


# What these marks need, told where a test that bears one is skipped.
PROGRAMS = {"browser": "Chromium", "office": "LibreOffice", "java": "Java and veraPDF"}


_EACH = 16  # cases of a table, of which the first is of `make test`
# Of the others one in so many is of .ci/run, by its name: the same ones each time.
_SHARE = 8  # cases of a table
_ALONE = 2  # long tests that are no case of a table


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests that need more than Python, git and Pango run only where they are asked for; of tables
    of dear cases, one in sixteen does everywhere, the others with the long sets, of which .ci/run
    takes its share."""
    asked = set(os.environ.get("VADEMECUM_MUST", "").split())
    seen: Counter[str] = Counter()
    left: list[pytest.Item] = []
    for item in items:
        table, long = item.get_closest_marker("table"), item.get_closest_marker("slow")
        if not table and not long:
            continue
        case = hasattr(item, "callspec")
        if case:
            name = item.nodeid.partition("[")[0]
            place = seen[name] % _EACH if table else seen[name]
            seen[name] += 1
            if not place:
                continue
        item.add_marker(pytest.mark.slow)
        needed = any(item.get_closest_marker(mark) for mark in PROGRAMS)
        share = _SHARE if case else _ALONE
        if "slow" in asked and not (WHOLE or needed) and zlib.crc32(item.nodeid.encode()) % share:
            left.append(item)
    if left:
        config.hook.pytest_deselected(items=left)
        out = set(left)
        items[:] = [item for item in items if item not in out]
    for item in items:
        for mark, program in PROGRAMS.items():
            if item.get_closest_marker(mark) and mark not in asked and not WHOLE:
                reason = f"needs {program}: run by .ci/run and make test-all"
                item.add_marker(pytest.mark.skip(reason=reason))
        if item.get_closest_marker("slow") and "slow" not in asked and not WHOLE:
            item.add_marker(pytest.mark.skip(reason=_LONG))
    printed = [item for item in items if item.get_closest_marker("pango")]
    if printed and (why := process.why_not()):
        for item in printed:
            item.add_marker(pytest.mark.skip(reason=why))

    drafts = [item for item in items if item.get_closest_marker("pandoc")]
    if drafts and pandoc.program() is None:
        for item in drafts:
            item.add_marker(pytest.mark.skip(reason=f"needs pandoc: {pandoc.PACKAGE}"))


def pytest_collection_finish() -> None:
    """What stays until the end, modules and tests, is never looked through for what may go."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None]:
    """What a test kept goes with it."""
    yield
    place = store.folder()
    if place.is_relative_to(_CACHES.name):  # not where a system has its own way to name it
        shutil.rmtree(place, ignore_errors=True)


def pytest_sessionfinish() -> None:
    """Leave no process behind, nor what was kept."""
    warm.close()
    _CACHES.cleanup()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skip becomes a failure where VADEMECUM_MUST names one of the test's marks.

    What is left out for its length lacks nothing here.
    """
    report = yield
    must = set(os.environ.get("VADEMECUM_MUST", "").split())
    lacking = report.skipped and _LONG not in str(report.longrepr)
    if lacking and must & {mark.name for mark in item.iter_markers()}:
        report.outcome = "failed"
        report.longrepr = f"this must run here (VADEMECUM_MUST): {report.longrepr}"
    return report
