"""Which rules run: one decision, made from the profile and what the user selects and ignores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.rules import Profile, Rule

PROFILES: dict[str, int] = {"default": 0, "strict": 1, "all": 2}
_WHOLE_NAME = 100
"""A name, or a whole code, is more exact than any prefix."""


class Selection(NamedTuple):
    """What the user asks for. A selector is a code, the first letters of codes, a name, or `ALL`.

    Without `select`, the profile decides; with it, only what is selected runs. `extend_select` adds to either, `ignore`
    takes away. Where several fit a rule, the longest wins; of two equally long, `ignore`.
    """

    profile: Profile = "default"
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @property
    def selectors(self) -> tuple[str, ...]:
        """All that names rules."""
        return (*self.select, *self.extend_select, *self.ignore)

    def chooses(self, rule: Rule) -> bool:
        """Whether the rule runs."""
        wanted = _best_fit(rule, (*self.select, *self.extend_select))
        unwanted = _best_fit(rule, self.ignore)
        if wanted > unwanted:
            return rule.status == "stable" or wanted == _WHOLE_NAME or self.profile == "all"
        if unwanted >= 0 or self.select:
            return False
        in_profile = PROFILES[rule.profile] <= PROFILES[self.profile]
        return in_profile and (rule.status == "stable" or self.profile == "all")


def selector_problem(selector: str, rules: Iterable[Rule]) -> str:
    """What is wrong with a selector that fits no rule, with the nearest that would; empty where it fits one."""
    known = tuple(rules)
    if any(_fit(rule, selector) >= 0 for rule in known):
        return ""
    words = [word for rule in known for word in (rule.name, rule.code)]
    from factlint.facts.problems import nearest  # noqa: PLC0415 - only for a mistake

    right = nearest(selector, words)
    hint = f"did you mean {right}?" if right else "`factlint rules` lists them all"
    return f"no rule has the code or name {selector!r}; {hint}"


def _best_fit(rule: Rule, selectors: tuple[str, ...]) -> int:
    """How exactly the best of the selectors fits a rule."""
    return max(_fit(rule, selector) for selector in selectors) if selectors else -1


def _fit(rule: Rule, selector: str) -> int:
    """How exactly a selector fits a rule; -1 where it does not."""
    if selector in (rule.name, rule.code) or selector.upper() == rule.code:
        return _WHOLE_NAME
    if selector == "ALL":
        return 0
    if selector and selector == selector.upper() and rule.code.startswith(selector):
        return len(selector)
    return -1
