"""TEXT → CLAUSES: the tree of what is proposed, from any layout."""

from zopa.proposal.parse import parse_proposal

__all__ = ["parse_proposal"]
