"""Running heads of a printed page are nobody's words, and cut no turn of a web page."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read

HEAD = "<h4>Reports of Committees</h4>"
DATE = "<p>12 March 1998</p>"


def page(*blocks: str) -> list[tuple[str | None, str]]:
    body = "".join(blocks)
    data = f"<!DOCTYPE html><html><body>{body}</body></html>".encode()
    return [(one.speaker, one.text) for one in read(data, "a.html").utterances]


TURNS = ("<p>MR. MODEL.- I thank you.</p>", "<p>MRS. SAMPLE.- I refuse this clause.</p>") * 2
SAID = [("MR. MODEL", "I thank you."), ("MRS. SAMPLE", "I refuse this clause.")] * 2


@pytest.mark.parametrize("head", [(HEAD,), ("<p>886</p>", HEAD), (HEAD, "<p>2222</p>")])
def test_a_title_that_comes_back_is_no_speaker(head: tuple[str, ...]) -> None:
    title = "<h3>REPORTS OF COMMITTEES</h3>"
    found = page(title, *TURNS[:2], *head, "<p>We end.</p>", *TURNS[2:], *head, "<p>Yes.</p>")
    assert [one for one in found if one[0]] == [
        SAID[0], ("MRS. SAMPLE", "I refuse this clause.\n\nWe end."),
        SAID[2], ("MRS. SAMPLE", "I refuse this clause.\n\nYes."),
    ]  # fmt: skip


def test_a_date_and_numbers_on_every_sheet_cut_no_turn() -> None:
    sheets = [f"<p>{number}</p>{DATE}" for number in (886, 887, 888)]
    found = page(*TURNS[:1], sheets[0], TURNS[1], sheets[1], *TURNS[2:], sheets[2], "<p>Yes.</p>")
    assert found == [*SAID[:3], ("MRS. SAMPLE", "I refuse this clause.\n\nYes.")]


def test_a_heading_that_is_somebody_stays() -> None:
    rows = ("<h4>Anna Essai</h4><p>I thank you.</p>", "<h4>Paul Model</h4><p>I refuse.</p>") * 3
    assert {who for who, _text in page(*rows)} - {None} == {"Anna Essai", "Paul Model"}


def test_a_number_that_is_said_stays() -> None:
    found = page(*TURNS, "<p>1998</p>", *TURNS)
    assert any("1998" in text for _who, text in found)


def test_a_page_whose_people_are_only_asked_about_is_read() -> None:
    rows = [
        f"<p>{who}.: I thank you for it.</p><p>MRS. SAMPLE, the sitting is open.</p>"
        for who in ("MR. MODEL", "HON. A. PROBE", "MR. SPEAKER")
    ]
    sheets = [f"<p>Page {at}</p>{row}" for at, row in enumerate(rows, 8)]
    found = page("<h3>REPORTS OF COMMITTEES</h3>", *sheets)
    assert "I thank you for it." in " ".join(text for _who, text in found)
    assert not any("Page" in text for _who, text in found)
