"""What the words of a fact file mean: values, dates, timelines, lists and what follows from them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factlint.facts import FactBase, parse_facts
from factlint.facts.language.figures import WrongValueError, parse_date, parse_delay, parse_figure, parse_tolerance
from factlint.facts.validity import span_text
from factlint.values import Period, Quantity

ATTRIBUTES = """\
sources: {ledger: {title: Ledger}}
attributes:
  crew: {type: count, nouns: [sailor]}
  guests: {type: count, nouns: [guest]}
  aboard: {type: count, nouns: [soul]}
  share: {type: percent, nouns: [share of guests]}
  spare: {type: count, nouns: [spare berth]}
  age: {type: quantity, unit: years, nouns: [age]}
  launched: {type: date, nouns: [launch]}
  captain: {type: entity, nouns: [captain], max_at_once: 1}
  port: {type: entity, nouns: [port]}
  income: {type: money, nouns: [income]}
entities:
  ada: {name: Ada Berg, kind: person}
  bo: {name: Bo Lind, kind: person}
  cy: {name: Cy Moe, kind: person}
  ferry:
    name: Ferry
"""


def ferry(lines: str) -> FactBase:
    """A fact base with these lines about one ship."""
    return parse_facts(ATTRIBUTES + "".join(f"    {line}\n" for line in lines.strip().splitlines()))


def told(base: FactBase, attribute: str) -> list[str]:
    """A timeline in words."""
    return [
        f"{fact.value.text() if isinstance(fact.value, Quantity) else fact.value} {fact.valid.start}..{fact.valid.end}"
        for fact in base.timeline("ferry", attribute)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit", "quantum"),
    [
        ("84_012_284", "count", "84012284", None, 0),
        ("84,012,284", "count", "84012284", None, 0),
        ("84 012 284", "count", "84012284", None, 0),
        ("1.2 million", "count", "1200000", None, 100_000),
        ("3 million", "count", "3000000", None, 1_000_000),
        ("3.14", "number", "3.14", None, Fraction(1, 100)),
        ("1/3", "number", "1/3", None, 0),
        ("1e3", "number", "1000", None, 1000),
        ("-40", "number", "-40", None, 0),
        ("10..12", "count", "10..12", None, 0),
        ("5 GiB", "quantity", "5", "GiB", 0),
        ("357_022 km2", "quantity", "357022", "km2", 0),
        ("357,022 km²", "quantity", "357022", "km2", 0),
        ("87.97 days", "quantity", "87.97", "day", Fraction(1, 100)),
        ("50 per week", "quantity", "50", "/week", 0),
        ("10 per 3 hours", "quantity", "10", "/3 hour", 0),
        ("6 m", "quantity", "6", "m", 0),
        ("1.24 billion USD", "money", "1240000000", "USD", 10_000_000),
        ("$1.5m", "money", "1500000", "$", 100_000),
        ("€40", "money", "40", "EUR", 0),
        ("40 euros", "money", "40", "EUR", 0),
        ("2%", "percent", "2", "%", 0),
        ("2.5 per cent", "percent", "2.5", "%", Fraction(1, 10)),
        ("3 percentage points", "percent", "3", "pp", 0),
    ],
)
def test_figures(text: str, kind: str, value: str, unit: str | None, quantum: int | Fraction) -> None:
    figure = parse_figure(text, kind)
    assert (figure.text(), figure.unit, figure.quantum) == (value, unit, quantum)


def test_a_figure_may_be_about_and_takes_the_unit_of_its_attribute() -> None:
    assert parse_figure("~40 km", "quantity").bound == "about"
    assert parse_figure("40", "quantity", "GiB").unit == "GiB"
    assert parse_figure("40", "count", rounding=10).quantum == 10


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024-03-07", "2024-03-07", "2024-03-08"),
        ("2024-03", "2024-03-01", "2024-04-01"),
        ("2024", "2024-01-01", "2025-01-01"),
        ("2024-Q4", "2024-10-01", "2025-01-01"),
        ("2024-H2", "2024-07-01", "2025-01-01"),
        ("~2024-03-07", "2024-03-06", "2024-03-09"),
    ],
)
def test_dates_keep_their_precision(text: str, start: str, end: str) -> None:
    period = parse_date(text)
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end)


@pytest.mark.parametrize("text", ["~~~~2024", "9999", "0000", "24-03-07", "March 2024", "2024-3", "2024-W03", ""])
def test_no_dates(text: str) -> None:
    with pytest.raises(WrongValueError):
        parse_date(text)


def test_delays_and_tolerances() -> None:
    day = Period.parse("2024-08-31").start
    assert parse_delay("6 months").after(day).isoformat() == "2025-02-28"
    assert parse_delay("2y").after(day).isoformat() == "2026-08-31"
    assert parse_delay("90 days").after(day).isoformat() == "2024-11-29"
    assert parse_tolerance("1%", "count").relative
    assert parse_tolerance("0.5", "percent").amount == Fraction(1, 2)
    assert parse_tolerance("5 m").unit == "m"
    assert parse_tolerance("0.5 billion USD", "money").amount == 500_000_000


def test_a_bare_value_is_always_true() -> None:
    base = ferry("facts: {crew: 12}")
    assert told(base, "crew") == ["12 None..None"]


def test_each_entry_holds_until_the_next_begins() -> None:
    base = ferry("facts:\n  crew:\n    - {value: 14, from: 2020-06}\n    - {value: 12, from: 2018}")
    assert told(base, "crew") == ["12 2018..2020-06", "14 2020-06..None"]


def test_until_is_the_first_day_it_no_longer_holds_and_through_the_last_day_it_does() -> None:
    base = ferry(
        "facts:\n  crew:\n    - {value: 12, from: 2018, until: 2019-05-02}\n"
        "    - {value: 13, from: 2019-06-01, through: 2019-06-30}"
    )
    assert told(base, "crew") == ["12 2018..2019-05-02", "13 2019-06-01..2019-07-01"]
    first = base.timeline("ferry", "crew")[0].valid
    assert first.surely(Period.parse("2019-05-01"))
    assert not first.possibly(Period.parse("2019-05-02"))


def test_a_day_inside_an_inexact_start_may_go_with_either_value() -> None:
    base = ferry("facts:\n  crew:\n    - {value: 12, from: 2018}\n    - {value: 14, from: 2020-06}")
    both = base.facts_at("ferry", "crew", Period.parse("2020-06-15"))
    assert [fact.written for fact in both] == ["12", "14"]
    assert [fact.written for fact in base.facts_at("ferry", "crew", Period.parse("2020-07-01"))] == ["14"]


def test_figures_of_a_period_and_of_a_day_end_nothing() -> None:
    base = ferry(
        "facts:\n  income:\n    - {value: 2 million EUR, in: 2019}\n    - {value: 3 million EUR, in: 2020-Q1}\n"
        "  crew:\n    - {value: 12, from: 2018}\n    - {value: 40, on: 2019-06-23}"
    )
    assert told(base, "income") == ["2000000 2019-01-01..2020-01-01", "3000000 2020-01-01..2020-04-01"]
    assert told(base, "crew") == ["12 2018..None", "40 2019-06-23..2019-06-24"]


def test_what_is_announced_or_withdrawn_ends_nothing() -> None:
    base = ferry(
        "facts:\n  crew:\n    - {value: 12, from: 2018}\n    - {value: 20, from: 2027, status: announced}\n"
        "    - {value: 25, from: 2025, status: withdrawn}"
    )
    assert told(base, "crew") == ["12 2018..None", "25 2025..None", "20 2027..None"]


def test_parts_have_timelines_of_their_own() -> None:
    base = ferry(
        "facts:\n  crew:\n    - {value: 12, from: 2018}\n    - {value: 3, from: 2019, applies_to: engine room}"
    )
    assert told(base, "crew") == ["12 2018..None", "3 2019..None"]


def test_several_values_at_once_where_the_type_allows_it() -> None:
    base = ferry("facts: {port: [ada, bo]}")
    assert told(base, "port") == ["ada None..None", "bo None..None"]


def test_members_join_leave_and_return() -> None:
    base = ferry(
        "crew_list:\n  source: ledger\n  since: {2018: [ada, bo], 2019-05-01: [cy]}\n  left: {2020-02-01: [ada]}\n"
        "facts: {crew: {count_of: crew_list}}"
    )
    assert told(base, "crew") == ["2 2018..2019-05-01", "3 2019-05-01..2020-02-01", "2 2020-02-01..None"]
    facts = base.timeline("ferry", "crew")
    assert facts[1].derivation == "3 = 2 founders + 1 who joined later; last: Cy Moe joined 2019-05-01"
    assert facts[2].derivation == "2 = 2 founders + 1 who joined later - 1 who left; last: Ada Berg left 2020-02-01"
    assert facts[1].sources == ("ledger",)
    assert facts[1].location is not None
    assert facts[1].location.line == 21
    (crew,) = base.member_lists["ferry"]
    assert [(stay.member, stay.place) for stay in crew.members] == [("ada", 1), ("bo", 2), ("cy", 3)]
    assert crew.counted_by == "crew"
    assert [stay.body for _, stay in base.memberships_of("ada")] == ["ferry"]


def test_a_member_may_leave_and_come_back() -> None:
    base = ferry(
        "crew_list:\n  since: {2018: [ada], 2022: [ada]}\n  left: {2020: [ada]}\nfacts: {crew: {count_of: crew_list}}"
    )
    assert told(base, "crew") == ["1 2018..2020", "0 2020..2022", "1 2022..None"]


def test_sums_shares_and_differences_follow_every_change_and_show_their_working() -> None:
    base = ferry(
        "facts:\n  crew:\n    - {value: 10, from: 2018}\n    - {value: 30, from: 2020}\n"
        "  guests: {value: 90, from: 2019}\n"
        "  aboard: {sum_of: [crew, guests]}\n  share: {share_of: [guests, aboard]}\n"
        "  spare: {difference_of: [ferry.guests, ferry.crew]}"
    )
    assert told(base, "aboard") == ["100 2019..2020", "120 2020..None"]
    assert told(base, "share") == ["90 2019..2020", "75 2020..None"]
    assert told(base, "spare") == ["80 2019..2020", "60 2020..None"]
    assert base.timeline("ferry", "share")[1].derivation == "75% = 90 / 120"
    assert base.timeline("ferry", "aboard")[0].derivation == "100 = 10 + 90"


def test_ages_count_full_years() -> None:
    base = ferry("facts: {launched: 2000-02-29, age: {age_of: launched}}")
    (fact,) = base.facts_at("ferry", "age", Period.parse("2024-02-28"))
    assert isinstance(fact.value, Quantity)
    assert (fact.value.text(), fact.value.unit) == ("23", "year")
    (later,) = base.facts_at("ferry", "age", Period.parse("2024-03-01"))
    assert later.written == "24"
    inexact = ferry("facts: {age: {age_of: 2000}}").facts_at("ferry", "age", Period.parse("2024-06-01"))
    assert [fact.written for fact in inexact] == ["23", "24"]


def test_defaults_give_source_and_review_to_what_has_none() -> None:
    base = parse_facts(
        "sources: {a: {title: A}, b: {title: B}}\ndefaults: {source: a, review_by: 2030-01-01}\n"
        "attributes: {crew: {type: count}}\nentities:\n"
        "  x: {name: X, source: b, facts: {crew: 1}}\n  y: {name: Y, facts: {crew: {value: 1, source: [a, b]}}}\n"
        "  z: {name: Z, facts: {crew: {value: 1, checked: 2020-01-31, review_in: 1 month}}}\n"
    )
    assert [base.timeline(name, "crew")[0].sources for name in "xyz"] == [("b",), ("a", "b"), ("a",)]
    assert str(base.timeline("x", "crew")[0].review_by) == "2030-01-01"
    assert str(base.timeline("z", "crew")[0].review_by) == "2020-02-29"


def test_names_of_all_kinds_are_looked_up_in_one_place() -> None:
    base = parse_facts(
        "entities:\n  x: {name: Xanten, aliases: [Old Town, the town: {only_after: name}, the seat: {only_after: y}],\n"
        "      demonyms: [Xantener], not: [Xanten Street]}\n  y: {name: Yerby}\n"
    )
    assert [(name.text, name.kind, name.only_after_name, name.only_after) for name in base.names] == [
        ("Xanten", "name", False, None),
        ("Old Town", "alias", False, None),
        ("the town", "alias", True, "x"),
        ("the seat", "alias", False, "y"),
        ("Xantener", "demonym", False, None),
        ("Xanten Street", "not", False, None),
        ("Yerby", "name", False, None),
    ]


def test_words_of_yaml_readers_are_kept_as_text_with_a_remark() -> None:
    base = parse_facts("about: no\nattributes: {a: {type: count}}\nentities: {x: {name: 'no', facts: {a: 010}}}\n")
    assert [(str(remark.location), remark.kind) for remark in base.warnings] == [
        ("facts.yaml:1:8", "ambiguous"),
        ("facts.yaml:3:39", "ambiguous"),
    ]
    assert base.timeline("x", "a")[0].written == "010"


def test_offices_lead_back_to_their_holders() -> None:
    base = ferry("facts:\n  captain:\n    - {value: ada, from: 2018}\n    - {value: bo, from: 2020, ordinal: 2}")
    (held,) = base.holdings("bo")
    assert (held.entity, held.attribute, held.ordinal) == ("ferry", "captain", 2)
    assert base.attributes_of("ferry") == ("captain",)
    assert base.entities_with("captain") == ("ferry",)


def test_what_began_on_an_unknown_day_before_another() -> None:
    base = ferry("facts:\n  crew:\n    - {value: 12, since_before: 1950}\n    - {value: 14, from: 1960}")
    first, _ = base.timeline("ferry", "crew")
    assert first.valid.surely(Period.parse("1950-01-01"))
    assert first.valid.possibly(Period.parse("1900"))
    assert not first.valid.surely(Period.parse("1949"))
    assert span_text(first.valid) == "since before 1950-01-01 until 1960"


def test_members_of_unknown_date_were_always_there() -> None:
    base = ferry(
        "crew_list:\n  review_by: 2030-01-01\n  members: [ada]\n  since: {2018: [bo, cy]}\n  left: {2020: [bo]}\n"
        "facts: {crew: {count_of: crew_list}}"
    )
    assert told(base, "crew") == ["1 None..2018", "3 2018..2020", "2 2020..None"]
    assert [fact.derivation for fact in base.timeline("ferry", "crew")] == [
        "1 members",
        "3 = 1 founders + 2 who joined later; last: Bo Lind, Cy Moe joined 2018",
        "2 = 1 founders + 2 who joined later - 1 who left; last: Bo Lind left 2020",
    ]
    (crew,) = base.member_lists["ferry"]
    assert (str(crew.review_by), [stay.place for stay in crew.members]) == ("2030-01-01", [1, 2, 3])
    assert told(ferry("crew_list: {members: [ada, bo]}\nfacts: {crew: {count_of: crew_list}}"), "crew") == [
        "2 None..None"
    ]


def test_a_working_names_three_who_came_and_no_more() -> None:
    text = ATTRIBUTES.replace("  ferry:\n", "  di: {name: Di}\n  ed: {name: Ed}\n  ferry:\n")
    base = parse_facts(
        text
        + "    crew_list: {since: {2018: [ada], 2019: [bo, cy, di], 2020: [ed]}, left: {2021: [ada, bo, cy, di]}}\n"
        "    facts: {crew: {count_of: crew_list}}\n"
    )
    workings = [str(fact.derivation).partition("last: ")[2] for fact in base.timeline("ferry", "crew")]
    assert workings == [
        "",
        "Bo Lind, Cy Moe, Di joined 2019",
        "Ed joined 2020",
        "Ada Berg, Bo Lind, Cy Moe, ... left 2021",
    ]


def test_as_many_values_at_one_time_as_allowed_and_no_more() -> None:
    lines = (
        "facts:\n  port:\n    - {value: ada, from: 2018, until: 2020-05-01}\n"
        "    - {value: bo, from: 2019, until: 2030}\n"
        "    - {value: cy, from: 2020-05-01}"
    )
    text = ATTRIBUTES.replace("nouns: [port]}", "nouns: [port], max_at_once: 2}")
    base = parse_facts(text + "".join(f"    {line}\n" for line in lines.splitlines()))
    assert told(base, "port") == ["ada 2018..2020-05-01", "bo 2019..2030", "cy 2020-05-01..None"]


def test_what_is_announced_may_begin_with_what_is_current() -> None:
    base = ferry(
        "facts:\n  crew:\n    - {value: 12, from: 2018}\n    - {value: 14, from: 2018, status: announced}\n"
        "  income:\n    - {value: 3 EUR, in: 2018}\n    - {value: 4 EUR, on: 2018-01-01}"
    )
    assert told(base, "crew") == ["12 2018..None", "14 2018..None"]
    assert told(base, "income") == ["3 2018-01-01..2019-01-01", "4 2018-01-01..2018-01-02"]


def test_times_in_words() -> None:
    assert span_text(ferry("facts: {crew: {value: 1, until: 2020}}").timeline("ferry", "crew")[0].valid) == "until 2020"
    assert span_text(ferry("facts: {crew: {value: 1, from: 2020}}").timeline("ferry", "crew")[0].valid) == "from 2020"
    assert span_text(ferry("facts: {crew: 1}").timeline("ferry", "crew")[0].valid) == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3 hundred", 300),
        ("3 thousand", 3_000),
        ("3k", 3_000),
        ("3 million", 3_000_000),
        ("3 mn", 3_000_000),
        ("3m", 3_000_000),
        ("3 billion", 3_000_000_000),
        ("3bn", 3_000_000_000),
        ("3 trillion", 3 * 10**12),
        ("3 tn", 3 * 10**12),
        ("3 lakh", 300_000),
        ("3 crore", 30_000_000),
        ("3e308", 3 * 10**308),
    ],
)
def test_scales(text: str, number: int) -> None:
    assert parse_figure(text, "number").number == number


def test_the_largest_number_is_told_apart_from_what_is_beyond() -> None:
    with pytest.raises(WrongValueError, match="out of range"):
        parse_figure("3e309", "number")


def test_tolerances_of_money_have_a_currency() -> None:
    assert parse_tolerance("€5", "count").unit == "EUR"
    assert parse_tolerance("5 EUR", "money").unit == "EUR"
    assert parse_tolerance("2 million", "count").amount == 2_000_000
