"""Assertions about figures: how many, how much, how long, at most, in which place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.draft import Passage
from factlint.assertions.figures.bare import bare
from factlint.assertions.figures.by_verbs import often
from factlint.assertions.figures.choosing import attributes_meant, counted_apart, fits, lacks_unit, unit_of
from factlint.assertions.figures.levels import of_level
from factlint.assertions.figures.narrated import at_change, is_of_now, told_before, until_then
from factlint.assertions.figures.others import is_of_own_copy
from factlint.assertions.figures.parts import CANDIDATES
from factlint.assertions.figures.rates import is_rate, rate_of
from factlint.assertions.figures.scoping import composing, scope_of
from factlint.assertions.figures.tying import is_firm, is_likely, is_sole
from factlint.assertions.figures.whole_sets import is_allowed
from factlint.assertions.frames.counts import CountFinder, Frame
from factlint.assertions.referents.roles import brought, has, is_of_set_aim, left_with
from factlint.assertions.sentences.agents import agent_before, governs
from factlint.assertions.sentences.clauses import clause_of, is_over
from factlint.assertions.sentences.phrases import phrase_start
from factlint.assertions.sentences.verbs import PAUSES, RELATIVES, word_at
from factlint.assertions.sentences.words import bases
from factlint.patterns import pattern
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion, Role
    from factlint.assertions.draft import Draft
    from factlint.assertions.referents.subjects import Subject
    from factlint.assertions.sentences.tokens import Sentence, Token
    from factlint.values import Period

_LIMITING = frozenset("limit cap restrict confine allow permit".split())
_MOST = pattern(r"up to|at most|no more than|not more than|(?:a|the) (?:maximum|limit) of", re.IGNORECASE)
_MONTH = 31
_BY_NOW = ("today", "now", "currently")
_IN_NUMBER = (["in", "number"], ["in", "all"], ["in", "total"])
_BESIDE = frozenset("addition along besides together including plus with".split())


def figures(draft: Draft, finder: CountFinder) -> Iterator[Assertion]:
    """The assertions that counts and measures make, every reading of each."""
    block, before = -1, None
    known: dict[tuple[str, str], Subject] = {}
    for index, sentence in enumerate(draft.sentences):
        if sentence.block != block:
            block, before, known = sentence.block, None, {}
        earlier: list[Assertion] = []
        last: tuple[int, Subject] | None = None
        for frame in map(counted_apart, [*finder.find(sentence), *_ages(sentence), *_numbered(sentence)]):
            yield from _composed(draft, index, frame)
            if frame.kind == "relative":
                found = [_ratio(frame, said) for said in earlier[-3:] if said.role == "value"]
            elif frame.kind in ("changed", "reversed") and not frame.nouns:
                from factlint.assertions.figures.moved import changes  # noqa: PLC0415 - few drafts tell of changes

                found = changes(draft, index, frame)
                found = found or _readings(draft, index, sentence, _with_noun(sentence, frame), None)[0]
            elif not frame.nouns and frame.kind != "aged":
                found = [_again(draft, index, frame, said)] if (said := _counted_last(draft, earlier, before)) else []
            else:
                beside = last[1] if last and last[0] >= frame.first - 2 else None
                noun = frame.nouns[-1].text.casefold() if frame.nouns else frame.kind
                if beside is None and frame.has("DET", "ALL"):
                    beside = known.get((noun, frame.figures[-1].text)) or known.get((noun, ""))
                found, subjects = _readings(draft, index, sentence, frame, beside)
                last = (frame.last, subjects[0]) if len({s.entity for s in subjects}) == 1 else None
                if last and subjects[0].tie in ("named", "referred"):
                    large = frame.figures[-1].text[:2].isdecimal()
                    known[noun, "" if large else frame.figures[-1].text] = subjects[0]
            found = _without_parts(sentence, frame, found, earlier)
            earlier += found
            before = found[0] if found else before
            yield from found
        yield from bare(draft, index, earlier or ([before] if before else []))
        yield from often(draft, index)


def _without_parts(
    sentence: Sentence, frame: Frame, found: list[Assertion], earlier: list[Assertion]
) -> list[Assertion]:
    """The readings of a frame, unsure where a colon makes it a part of a count: "21 members: 19 countries and"."""
    told = {(said.subject, said.attribute) for said in earlier}
    start = sentence.index_at(earlier[-1].start) if earlier else frame.first
    if all(token.cls != "COLON" for token in sentence.tokens[start : frame.first]):
        return found
    return [
        said._replace(firm=False, likely=False) if (said.subject, said.attribute) in told else said for said in found
    ]


def _composed(draft: Draft, index: int, frame: Frame) -> Iterator[Assertion]:
    """The first figure of "comprises 19 of the 28 members": how many a named body has that is made of others."""
    sentence = draft.sentences[index]
    if frame.kind == "part" and len(frame.figures) > 1 and frame.nouns and composing(sentence.tokens, frame):
        whole = Frame("counted", (frame.figures[0], frame.nouns[-1]), frame.first, frame.last)
        found, subjects = _readings(draft, index, sentence, whole, None)
        if all(subject.tie in ("named", "referred") for subject in subjects):
            yield from found


def _numbered(sentence: Sentence) -> Iterator[Frame]:
    """ "All of its clubs, 12 in number, agreed": a figure set off after its noun."""
    tokens = sentence.tokens
    for at in range(2, len(tokens)):
        apart = tokens[at].cls == "NUM" and tokens[at - 1].cls == "COMMA" and tokens[at - 2].cls == "NOUN"
        words = [word_at(tokens, at + 1), word_at(tokens, at + 2)]
        last = at + 2 if words[0] in _BY_NOW else at + 3 if words in _IN_NUMBER else 0
        if apart and last and word_at(tokens, last) in PAUSES:
            first = phrase_start(tokens, at - 2)
            kept = [token for token in tokens[first : at - 2] if token.cls in ("ALL", "OWN", "DET")]
            yield Frame("counted", (*kept, tokens[at], tokens[at - 2]), first, last)


def _ages(sentence: Sentence) -> Iterator[Frame]:
    """ "at least thirty years old", "must be at least 30": an age is its own noun."""
    tokens = sentence.tokens
    for at in range(1, len(tokens)):
        mention, first = tokens[at].mention, at - (tokens[at - 1].cls == "HEDGE")
        required = first > 1 and word_at(tokens, first - 1) == "be" and _is_required(tokens, first)
        person = any(bases(token.text.casefold()) & CANDIDATES for token in tokens[:first])
        alone = required and person and tokens[at].cls == "NUM" and word_at(tokens, at + 1) in PAUSES | {"and", "or"}
        aged = mention is not None and mention.kind == "age" and (first < at or required)
        if (alone or aged) and mention is not None:
            yield Frame("aged", tokens[first : at + 1], first, at + 1)


def _is_required(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody must be what follows: "must be", "need only be"."""
    return any(word_at(tokens, i) in ("must", "need", "needs") for i in range(max(0, at - 4), at))


