"""What a membership, a number or a total comes to, and from what."""

from __future__ import annotations

import pytest

from tests.claims.test_elided import ISLES
from tests.claims.worlds import verdict


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("Norrey's exit has taken the membership of the Guild of Pilots to «{}».", "14", "13"),
        ("The Guild of Pilots is old. Its membership has fallen from «{}» to 14.", "15", "16"),
        ("The Guild of Pilots is old. Its membership has fallen from 15 to «{}».", "14", "12"),
        ("The Guild of Pilots is old. After the quarrel, membership fell to «{}».", "14", "13"),
        ("The number of lighthouses on Norrey has gone up to «{}».", "41", "44"),
        ("Masons have built three more lighthouses on Norrey, bringing the known total to «{}».", "41", "47"),
        ("Norrey has left the Guild of Pilots, taking its membership to «{}».", "14", "12"),
        ("Norrey left the Guild of Pilots in 2022, cutting the membership to «{}».", "14", "12"),
        ("In 2010 Norrey joined the Guild of Pilots, raising the membership to «{}».", "15", "17"),
        ("In March 1961 Norrey became the «{}» member of the Tern Club.", "20th", "21st"),
        ("The Tern Club gained its «{}» member with Norrey in 1961.", "20th", "19th"),
        ("Norrey is old. In 1961 it was admitted to the Tern Club as its «{}» member.", "20th", "19th"),
        ("They met the Tern Club, which Norrey joined in 1961 as its «{}» member.", "20th", "19th"),
        ("Norrey has left the Guild of Pilots, leaving «{}» members.", "14", "12"),
        ("Norrey's exit has left the Guild of Pilots with «{}» members.", "14", "12"),
        ("Norrey and Sandrey have left the Guild of Pilots, bringing its membership to «{}».", "14", "12"),
        ("Norrey left the Guild of Pilots early, leaving «{}» members.", "15", "12"),
        ("The Guild of Pilots, made up of «{}» islands, is old.", "14", "16"),
        ("Norrey's exit reduces the Guild of Pilots, which had 15 members for years, to «{}».", "14", "12"),
        ("Norrey's exit takes the Guild of Pilots to «{}».", "14", "12"),
        ("The Guild of Pilots lost Norrey in 2022; until then it had «{}» members.", "15", "16"),
        ("Until 2022 the Guild of Pilots had «{}» members.", "15", "16"),
        ("Norrey has left the Guild of Pilots, cutting the membership from 15 to «{}».", "14", "12"),
    ],
)
def test_what_a_tally_comes_to(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), ISLES) == "supported"
    assert verdict(draft.format(wrong), ISLES) == "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        "The Guild of Pilots met the Rope Club, whose membership has risen to «20».",
        "The Guild of Pilots is old. Its budget has risen from 12 to «20».",
        "The number of women members of the Guild of Pilots rose to «12».",
        "The number of lighthouses in the south of Norrey has gone up to «30».",
        "Masons have built three more bridges on Norrey, bringing the total to «30».",
        "The Tern Club welcomed its «18th» member from the south.",
        "The Tern Club gained its «19th» female member.",
        "Norrey was admitted to the Tern Club as its «19th» female member.",
        "Norrey had been admitted to the Tern Club as its «19th» member.",
        "Norrey wrote to the Tern Club as its «19th» member.",
        "Norrey became the «15th» member of the Guild of Pilots.",
        "The Guild of Pilots has fined the Rope Club, leaving «20» members of it unhappy.",
        "The Guild of Pilots met the Harbour Board, leaving «20» members at home.",
        "A group of ten Guild of Pilots members objected, bringing the total to «12».",
        "The storm reduced the harbour of the Guild of Pilots, which had 15 piers, to «12».",
        "The members of all «three» bodies of the Guild of Pilots met.",
        "The Guild of Pilots and the Harbour Board met, taking the total to «25».",
    ],
)
def test_a_tally_of_something_else_is_not_judged(draft: str) -> None:
    assert verdict(draft, ISLES) != "refuted"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The EU went to «28» when Croatia joined.", "supported"),
        ("The EU went to «28» with the entry of Croatia in July 2013.", "supported"),
        ("The EU went to «26» with the entry of Croatia in July 2013.", "refuted"),
        ("The EU had grown. It went to «28» when Croatia joined in 2013.", "supported"),
        ("The EU is made up of «28» nations from north and south.", "refuted"),
        ("The EU brings together «27» nations from north and south.", "supported"),
        ("The EU has «28» officials from north and south.", None),
    ],
)
def test_what_a_body_came_to(draft: str, expected: str | None) -> None:
    assert verdict(draft) == expected
