"""Phrases: patterns over words and mentions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.mentions import find_each
from factlint.rules.reading.phrases import Phrase
from factlint.rules.reading.sketch import draw


def sketch_of(text: str):
    return draw(text, 0, len(text), find_each(text))


def test_a_phrase_catches_mentions_by_name():
    [match] = sketch_of("Sales rose 20 percent, to $60 million from $50 million.").find(
        Phrase("rose <change:percent>, to <new:level> from <old:level>")
    )
    assert [match["change"].text, match["new"].text, match["old"].text] == ["20 percent", "$60 million", "$50 million"]


def test_a_match_knows_its_place_in_the_text():
    text = "In all, sales rose by nearly 20 percent in 60 shops."
    [match] = sketch_of(text).find(Phrase("rose by <percent> in <number>"))
    assert text[match.start : match.end] == "rose by nearly 20 percent in 60"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("rose to more than 50 units", "more_than"),
        ("rose to nearly 50 units", "less_than"),
        ("rose to about 50 units", "about"),
        ("rose to 50 or so units", "about"),
        ("rose to 50 or more units", "min"),
        ("rose to a record 50 units", "exact"),
        ("rose to at least 50 units", "min"),
    ],
)
def test_hedges_go_into_the_bound(text: str, bound: str):
    [match] = sketch_of(text).find(Phrase("rose to <n:amount> units"))
    assert match["n"].bound == bound


@pytest.mark.parametrize("text", ["rose  to\n50", "ROSE to 50", "rose to 50"])
def test_a_blank_stands_for_any_white_space(text: str):
    assert list(sketch_of(text).find(Phrase("rose to <number>")))


def test_a_place_taken_by_one_phrase_is_left_to_it():
    matches = list(sketch_of("from 3 to 5").find(Phrase("from <a:number> to <b:number>"), Phrase("to <b:number>")))
    assert len(matches) == 1


@given(st.text(alphabet="ab 12,.$%\ue001\n", max_size=40))
def test_every_sign_of_a_sketch_leads_back_to_its_mention(text: str):
    sketch = sketch_of(text)
    for place, mention in zip(sketch.signs, sketch.mentions, strict=True):
        assert sketch.offset(place) == mention.start
        assert sketch.mention_at(place) is mention


@pytest.mark.parametrize(
    ("template", "text", "may"),
    [
        ("rose <percent>", "It rose by 5 units.", False),
        ("rose <percent>", "It rose 5 percent.", True),
        ("rose (?:<percent>|<money>)", "It rose by 5 units.", True),
        ("<percent>|<money>", "It rose by 5 units.", True),
        (r"\(<percent>\)", "It rose (by 5 units).", False),
        ("[(<]<p:percent>[)>]", "It rose (by 5 units).", False),
    ],
)
def test_a_phrase_is_not_even_tried_without_the_mentions_it_needs(template: str, text: str, may: bool):
    sketch = sketch_of(text)
    assert Phrase(template).may_fit("".join(sketch.text[at] for at in sketch.signs)) is may


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("from 7 to 5 years", [7, 5]),
        ("from 5 to 7 years", [5, 7]),
        ("from 52 to 46 points", [52, 46]),
        ("from $1.2 million to $900,000", [1_200_000, 900_000]),
        ("12 to 9 million tonnes", [12_000_000, 9_000_000]),
        ("from five to three ships", [5, 3]),
    ],
)
def test_a_range_with_to_is_drawn_as_its_two_ends(text: str, ends: list[int]):
    assert [mention.quantity.number for mention in sketch_of(text).mentions] == ends
