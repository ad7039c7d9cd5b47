"""Hedges and bounds around figures, and ranges whose ends share a scale or a unit."""

from __future__ import annotations

import pytest

from factlint.mentions import find_each

from .marking import check, numbers_of, unmarked


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("about «40» seats", "about"),
        ("an estimated «40» seats", "about"),
        ("roughly «40» seats", "about"),
        ("near «40» seats", "about"),
        ("«40» or so seats", "about"),
        ("«40-odd» seats", "about"),
        ("«40-ish» seats", "about"),
        ("getting on for «40» seats", "less_than"),
        ("older than «40» seats", "more_than"),
        ("with «40» and over, it wins", "min"),
        ("with «40» and older, it wins", "min"),
        ("with «40» or above, it wins", "min"),
        ("with «40» or under, it wins", "max"),
        ("with «40» and under, it wins", "max"),
        ("nearly «40» seats", "less_than"),
        ("almost «40» seats", "less_than"),
        ("fewer than «40» seats", "less_than"),
        ("under «40» seats", "less_than"),
        ("more than «40» seats", "more_than"),
        ("over «40» seats", "more_than"),
        ("in excess of «40» seats", "more_than"),
        ("at least «40» seats", "min"),
        ("no fewer than «40» seats", "min"),
        ("not less than «40» seats", "min"),
        ("«40» or more seats", "min"),
        ("«40+» seats", "min"),
        ("not below «40» seats", "min"),
        ("not exceeding «40» seats", "max"),
        ("may not exceed «40» seats", "max"),
        ("never over «40» seats", "max"),
        ("«40-plus» seats", "min"),
        ("it went up to «40» seats", ""),
        ("≥«40» seats", "min"),
        ("up to «40» seats", "max"),
        ("at most «40» seats", "max"),
        ("no more than «40» seats", "max"),
        ("a maximum of «40» seats", "max"),
        ("as many as «40» seats", "max"),
        ("as few as «40» seats", "min"),
        ("is limited to «40» seats", "max"),
        ("may only be allowed to fill «40» seats", "max"),
        ("«40» or fewer seats", "max"),
        ("exactly «40» seats", ""),
        ("it has «40» at most.", "max"),
        ("it has «40» at the very least", "min"),
    ],
)
def test_bounds(sentence: str, bound: str) -> None:
    check(sentence, f"number 40 {bound}".rstrip())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It takes «10 to 12» seats.", "number 10..12"),
        ("It takes «10–12» seats.", "number 10..12"),
        ("It takes between «10 and 12» seats.", "number 10..12"),
        ("It takes «ten or twelve» seats.", "number 10..12"),
        ("It costs «$4.5-5bn» there.", "money 4500000000..5000000000 $"),
        ("It costs «$10-20» there.", "money 10..20 $"),
        ("It costs «five to six million euros» there.", "money 5000000..6000000 EUR"),
        ("A share of «10-12%» there.", "percent 10..12 %"),
        ("Boats of «30- to 40-foot» length.", "quantity 30..40 ft"),
        ("It drew «1.5-2 million» people.", "number 1500000..2000000"),
        ("It is «20 to 30 times» larger.", "multiple 20..30"),
        ("It has «two or three times as many» there.", "multiple 2..3"),
        ("It is «3 to 5 km» away.", "quantity 3..5 km"),
        ("It took «three or four years» then.", "quantity 3..4 year"),
        ("About «500 to 1 million» people.", "number 500..1000000 about"),
        ("It is «500 m to 2 km» away.", "quantity 500..2000 m"),
        ("It takes «45 minutes to 2 hours» then.", "quantity 45..120 minute"),
        ("It takes «8 minutes 20 seconds to 5 minutes» then.", "quantity 300..500 second"),
        ("It takes «1 hour 10 minutes to 2 hours» then.", "quantity 70..120 minute"),
        ("It is «5 feet 2 inches to 6 feet» high.", "quantity 62..72 in"),
        ("It weighs «2 lb 3 oz to 3 lb» now.", "quantity 35..48 oz"),
        ("Depths range from «2 km to 500 m» there.", "quantity 0.5..2 km"),
    ],
)
def test_ranges_share_what_one_end_states(sentence: str, expected: str) -> None:
    check(sentence, expected)


def test_a_bound_between_two_figures_is_of_the_second() -> None:
    check("Of the «60» at least «40» left.", "number 60", "number 40 min")
    check("Of the «20» and over «30» of them.", "number 20", "number 30 more_than")
    check("Of «five» and more than «20» people.", "number 5", "number 20 more_than")


@pytest.mark.parametrize(
    ("sentence", "both", "each"),
    [
        ("Output fell from «12 to 9 million tonnes».", "quantity 12000000..9000000 t", ["12000000", "9000000"]),
        ("Sales rose from «40 to 60».", "number 40..60", ["40", "60"]),
        ("It shrank from «8% to 7%» in May.", "percent 8..7 %", ["8", "7"]),
        ("Waits fell from «2 hours 30 minutes to 45 minutes».", "quantity 150..45 minute", ["PT2H30M", "PT45M"]),
        ("Waits grew from «21 months to 33 months».", "quantity 21..33 month", ["P21M", "P33M"]),
        ("It went from about «5 to just 3» ships.", "number 5..3 about", ["5", "3"]),
    ],
)
def test_a_change_is_one_mention_of_two_figures(sentence: str, both: str, each: list[str]) -> None:
    check(sentence, both)
    assert [mention.value for mention in find_each(unmarked(sentence)[0])][:2] == each


def test_what_a_change_goes_through_stays_apart() -> None:
    check("It rose from «40» to «50» to «60».", "number 40", "number 50", "number 60")
    check("It rose from «40» in 2019 to «60».", "number 40", "number 60")
    check("It grew from «40» members to «60» members.", "number 40", "number 60")


def test_a_change_by_so_much_has_two_figures() -> None:
    check(
        "It jumped «35 percent» in 2020 to «93,000» from «72,000».", *("percent 35 %", "number 93000", "number 72000")
    )
    check("Profit rose «8.1 percent» to «99.20 yuan».", "percent 8.1 %", "money 99.2 CNY")
    check("The index fell «4.41» to «1,491.66».", "number 4.41", "number 1491.66")
    check("Temperatures range from «-18 °C to -34 °C».", "quantity -34..-18 °C")


def test_a_range_is_in_order_whichever_way_it_is_written() -> None:
    (mention,) = numbers_of("Temperatures ranged from 12 °C to 3 °C.")
    assert mention.quantity is not None
    assert (mention.quantity.low, mention.quantity.high) == (3, 12)


@pytest.mark.parametrize("sentence", ["They lost 3-1.", "It ended 2-2.", "He served in 2003-04."])
def test_scores_and_years_are_no_ranges(sentence: str) -> None:
    check(sentence)


def test_from_a_figure_to_a_range_is_two() -> None:
    check(
        "It rises from «24.2» to «33-35 billion euros».", "money 24200000000 EUR", "money 33000000000..35000000000 EUR"
    )
    check("From «3» to «5-6 percent».", "percent 3 %", "percent 5..6 %")


def test_what_compares_two_figures_or_goes_with_a_verb_sets_no_bound() -> None:
    check("That is «8.6» points less than the «71.4 per cent» of May.", "number 8.6", "percent 71.4 %")
    check("It drew «20» more than the «50» of May.", "number 20", "number 50")
    check("A brewery that turns over «£48 million».", "money 48000000 GBP")
    check("In 2019 more than «50» came, the members over «20».", "number 50 more_than", "number 20 more_than")
    check("By Easter «412» of the «1,648» had come.", "number 412", "number 1648")
