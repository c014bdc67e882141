"""When a proposition is closed, and as what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from vademecum.proposals.change import Change
from vademecum.proposals.stored import Proposal, State
from vademecum.proposals.told import left_lines


def settled(proposal: Proposal, day: dt.date) -> Proposal:
    """One without a word to take: closed where all it holds is answered, else as it is.

    Each remark has its answer; questions and an opinion have the answer to the whole.
    """
    if unanswered(proposal):
        return proposal
    whole = bool(proposal.questions or proposal.opinion or not proposal.remarks)
    if whole and not proposal.answer:
        return proposal
    return replace(proposal, closed=day, state=State.ANSWERED)


def unanswered(proposal: Proposal) -> bool:
    """Whether remarks wait for their answer."""
    return any(one.open for one in proposal.remarks)


def closed(
    proposal: Proposal,
    why: str,
    left: Sequence[Change],
    waiting: Sequence[Change],
    day: dt.date,
) -> Proposal:
    """The proposition with what is not taken noted; closed where nothing waits any more."""
    said = (*proposal.left, *left_lines(left))
    found = replace(proposal, left=said, why=why or proposal.why)
    if waiting:
        return found
    return state_of(replace(found, closed=day, state=State.ACCEPTED))


def state_of(proposal: Proposal) -> Proposal:
    """Accepted in part where something was left, and something taken."""
    if proposal.closed is None:
        return proposal
    if not proposal.left:
        return replace(proposal, state=State.ACCEPTED)
    return replace(proposal, state=State.PART if proposal.taken else State.DECLINED)