def _readings(
    draft: Draft, index: int, sentence: Sentence, frame: Frame, beside: Subject | None
) -> tuple[list[Assertion], list[Subject]]:
    passage = Passage(draft, index, frame.first, frame.last)
    choices = attributes_meant(draft, sentence, frame)
    parts = draft.vocabulary.qualifiers.read(sentence.tokens, frame, choices[0]) if frame.kind == "counted" else {}
    found: list[Assertion] = []
    subjects: list[Subject] = []
    for figure, role in _figures(frame):
        if role == "place" and not _is_set_phrase(draft, frame, figure):
            from factlint.assertions.figures.places import additions, places, turns  # noqa: PLC0415 - few tell of places

            found += (*places(draft, index, sentence, frame, figure), *turns(draft, index, sentence, frame, figure))
            found += additions(draft, index, frame, figure) if not found else ()
        fitting = next(filter(None, ({a for a in named if fits(draft, a, figure, frame)} for named in choices)), set())
        subjects = draft.subjects.of(index, frame, fitting, beside)
        clear = len({subject.entity for subject in subjects}) <= 2 or _alike(draft, subjects)
        for subject in subjects:
            said = _assertion(passage, frame, figure, "value" if role == "place" else role, subject)
            found.append(said if clear else said._replace(firm=False))
        of_parts = {name for name in parts if fits(draft, name, figure, frame) and _may_bound(draft, name, figure)}
        of_parts = set() if any(said.firm for said in found) else of_parts
        for subject in draft.subjects.of(index, frame, of_parts, beside) if of_parts else ():
            said = _assertion(passage, frame, figure, role, subject)
            firm = parts[subject.attribute] and subject.tie not in ("loose", "far")
            firm = firm and not is_of_own_copy(passage, frame)
            found.append(said._replace(firm=firm, scope="all" if firm else said.scope))
    return found, subjects


