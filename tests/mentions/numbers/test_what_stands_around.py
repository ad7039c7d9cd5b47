"""Figures whose unit or scale is told by the words around them: metres or millions, pounds of money or of weight."""

from __future__ import annotations

import pytest

from .marking import check


@pytest.mark.parametrize(
    "sentence",
    [
        "It was a «2.4m» loan.",
        "She took out a «2.4m» business loan.",
        "The «2.4m» contract went to a builder.",
        "The «2.4m» young people voted.",
        "There «2.4m» Dutch voters live.",
        "The population is «2.4m» now.",
        "An audience of «2.4m» saw it.",
        "Turnover fell to «2.4m».",
        "The house sold for «2.4m» then.",
        "The council paid for a «2.4m» stadium.",
        "He left a «2.4m» bridge project.",
    ],
)
def test_an_m_is_millions_of_money_and_of_many(sentence: str) -> None:
    check(sentence, "number 2400000")


@pytest.mark.parametrize(
    "sentence",
    [
        "It was a «2.4m» wall.",
        "The council paid for a «2.4m» wall.",
        "A «2.4m» swimming pool cost a lot.",
        "They climbed «2.4m» high walls.",
        "The wall lost «2.4m» in height.",
        "The bar holds «2.4m» steel girders.",
        "The «2.4m» stand cost a lot.",
        "The tide rose «2.4m» overnight.",
    ],
)
def test_an_m_is_metres_of_what_is_long(sentence: str) -> None:
    check(sentence, "quantity 2.4 m")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Prices rose to «190 pounds a tonne» there.", "money 190 GBP/t"),
        ("Rooms are «90 pounds a night» there.", "money 90 GBP/night"),
        ("It was «20 pounds a head» there.", "money 20 GBP/head"),
        ("She makes «12 pounds an hour» there.", "money 12 GBP/hour"),
        ("It was «15 pounds per person» there.", "money 15 GBP/person"),
        ("They charge «30 to 40 pounds a night» there.", "money 30..40 GBP/night"),
        ("It took «9 pounds to 10 pounds an hour» there.", "money 9..10 GBP/hour"),
        ("He found a «20-pound» note.", "money 20 GBP"),
        ("She earns «£30,000 per annum» there.", "money 30000 GBP/year"),
        ("She earns «£30,000 pa» there.", "money 30000 GBP/year"),
        ("He lost «2 pounds a week» there.", "quantity 2 lb/week"),
        ("Each field yields «900 pounds per acre» there.", "quantity 900 lb/acre"),
        ("The engine burns «200 pounds an hour» there.", "quantity 200 lb/hour"),
        ("The herd yields «190 pounds a head» there.", "quantity 190 lb/head"),
        ("The mill emits «0.5 pounds per tonne» there.", "quantity 0.5 lb/t"),
        ("They found «190 lb a tonne» there.", "quantity 190 lb/t"),
    ],
)
def test_pounds_that_are_paid_for_each_are_money(sentence: str, expected: str) -> None:
    check(sentence, expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It grew «5% a year» then.", "percent 5 %/year"),
        ("It grew «5 per cent per annum» then.", "percent 5 %/year"),
        ("They want «2% to 3% a month» now.", "percent 2..3 %/month"),
        ("A «5%-a-year» rise.", "percent 5 %/year"),
        ("They want «5% p.a.» now.", "percent 5 %/year"),
        ("It lost «5 percentage points a year» then.", "percent 5 pp/year"),
        ("It had been «5%» a year earlier.", "percent 5 %"),
        ("It rose to «5%» a week before the vote.", "percent 5 %"),
        ("It stood at «5%» a day after the vote.", "percent 5 %"),
    ],
)
def test_a_percentage_has_its_rate(sentence: str, expected: str) -> None:
    check(sentence, expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It rose from «€4.1 million» a year before.", "money 4100000 EUR"),
        ("They drank «30 litres» a week before; it is less now.", "quantity 30 l"),
        ("It cost «40 euros a day» before the war.", "money 40 EUR/day"),
        ("It makes «€4.1 million a year» before tax.", "money 4100000 EUR/year"),
    ],
)
def test_a_time_before_at_the_end_of_a_clause_is_no_rate(sentence: str, expected: str) -> None:
    check(sentence, expected)


