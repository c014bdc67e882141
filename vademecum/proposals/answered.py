"""A proposition without a word to take: remarks, questions, an opinion. It is answered."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from vademecum.proposals.stored import Proposal, State


def settled(proposal: Proposal, day: dt.date) -> Proposal:
    """The proposition closed where all it holds is answered; as it is where something waits.

    Each remark has its answer; questions and an opinion have the answer to the whole.
    """
    if any(one.open for one in proposal.remarks):
        return proposal
    whole = bool(proposal.questions or proposal.opinion or not proposal.remarks)
    if whole and not proposal.answer:
        return proposal
    return replace(proposal, closed=day, state=State.ANSWERED)
