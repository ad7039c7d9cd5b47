"""Assertions linked to facts, each with a verdict and the reason for it."""

from factlint.claims.claim import Claim, Verdict

__all__ = ["Claim", "Verdict"]
