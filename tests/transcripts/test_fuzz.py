"""Mutated files of every format: a bounded share here, the rest in the long set."""

from __future__ import annotations

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("limits and alarms of POSIX", allow_module_level=True)

from tools.fuzz_transcripts import fuzz


@pytest.mark.slow
def test_a_share_of_mutated_files() -> None:
    assert [failure.why for failure in fuzz(600, seed=7)] == []


@pytest.mark.slow
def test_ten_thousand_mutated_files() -> None:
    assert [failure.why for failure in fuzz(10_000, seed=1)] == []