def _is_set_phrase(draft: Draft, frame: Frame, figure: Token) -> bool:
    """Whether ordinal and noun are a term of their own: a "third country" has no place in a row."""
    words = f"{figure.text} {frame.nouns[-1].text if frame.nouns else ''}".casefold()
    beginning = draft.facts.lookup.attributes_beginning(words.partition(" ")[0])
    ignored = (phrase for name in beginning for phrase in draft.facts.attributes[name].ignore)
    return any(words in (form.casefold() for form in phrase.forms) for phrase in ignored)


def _may_bound(draft: Draft, name: str, figure: Token) -> bool:
    """Whether a figure of a part is a limit where the attribute is one, and only there."""
    bound = draft.facts.attributes[name].bound or "exact"
    return figure.quantity is not None and figure.quantity.bound == bound


def _alike(draft: Draft, subjects: list[Subject]) -> bool:
    """Whether the same value holds for all of the subjects, so that it does not matter which is meant."""
    values = {tuple(fact.value for fact in draft.facts.timeline(s.entity, s.attribute)) for s in subjects}
    return len(values) == 1


def _with_noun(sentence: Sentence, frame: Frame) -> Frame:
    """A change with the noun and the name before it: "the staff of the mission was cut from 20 to 10"."""
    before = sentence.tokens[max(0, frame.first - 10) : frame.first]
    nouns = [token for token in before if token.cls == "NOUN"][:1] or [t for t in before if t.cls == "VERB"][-1:]
    names = [token for token in before if token.name][-1:]
    return Frame(frame.kind, (*nouns, *names, *frame.tokens), frame.first, frame.last)


def _counted_last(draft: Draft, earlier: Sequence[Assertion], before: Assertion | None) -> Assertion | None:
    """What the last figure of a sentence that counts something says, else the last of all."""
    counts = (one for one in reversed(earlier) if draft.facts.attributes[one.attribute].type == "count")
    return next(counts, before)


def _again(draft: Draft, index: int, frame: Frame, before: Assertion) -> Assertion:
    """ "one of the 28", "the other five", "of the 100 in the Senate": a figure of what that before it was about."""
    figure, sentence = frame.figures[-1], draft.sentences[index]
    owner = _owner_after(draft, index, frame, before.attribute)
    if owner and owner != before.subject:
        before = before._replace(subject=owner, firm=True, scope="all")
    rest = frame.kind == "rest" or frame.has("OTHER")
    some = any(token.text.casefold() in RELATIVES for token in sentence.tokens[frame.last : frame.last + 1])
    return before._replace(
        start=figure.start,
        end=figure.end,
        sentence=(sentence.start, sentence.end),
        frame=frame.kind,
        value=figure.quantity or before.value,
        value_text=figure.text,
        role="rest" if rest else "value",
        firm=before.firm
        and before.scope == "all"
        and not (rest or some)
        and "the" in {t.text.casefold() for t in frame.tokens},
        quoted=draft.document.quoted(figure.start, figure.end),
        named=(),
    )


