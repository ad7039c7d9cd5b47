"""Pages of one product: what a label, a heading or a word like "each" says of whose figure it is."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  note_limit: {label: longest note, type: count, bound: max, nouns: [character, note], verbs: [write, allow]}
  motto_limit: {label: longest motto, type: count, bound: max, nouns: [character, motto], verbs: [allow]}
  drafts: {label: drafts kept at one time, type: count, nouns: [draft, recent draft], verbs: [keep]}
  support: {label: how long an edition is supported, type: quantity, unit: months, nouns: [support], verbs: [support]}
  members: {label: number of members, type: count, nouns: [member, port], verbs: [have, unite]}
entities:
  tarn: {name: Tarnpost, kind: software, facts: {note_limit: 400, motto_limit: 90, drafts: 3, support: 18 months}}
  pine: {name: Pineware, kind: software, facts: {support: 30 months}}
  ash: {name: Ashware, kind: software, facts: {support: 36 months}}
  league: {name: Quay League, kind: organisation, facts: {members: 21}}
"""
PAGE = "# Tarnpost\n\n"


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        (PAGE + "**Motto.** There is room for «{}» characters.", "90", "120"),
        (PAGE + "**Motto:** up to «{}» characters", "90", "120"),
        (PAGE + "Motto\n: There is room for «{}» characters.", "90", "120"),
        (PAGE + "## Notes\n\nUp to «{}» characters are allowed.", "400", "700"),
        (PAGE + "Since the spring, every edition has been supported for «{}».", "18 months", "two years"),
        (PAGE + "Each edition has been supported for «{}».", "18 months", "24 months"),
        ("# Quay League\n\nFounded: 1921\nMembers: «{}»\nSeat: Holm", "21", "23"),
        ("The Quay League is a seafaring organisation which unites «{}» ports.", "21", "23"),
        ("The Quay League, founded in Holm, is an organisation which has «{}» members.", "21", "20"),
    ],
)
def test_the_words_around_it_tell(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), FACTS) == "supported"
    assert verdict(draft.format(wrong), FACTS) == "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        PAGE + "**Captions.** There is room for «1,200» characters.",
        PAGE + "**Captions:** up to «120» characters",
        PAGE + "## Captions\n\nUp to «1,200» characters are allowed.",
        PAGE + "Captions\n: No more than «120» characters.",
        PAGE + "We run Vestaware on it. Each edition is supported for «60 months».",
        PAGE + "Every printer is supported for «60 months».",
        "The Quay League is the model of an organisation which has «12» members.",
        "The Quay League was a rival of an organisation which has «12» members.",
    ],
)
def test_another_thing_is_not_judged(draft: str) -> None:
    assert verdict(draft, FACTS) != "refuted"
