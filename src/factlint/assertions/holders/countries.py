"""Of which country a capital is told where the sentence does not say: the one that a paragraph is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.holders.cities import CITIES
from factlint.assertions.referents.naming import names_in
from factlint.assertions.sentences.kinds import CALLED
from factlint.assertions.sentences.verbs import word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.holders import Held
    from factlint.assertions.sentences.tokens import Token

_PARTS = frozenset(
    """province region state territory county canton district department emirate prefecture governorate republic
    colony municipality island""".split()
)
"""What has a capital of its own."""
_GOING_ON = frozenset("It Its The There This Most".split())
_SIGNS = ".,;:()"
_DEFINING = 12
"""Within so many words after "is" a definition says that something is a country."""


def may_be_anothers(passage: Passage, office: tuple[str, str], place: str) -> bool:
    """Whether a capital whose country the sentence does not name may be that of another: texts tell of many.

    It is the capital of another that the draft names, or its own country was named in another paragraph, which was not
    its heading.
    """
    subjects, facts, number = passage.draft.subjects, passage.facts, passage.number
    owner, attribute = office
    if owner in subjects.named_in(number) or subjects.discourse.callings.kind(owner) != "country":
        return False
    others = subjects.named - {owner}
    if any(fact.value == place for other in others for fact in facts.timeline(other, attribute)):
        return True
    sentences, discourse = passage.draft.sentences, passage.draft.discourse
    block = (i for i in range(number) if sentences[i].block == sentences[number].block)
    headed = owner in (discourse.heading(number), discourse.page())
    return not headed and not any(owner in subjects.named_in(i) for i in block)


def country_told_of(passage: Passage, held: Held) -> str | None:
    """The country whose capital a sentence of a paragraph that defines a country names, if it names no other one.

    "Angola is a country in Africa. It borders Zambia. The capital is Luanda": but not after "The largest province is".
    A place that nobody knows may be the capital of something else.
    """
    discourse, number = passage.draft.discourse, passage.number
    first = discourse.mains.opening(number)
    known = bool(held.holders) or any(token.text in CITIES for token in held.unknown)
    if first == number or not known or held.owners or not _says_which(passage, held):
        return None
    country = _defined(passage, first)
    if country is None or _may_be_elsewhere(passage, number - 1, country):
        return None
    kind = discourse.callings.kind
    before = names_in(passage.tokens[: passage.first])
    others = any(kind(name) == "country" and name != country for name in before)
    return None if is_in_a_part(passage) or others else country


def is_in_a_part(passage: Passage) -> bool:
    """Whether the words before a capital speak of what has one of its own: "in the province of Tarn the capital is"."""
    return not _PARTS.isdisjoint(_words(passage.tokens[: passage.first]))


def country_ranked(passage: Passage, held: Held) -> str | None:
    """The country among whose cities one is ranked: "the second largest city of Norland after the capital, Hale"."""
    tokens, at = passage.tokens, passage.first - 1
    if word_at(tokens, at) not in ("after", "behind") or not held.holders or held.owners:
        return None
    while at > 0 and (tokens[at - 1].cls == "COMMA" or word_at(tokens, at - 1) == "overall"):
        at -= 1
    named = tokens[at - 1].entity if at > 3 else None
    country = named or (passage.draft.discourse.entity(passage.number, at - 1) if at > 3 else None)
    place = at - 2 - (tokens[at - 2].cls == "DET")
    ranked = tokens[place].cls in ("IN", "OF") and word_at(tokens, place - 1).rpartition(" ")[2] in CALLED["city"]
    return country if ranked and country and passage.draft.discourse.callings.kind(country) == "country" else None


def _says_which(passage: Passage, held: Held) -> bool:
    """Whether a frame says which place it is: "the capital is Oslo", "Oslo, its capital", "The capital, Oslo, lies"."""
    tokens = passage.tokens[passage.first : passage.last]
    if held.shape not in ("titled", "called"):
        return False
    opens = passage.first == 0 and tokens[0].text == "The"
    apposed = held.shape == "called" and any(token.text == "the" for token in tokens)
    return opens or apposed or any(token.cls in ("BE", "OWN") for token in tokens)


def _defined(passage: Passage, first: int) -> str | None:
    """The country that a sentence says is one: "Angola, officially the Republic of Angola, is a country"."""
    discourse, tokens = passage.draft.discourse, passage.draft.sentences[first].tokens
    about, agent = discourse.about(first), discourse.mains.subject(first)
    if about is None or agent is None or agent.kind != "name" or discourse.callings.kind(about.entity) != "country":
        return None
    verb = next((at for at in range(agent.at, len(tokens)) if tokens[at].cls == "BE"), len(tokens))
    said = _words(tokens[verb + 1 : verb + _DEFINING])
    answers = discourse.callings.answers
    return about.entity if any(answers(about.entity, word) for word in said) else None


def _may_be_elsewhere(passage: Passage, number: int, country: str) -> bool:
    """Whether a sentence is about another place than a country, or tells of a part of it that has a capital too.

    A sentence without figures and names has no tokens.
    """
    discourse, sentence = passage.draft.discourse, passage.draft.sentences[number]
    tokens, about = sentence.tokens, discourse.about(number)
    if not tokens:
        words = [word.strip(_SIGNS) for word in passage.draft.document.text[sentence.start : sentence.end].split()]
        return words[0] not in _GOING_ON or not all(map(str.islower, words[1:])) or not _PARTS.isdisjoint(words)
    other = about is not None and about.entity != country and discourse.callings.kind(about.entity) == "country"
    parts = number > discourse.mains.opening(number) and not _PARTS.isdisjoint(_words(tokens))
    agent = discourse.mains.subject(number)
    pronoun = agent is not None and agent.kind == "pronoun"
    return other or parts or (discourse.mains.is_about_stranger(number) and not pronoun)


def _words(tokens: Sequence[Token]) -> set[str]:
    """The words of tokens but for names, of each term the last: "landlocked country"."""
    return {token.text.casefold().rpartition(" ")[2] for token in tokens if not token.name}