def _owner_after(draft: Draft, index: int, frame: Frame, attribute: str) -> str | None:
    """The one that has such a figure and is named right after "in" or "of"."""
    tokens = draft.sentences[index].tokens[frame.last : frame.last + 3]
    named = (
        [token.name for token in tokens[1:] if token.cls != "DET"][:1]
        if tokens and tokens[0].cls in ("IN", "OF")
        else []
    )
    owners = {name for found in named if found for name in found.entities} & draft.subjects.owners(attribute)
    return owners.pop() if len(owners) == 1 else None


def _figures(frame: Frame) -> list[tuple[Token, Role]]:
    figures = frame.figures
    if frame.kind == "changed":
        return [(figures[0], "before"), (figures[-1], "value")]
    if frame.kind == "reversed":
        return [(figures[0], "value"), (figures[-1], "before")]
    if frame.kind == "ranked":
        return [(figures[0], "place")]
    if frame.kind == "part":
        return [(figures[-1], "value")]
    if any(token.text.casefold() in ("other", "remaining", "fellow") for token in frame.tokens):
        return [(figures[-1], "rest")]
    return [(figures[-1], "value")]


def _assertion(passage: Passage, frame: Frame, figure: Token, role: Role, subject: Subject) -> Assertion:
    quantity = _bounded(figure, frame)
    leading = passage.tokens[max(0, frame.first - 4) : frame.first]
    if (
        frame.kind == "counted"
        and quantity.bound == "exact"
        and (any(bases(token.text.casefold()) & _LIMITING for token in leading) or is_allowed(passage, frame, subject))
    ):
        quantity = quantity._replace(bound="max")
    if quantity.unit is None and is_rate(passage.facts, subject.attribute):
        quantity = quantity._replace(unit=rate_of(passage.tokens, frame))
    if quantity.unit is None and lacks_unit(passage.draft, subject.attribute, frame):
        quantity = quantity._replace(unit=unit_of(passage.facts, subject))
    if frame.kind == "aged" and quantity.unit is None:
        quantity = quantity._replace(unit="year")
    clause = clause_of(passage.sentence, frame.first, frame.last)
    changed = brought(passage.tokens, frame.first) is not None or left_with(passage.tokens, frame.first)
    if changed and clause.tense == "present" and is_over(passage.tokens, range(frame.first)):
        clause = clause._replace(tense="past")  # "Norland left the League, leaving 12 members"
    denied = word_at(passage.tokens, frame.first - 1) in ("not", "longer")  # "no longer one of the 28" of then
    if (frame.kind == "part" and word_at(passage.tokens, frame.first - 1) != "longer") or (
        _is_presupposed(passage, frame) and not denied
    ):
        clause = clause._replace(negated=False)  # "is not one of the 12 members"
    if _is_presupposed(passage, frame):
        tense = "present" if clause.tense == "future" else clause.tense
        clause = clause._replace(tense=tense, hypothetical=False, supposed=False)
    if passage.facts.attributes[subject.attribute].bound:
        clause = clause._replace(hypothetical=clause.supposed)
    before = until_then(passage)
    if before is not None and _changed_after(passage, subject, before):
        clause = clause._replace(when=before, tense="past", sometime=False)
    if clause.when is None and clause.tense == "past" and (day := at_change(passage, subject.entity)) is not None:
        clause = clause._replace(when=day, sometime=False)
    if frame.kind in ("changed", "reversed", "stated"):
        clause, role = of_level(clause, role, passage, frame, figure)
    firm = is_firm(passage, frame, subject, quantity)
    return passage.assertion(
        figure.start,
        figure.end,
        clause,
        frame=frame.kind,
        subject=subject.entity,
        attribute=subject.attribute,
        value=quantity,
        scope=scope_of(passage, frame, subject),
        firm=firm,
        likely=firm or is_likely(passage, frame, subject, quantity),
        sole=is_sole(passage, frame, subject),
        role=role,
        named=_beside(passage.sentence, frame),
        noun=frame.nouns[-1].text.casefold() if frame.nouns else "",
        implied=subject.tie == "implied",
        story=() if clause.now or is_of_now(passage) else told_before(passage),
        whole=clause.tense == "present" and clause.when is None and _tells_whole(passage, frame),
    )


