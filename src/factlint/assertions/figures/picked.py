"""Parts of a set that was just counted, by what is said of them: "five of them are permanent", "the other ten are"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.figures.gapped import bare_assertion
from factlint.assertions.sentences.verbs import PAUSES, word_at
from factlint.assertions.sentences.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_THEM = frozenset("them these those whom which".split())
_ENDS = PAUSES | frozenset("and while but by on for".split())
_LONGEST_ASIDE = 20


def picked(draft: Draft, number: int, at: int, said: Sequence[Assertion]) -> Assertion | None:
    """What a figure says of those that its predicate picks from the set counted before."""
    tokens = draft.sentences[number].tokens
    before = [one for one in said if one.role == "value" and one.start < tokens[at].start]
    verb = _verb_after(tokens, at)
    if not before or verb is None or before[-1].scope != "all":
        return None
    attribute = _attribute_told(draft.facts, before[-1], tokens, verb + 1)
    if attribute is None:
        return None
    return bare_assertion(draft, number, at, before[-1].subject, attribute)._replace(firm=before[-1].firm)


def _verb_after(tokens: Sequence[Token], at: int) -> int | None:
    """The "are" whose subject a figure is, past "of them" and the names of those meant."""
    after = at + 1
    if after + 1 < len(tokens) and tokens[after].cls == "OF" and tokens[after + 1].text.casefold() in _THEM:
        after += 2
    if after < len(tokens) and tokens[after].cls == "COMMA":
        verbs = (i for i in range(after, min(after + _LONGEST_ASIDE, len(tokens))) if tokens[i].cls == "BE")
        verb = next(verbs, None)
        return verb if verb is not None and tokens[verb - 1].cls == "COMMA" else None
    return after if after < len(tokens) and tokens[after].text in ("are", "were") else None


def _attribute_told(facts: FactBase, said: Assertion, tokens: Sequence[Token], at: int) -> str | None:
    """The other count of the same subject that a predicate names, by its noun or by what sets it apart."""
    if word_at(tokens, at + 1) not in _ENDS:
        return None
    counts = [
        facts.attributes[name]
        for name in sorted({fact.attribute for fact in facts.facts_of(said.subject)} - {said.attribute})
        if facts.attributes[name].type == "count"
    ]
    plain = {stem(form.casefold()) for phrase in facts.attributes[said.attribute].nouns for form in phrase.forms}
    word, term = tokens[at].text.casefold(), tokens[at].term
    found = [
        attribute.id
        for attribute in counts
        if (term and attribute.id in term.nouns)
        or any(
            form.casefold().startswith(f"{word} ") and stem(form.casefold().rpartition(" ")[2]) in plain
            for phrase in attribute.nouns
            for form in phrase.forms
        )
    ]
    return found[0] if len(found) == 1 else None
