"""What a draft must hold for a rule to have anything to look at: a rule that lacks it is not even imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from factlint.rules.context import Context

Need: TypeAlias = Literal["", "refutation", "two figures", "duration", "ordinal", "list"]
"""Nothing; a refuted claim with the fault that the rule is named for; two mentions in one sentence, the ends of a range
among them; a mention of this kind; a list."""


def is_met(need: Need, context: Context, rule: str) -> bool:
    """Whether the draft holds what the rule of this name needs."""
    if need == "refutation":
        refuted = [claim for claim in context.claims if claim.verdict == "refuted"]
        if not refuted:
            return False
        from factlint.rules.refutations import fault_of  # noqa: PLC0415 - most drafts have no refuted claim

        return any(fault_of(claim) == rule for claim in refuted)
    if need == "two figures":
        return any(
            len(sentence.mentions) > 1 or any(".." in mention.value for mention in sentence.mentions)
            for sentence in context.sentences
        )
    if need == "list":
        return bool(context.document.lists)
    return not need or any(mention.kind == need for mention in context.mentions)
