"""Rules without code: conditions on one figure and the words around it, as a YAML file states them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.rules.problem import Edit, Fix, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.values import Exact


@dataclass(frozen=True, slots=True)
class FigureRule:
    """What a figure must be to be flagged. Every condition that is given must hold; word lists hold by any phrase.

    `kind` and `unit` compare with the mention's own; `above` and `below` with the whole of its value, so that "20 to
    30" is above 19 and not above 25. `before` and `after` are phrases that stand right beside the figure, `near` and
    `unless` phrases anywhere in its sentence. `message` may name `{text}` (the figure as written) and `{value}` (its
    number).
    """

    message: str
    kind: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    above: Exact | None = None
    below: Exact | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    replacement: str | None = None

    def check(self, context: Context) -> Iterator[Problem]:
        """Yield a problem for every figure of the draft that meets the conditions."""
        for mention in context.mentions:
            if self._is_such_a_figure(mention) and self._stands_so(mention, context):
                words = {"text": mention.text, "value": mention.value}
                fixes: tuple[Fix, ...] = ()
                if self.replacement is not None:
                    edit = Edit(mention.start, mention.end, self.replacement)
                    fixes = (Fix(f"write {self.replacement}", (edit,)),)
                yield Problem(mention.start, mention.end, self.message.format_map(words), fixes=fixes)

    def _is_such_a_figure(self, mention: Mention) -> bool:
        quantity = mention.quantity
        unit = mention.unit or (quantity.unit if quantity else None)
        if (self.kind and mention.kind not in self.kind) or (self.unit and unit not in self.unit):
            return False
        if self.above is not None and not (quantity and quantity.low is not None and quantity.low > self.above):
            return False
        return self.below is None or bool(quantity and quantity.high is not None and quantity.high < self.below)

    def _stands_so(self, mention: Mention, context: Context) -> bool:
        start, end = context.document.sentence_at(mention.start)
        before = context.text[start : mention.start].casefold().rstrip()
        after = context.text[mention.end : end].casefold().lstrip()
        if self.before and not any(_ends_with(before, phrase) for phrase in self.before):
            return False
        if self.after and not any(_starts_with(after, phrase) for phrase in self.after):
            return False
        sentence = f"{before} {after}"
        if self.near and not any(_holds(sentence, phrase) for phrase in self.near):
            return False
        if any(_holds(sentence, phrase) for phrase in self.unless):
            return False
        return not self.blocks or any(
            block.kind in self.blocks and block.start <= mention.start < block.end for block in context.document.blocks
        )


def _ends_with(words: str, phrase: str) -> bool:
    phrase = phrase.casefold()
    return words.endswith(phrase) and not words[: len(words) - len(phrase)][-1:].isalnum()


def _starts_with(words: str, phrase: str) -> bool:
    phrase = phrase.casefold()
    return words.startswith(phrase) and not words[len(phrase) :][:1].isalnum()


def _holds(words: str, phrase: str) -> bool:
    phrase = phrase.casefold()
    at = words.find(phrase)
    while at >= 0:
        if not words[:at][-1:].isalnum() and not words[at + len(phrase) :][:1].isalnum():
            return True
        at = words.find(phrase, at + 1)
    return False
