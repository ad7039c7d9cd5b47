"""Fixes: changed drafts."""

from factlint.fixes.applying import Fixed, apply_fixes

__all__ = ["Fixed", "apply_fixes"]