def _changed_after(passage: Passage, subject: Subject, day: Period) -> bool:
    """Whether the facts let a figure change within a month of a day."""
    timeline = passage.facts.timeline(subject.entity, subject.attribute)
    begins = (fact.valid.start.start for fact in timeline if fact.valid.start)
    return any(abs((begin - day.start).days) <= _MONTH for begin in begins)


def _is_presupposed(passage: Passage, frame: Frame) -> bool:
    """Whether the words take the figure for known, whatever the clause says: "it will be sent to the 12 members"."""
    if is_of_set_aim(passage.tokens, frame.first):
        return True
    foreseen = {token.text.casefold() for token in passage.tokens[frame.last : frame.last + 6]} & {"will", "would"}
    return frame.kind == "counted" and _is_definite(frame) and not foreseen and not _is_had(passage, frame)


def _tells_whole(passage: Passage, frame: Frame) -> bool:
    """Whether the words say how many there are in all: "has 12 members", "the 12-member League"."""
    return frame.kind == "compound" or (frame.kind == "counted" and not _is_definite(frame) and _is_had(passage, frame))


def _is_definite(frame: Frame) -> bool:
    return frame.has("ALL", "OWN") or any(token.text.casefold() == "the" for token in frame.tokens[:2])


def _is_had(passage: Passage, frame: Frame) -> bool:
    """Whether the figure is the object of a verb of having."""
    agent = agent_before(passage.tokens, frame.first)
    return agent is not None and has(passage.tokens[agent.verb]) and governs(passage.tokens, agent, frame.first)


def _bounded(figure: Token, frame: Frame) -> Quantity:
    """The figure with the bound of "a maximum of", and without the noun that a mention may take for its unit."""
    quantity = figure.quantity or Quantity(None, None)
    if figure.mention and figure.mention.kind == "number":
        quantity = quantity._replace(unit=None)
    if quantity.bound == "exact" and any(token.cls == "HEDGE" and _MOST.match(token.text) for token in frame.tokens):
        return quantity._replace(bound="max")
    return quantity


def _beside(sentence: Sentence, frame: Frame) -> tuple[str, ...]:
    """The entities named beside "11 other": in the list before it, or after "in addition to"."""
    if not frame.has("OTHER"):
        return ()
    tokens = sentence.tokens
    named: list[str] = []
    at = frame.first - 1
    while at >= 0 and (tokens[at].cls in ("COMMA", "AND", "DET") or tokens[at].name or tokens[at].text == "with"):
        if entity := tokens[at].entity:
            named.append(entity)
        at -= 1
    if not named and tokens and any(token.text.casefold() in _BESIDE for token in tokens[:4]):
        first = next((at for at, token in enumerate(tokens[: frame.first]) if token.name), frame.last)
        named = _leading_names(tokens[first:])
    return tuple(named)


def _leading_names(tokens: Sequence[Token]) -> list[str]:
    """The entities of the first list of names: of "besides Oslo and Bergen, ..."; none where other words come first."""
    names: list[str] = []
    for token in tokens:
        if token.entity:
            names.append(token.entity)
        elif token.cls not in ("COMMA", "AND", "DET"):
            break
    return names


def _ratio(frame: Frame, said: Assertion) -> Assertion:
    figure = frame.figures[0]
    words = re.split(r"\s+as\s+(?:many|much|few|little)\b", figure.text)[0]
    return said._replace(
        start=figure.start,
        end=figure.start + len(words),
        frame="relative",
        value=figure.quantity or said.value,
        value_text=words,
        role="ratio",
    )
