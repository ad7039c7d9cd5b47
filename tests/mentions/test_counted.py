"""What a number counts."""

from __future__ import annotations

import pytest

from factlint.mentions import find_mentions
from factlint.mentions.counted import counted_after, is_plural, singular


@pytest.mark.parametrize(
    ("text", "head", "modifiers"),
    [
        ("eight Russian spies were expelled", "spy", ("russian",)),
        ("twelve people in the hall", "person", ()),
        ("five women voted", "woman", ()),
        ("ten non-permanent members", "member", ("non-permanent",)),
        ("three of them", None, None),
        ("two, of course", None, None),
        ("six working groups of the council", "group", ("working",)),
    ],
)
def test_the_noun_phrase_after_a_number(text, head, modifiers):
    counted = counted_after(text, find_mentions(text)[0].end, len(text))
    assert (counted.head, counted.modifiers) == (head, modifiers) if head else counted is None


@pytest.mark.parametrize(
    ("plural", "one"),
    [("countries", "country"), ("boxes", "box"), ("houses", "house"), ("men", "man"), ("series", "series"),
     ("classes", "class"), ("members", "member"), ("glass", "glass"), ("analyses", "analysis"),
     ("horses", "horse"), ("buses", "bus"), ("causes", "cause"), ("prizes", "prize"), ("niches", "niche"),
     ("branches", "branch"), ("heroes", "hero"), ("shoes", "shoe"), ("movies", "movie")],
)  # fmt: skip
def test_the_singular_of_a_noun(plural, one):
    assert singular(plural) == one


@pytest.mark.parametrize(("word", "plural"), [("members", True), ("people", True), ("boss", False), ("basis", False)])
def test_what_looks_like_a_plural(word, plural):
    assert is_plural(word) is plural


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The alliance has 32 members.", "member"),
        ("It performed 700 heart transplants there.", "heart transplant"),
        ("It sold 40 Swiss and Italian clocks.", "Swiss Italian clock"),
        ("It sold digital clocks and 40 watches.", "watch"),
        ("The 32-member council met.", "member"),
        ("Some 68,400 people came.", "people"),
        ("There were five new seasons.", "new season"),
        ("It has eight more rooms.", "room"),
        ("It has 20 newly built coal-fired plants.", "coal-fired plant"),
        ("It hired 400 staff, cooks and cleaners.", "staff"),
        ("They met two U.S. envoys.", "U.S. envoy"),
        ("It drew dozens of visitors.", "visitor"),
        ("It drew tens of thousands of visitors.", "visitor"),
        ("It has 40 or so rooms.", "room"),
        ("It has “40” rooms.", "room"),
        ("He scored 12 points per game.", "point/game"),
        ("She writes three letters a day.", "letter/day"),
        ("It has 120 people per sq km.", "people/sq km"),
        ("It has 3 cylinder engines.", "cylinder engine"),
        ("He read a 12 page letter.", "page"),
        ("It fell in one area.", "area"),
        ("He has one police dog.", "police dog"),
        ("They sold 202 horses and 40 movies.", "horse"),
    ],
)
def test_what_a_number_counts(sentence: str, counted: str) -> None:
    mention = next(mention for mention in find_mentions(sentence) if mention.kind == "number")
    assert mention.counted == counted
    assert mention.to_dict()["unit"] == counted


@pytest.mark.parametrize(
    "sentence",
    ["It rose to 32.", "There are 32 of them.", "It came 32 years ago.", "At 32, he left.", "Some 40 died.",
     "It rose 5% to 32 on the day.", "It covers 32 km.", "All 32 were there.",
     "A 3,000-strong workforce.", "A 9.99-a-month plan."],
)  # fmt: skip
def test_a_number_that_counts_nothing_that_is_said(sentence: str) -> None:
    assert all(mention.counted is None for mention in find_mentions(sentence))


def test_the_unit_of_a_mention_stays_the_measure() -> None:
    (members, length) = find_mentions("It has 32 members and 5 km of roads.")
    assert (members.unit, members.counted) == (None, "member")
    assert (length.unit, length.counted) == ("km", None)


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("It has 32 members, up from 12 in May.", ["member", "member"]),
        ("It killed 40 people and injured 1,300 others.", ["people", "people"]),
        ("They sold 435 homes by tender and 187 by sale.", ["home", "home"]),
        ("It went from 5 to 9 ships.", ["ship"]),
        ("Of 23 of the 32 members, 3 of 12 mice died.", ["member", "member", "mouse", "mouse"]),
        ("Two of its directors and three of them left.", ["director", None]),
        ("They have 63 Model 3 sedans and two new 737 Max jets.", ["Model 3 sedan", "new 737 Max jet"]),
        ("He had 15.3 ppg, 7.4 rpg (0.5 WAR).", ["point/game", "rebound/game", "WAR"]),
        ("The bill passed 218 to 210, with 3 abstentions.", [None, None, "abstention"]),
        ("It has 32 members. In all, 12 in May left.", ["member", None]),
        ("It has 30 skaters and a mark of 6 for style.", ["skater", None]),
        ("A magnitude of 6.4 earthquake hit; two others came.", [None, None]),
        ("The Gang of 14, seven dissenters among them.", ["dissenter"]),
        ("Some 2,500 local militiamen met 3 specimens.", ["local militiaman", "specimen"]),
        ("Then 10 million fell ill and 12 died.", [None, None]),
        ("Some 40,000 US soldiers and 12 IT workers.", ["US soldier", "IT worker"]),
        ("They gave us 40, and it counts.", [None]),
    ],
)
def test_a_noun_left_out_is_that_of_the_number_beside_it(sentence, units):
    found = [mention.to_dict()["unit"] for mention in find_mentions(sentence) if mention.kind == "number"]
    assert found[-len(units) :] == units


def test_a_part_of_money_is_money():
    part, whole = find_mentions("He raised 280 million of the 1.5 billion shekels.")
    assert (part.kind, part.unit) == (whole.kind, whole.unit) == ("money", "ILS")
