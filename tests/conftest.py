"""What all tests share: a test that needs a program we must have never skips in silence."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skip becomes a failure where VADEMECUM_MUST names one of the test's marks."""
    report = yield
    must = set(os.environ.get("VADEMECUM_MUST", "").split())
    if report.skipped and must & {mark.name for mark in item.iter_markers()}:
        report.outcome = "failed"
        report.longrepr = f"this must run here (VADEMECUM_MUST): {report.longrepr}"
    return report