def test_dollars_of_a_nation_apart_from_its_sign() -> None:
    check("It cost «AU $5» or «CA $6 million».", "money 5 AUD", "money 6000000 CAD")
    check("It cost «US $5» or «NZ $6».", "money 5 USD", "money 6 NZD")
    check("It is «5 AU» away and ca «$6» dear.", "quantity 5 AU", "money 6 $ about")


def test_pence_apart_from_their_figure() -> None:
    check("A ticket costs «68 p» there.", "money 0.68 GBP")
    check("Shares fell «3 p» to «68 p», then rose.", "money 0.03 GBP", "money 0.68 GBP")
    check("A book of «68» p, with «12» p values.", "number 68", "number 12")


def test_what_several_are_for_is_counted_behind_a_hyphen() -> None:
    check("A «12-person» crew, a «four-seat» car.", "number 12 person", "number 4 seat")
    check("A «$5-a-head» dinner.", "money 5 $/head")


def test_a_dollar_is_money_unless_it_belongs_to_a_noun() -> None:
    check("It cost «a dollar», later «a euro a day».", "money 1 $", "money 1 EUR/day")
    check("It cost «a dollar and 42 cents» then.", "money 1.42 $")
    check("He found a dollar bill in a dollar store, and a won game is a real joy.")


def test_so_many_times_out_of_so_many_is_a_share() -> None:
    check("It works «nine times out of ten».", "fraction 0.9")
    check("It hits «two of every three».", "fraction 2/3")
    check("«Two» of the «three» came «five times» in May.", "number 2", "number 3", "multiple 5")


def test_a_falling_range_below_zero_is_no_score() -> None:
    check("It was «-10 to -15» then.", "number -15..-10")
    check("They won 3-1.")


def test_what_names_an_offer_or_a_figure_in_a_paper_counts_nothing() -> None:
    check("A two-for-one deal, a 3-for-2 offer, a two-up two-down house.")
    check("See Figures 1B and S1B, Fig. 3M, Table 2T. It has «3M» users.", "number 3000000")
    check("See ISBN: 9780000000002 (PMID: 20202020). Total: «20202020».", "number 20202020")


def test_units_of_plants_and_reservoirs() -> None:
    check("It holds «3 gigalitres» and made «4 gigajoules».", "quantity 3 Gl", "quantity 4 GJ")
    check("It gave «12 microsieverts» for «2 hundredweight».", "quantity 12 uSv", "quantity 2 cwt")


def test_signs_that_people_type() -> None:
    check("It drew «20~30» people, or ~«40».", "number 20..30", "number 40 about")
    check("It is > «20 and < 30» now.", "number 20..30")
    check("It covers «5 m^2» or «6km^2» and drew «10 k» people.", "quantity 5 m2", "quantity 6 km2", "number 10000")


def test_pounds_and_bare_pence() -> None:
    check("It cost «2 pounds 50».", "money 2.5 GBP")
    check("It weighs «2 pounds» «12».", "quantity 2 lb", "number 12")


def test_money_and_two_digits_of_its_change() -> None:
    check("It cost «20 Rupees 43», then «15 USD 50» more.", "money 20.43 INR", "money 15.5 USD")
    check("He paid «£5» «20» more times.", "money 5 GBP", "number 20")


def test_number_as_a_verb_counts() -> None:
    check("Its boats number «31», their crews now number «400».", "number 31", "number 400")
    check("The boats of Ashby number «31», and they still number «12» there.", "number 31", "number 12")
    check("Boats number 31 and 32 are lost, his books number 3 and 4 as well.")
