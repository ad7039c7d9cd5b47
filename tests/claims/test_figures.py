"""Figures: what the words count, when, and whether the facts agree."""

from __future__ import annotations

import pytest

from tests.claims.worlds import CITY, PRODUCT, claims, verdict


@pytest.mark.parametrize(
    "draft",
    [
        "NATO has «{}» members.",
        "The North Atlantic Treaty Organization now comprises «{}» nations.",
        "Ministers of the «{}»-member alliance NATO met.",
        "The «{}»-nation NATO met.",
        "NATO met. The «{}»-member alliance, founded in 1949 by other hands, agreed.",
        "NATO's «{}» members met.",
        "The «{}» members of NATO met.",
        "All «{}» NATO allies agreed.",
        "NATO is «{}» nations strong.",
        "NATO, Canada's oldest alliance, has «{}» members.",
        "NATO stands united, now «{}» nations strong.",
        "NATO met on Monday. It has «{}» members.",
        "NATO met on Monday. The alliance counts «{}» members.",
        "NATO is a defence pact, with «{}» member states in two continents.",
        "Six of the «{}» NATO members spoke.",
        "The «{}» NATO members signed a treaty which shocked the press.",
        "The «{}» NATO members called the attack a crime.",
        "NATO has «{}» members spread over two continents.",
    ],
)
@pytest.mark.parametrize(("figure", "expected"), [("11", "supported"), ("10", "refuted"), ("eleven", "supported")])
def test_every_way_to_count(draft: str, figure: str, expected: str) -> None:
    assert verdict(draft.format(figure)) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "«Seven» European members of NATO met.",
        "NATO gained «two» new members.",
        "The «nine» NATO members represented in Rome met.",
        "NATO is «two» members ahead of the pact.",
        "NATO is «three» nations larger than it was.",
        "The Security Council met. The Council of Elders of the east has «7» members.",
        "The «nine» members of NATO attending the talks agreed.",
        "The «nine» NATO members present agreed.",
        "The «eight» NATO members surveyed in May said no.",
        "The «nine» members of NATO affected by the cut protested.",
        "NATO members arrested «nine» members of a spy ring.",
        "The NATO Parliamentary Assembly has «60» members.",
        "«Seven» NATO members of the committee met.",
        "NATO may one day have «40» members.",
        "If Ukraine joins, NATO will have «12» members.",
        "The pact, unlike NATO, has «14» members.",
        "NATO invited «four» countries.",
        "«Three» countries that joined NATO spoke.",
        "NATO has 11 members: «nine» countries of the continent and two from overseas.",
        "These «three» countries left NATO's meeting.",
        "Of the «35» members of the NATO working group, nine spoke.",
        "The Security Council includes «five» members with a veto.",
        "«Nine» NATO members asked for a meeting.",
        "«Four» members of the Security Council dissented.",
        "The committee of the Security Council has «21» members.",
        "The largest group in the Security Council has «7» members.",
        "Ghana has «two» members in the Security Council.",
        "The «13»-member Northern League met the EU.",
        "NATO suspended «six» of its members.",
        "The EU fined the company, and «three» member states appealed.",
        "Of Sweden's «15» members in the EU club, nine came.",
        "The quarrel between the «two» NATO members went on.",
        "We and our «31» NATO allies agreed.",
        "The pact sent a «3,000»-strong force as NATO looked on.",
        "The region has a «20»-member NATO.",
        "Italy is in NATO. In the member state are «four» schools.",
        "NATO met. The Council of Elders, a «9»-member body, did not.",
        "Italy and «10» other NATO members met in May.",
    ],
)
def test_a_part_of_the_set_or_another_set_is_not_judged(draft: str) -> None:
    assert verdict(draft) != "refuted"


@pytest.mark.parametrize(
    ("draft", "as_of", "expected", "relation"),
    [
        ("NATO has «10» members.", "2024-01-10", "supported", "current"),
        ("NATO has «10» members.", "2025-06-02", "refuted", "earlier"),
        ("NATO has «11» members.", "2023-06-01", "refuted", "later"),
        ("NATO has «14» members.", "2025-06-02", "refuted", "never"),
        ("In 2021, NATO had «9» members.", "2025-06-02", "supported", "current"),
        ("In 2021, NATO had «11» members.", "2025-06-02", "refuted", "later"),
        ("NATO was founded in 1949 by six nations, and it now has «11» members.", "2025-06-02", "supported", "current"),
        ("NATO then had «8» members.", "2025-06-02", "supported", "current"),
        ("NATO has «10» members.", "2024", "supported", "current"),
        ("NATO has «11» members.", "2024", "supported", "current"),
    ],
)
def test_the_time_of_the_clause_comes_before_that_of_the_draft(
    draft: str, as_of: str, expected: str, relation: str
) -> None:
    plain = draft.replace("«", "").replace("»", "")
    found = next(c for c in claims(plain, as_of=as_of) if c.start == draft.index("«"))
    assert (found.verdict, found.relation if found.verdict == "refuted" else "current") == (expected, relation)


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("NATO has more than «10» members.", "supported"),
        ("NATO has at least «12» members.", "refuted"),
        ("NATO has about «10» members.", "supported"),
        ("NATO has fewer than «20» members.", "supported"),
        ("The Russian mission to NATO may have up to «10» diplomats.", "supported"),
        ("The Russian mission to NATO is limited to «12» diplomats.", "refuted"),
        ("The staff of the Russian mission to NATO was cut from «20» to 10.", "supported"),
        ("The staff of the Russian mission to NATO was cut from «25» to 10.", "refuted"),
        ("The Russian mission to NATO may accredit ten diplomats, «half» as many as before.", "supported"),
        ("The Russian mission to NATO may accredit ten diplomats, «a third» as many as before.", "refuted"),
        ("Canada and «10» other members of NATO agreed.", "supported"),
        ("Canada, France and «10» other members of NATO agreed.", "refuted"),
        ("In addition to Finland, there are «ten» other members in NATO.", "supported"),
        ("Along with «10» other allies, Canada belongs to NATO.", "supported"),
        ("Along with «nine» other allies, Canada and France belong to NATO.", "supported"),
        ("Ghana covers «238,533» square kilometres.", None),
        ("Ghana covers an area of «238,500 square kilometres».", "supported"),
        ("Ghana covers an area of «92,100 square miles».", "supported"),
        ("Ghana covers an area of «23,800 square kilometres».", "refuted"),
        ("Members of the Security Council serve «two-year» terms.", "supported"),
        ("Members of the Security Council serve for «five-year» terms.", "refuted"),
        ("NATO asks its members to spend at least «2%» of GDP on defence.", "supported"),
    ],
)
def test_bounds_changes_and_units(draft: str, expected: str | None) -> None:
    assert verdict(draft) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("NATO has «10» members.", "11"),
        ("NATO has «ten» members.", "eleven"),
        ("«Ten» NATO members? No: all «ten» NATO members.".replace("«Ten»", "Ten"), "eleven"),
        ("Ghana covers an area of «23,800 square kilometres».", "238,533 square kilometres"),
    ],
)
def test_what_is_expected_takes_the_form_of_what_is_written(draft: str, expected: str) -> None:
    plain = draft.replace("«", "").replace("»", "")
    found = [claim for claim in claims(plain) if claim.start == draft.index("«")]
    assert [claim.expected for claim in found] == [expected]


@pytest.mark.parametrize(
    ("draft", "as_of", "expected"),
    [
        ("Quern's upload limit is «2 GB».", "2026-01-01", "supported"),
        ("Quern's upload limit is «2,000 MB».", "2026-01-01", "supported"),
        ("Quern's upload limit is «500 MB».", "2026-01-01", "refuted"),
        ("Quern's upload limit is «500 MB».", "2025-01-01", "supported"),
        ("With Quern you can create up to «5» projects.", "2026-01-01", "supported"),
        ("With Quern you can create up to «7» projects.", "2026-01-01", "refuted"),
        ("With Quern you can create up to «7» projects for a free plan.", "2026-01-01", "refuted"),
        ("With Quern you can create up to «70» projects at once for a whole school.", "2026-01-01", "unknown"),
        ("With Quern I created «3» projects.", "2026-01-01", "unknown"),
        ("Quern comes with «9» sample projects.", "2026-01-01", "unknown"),
        ("Every Quern release is supported for «18 months».", "2026-01-01", "supported"),
        ("Every Quern release is supported for «two years».", "2026-01-01", "refuted"),
    ],
)
def test_a_software_product(draft: str, as_of: str, expected: str) -> None:
    assert verdict(draft, PRODUCT, as_of) == expected


def test_a_product_that_its_own_docs_never_name() -> None:
    text = "You get {} requests per key, up to 10 keys per account, and at most {} webhooks per project."
    assert {c.verdict for c in claims(text.format(900, 25), PRODUCT)} == {"supported"}
    wrong = claims(text.format(900, 30), PRODUCT)
    assert [(c.assertion.value_text, c.verdict) for c in wrong][-1] == ("30", "refuted")
    others = claims("You get 100 requests per key and up to 3 keys per account.", PRODUCT)
    assert {c.verdict for c in others} == {"unknown"}


@pytest.mark.parametrize(
    ("draft", "as_of", "expected"),
    [
        ("Ashby City Council has «45» seats.", "2025-02-01", "supported"),
        ("Ashby City Council has «42» seats.", "2025-02-01", "refuted"),
        ("The «45»-seat Ashby City Council met.", "2025-02-01", "supported"),
        ("Ashby City Council met. The council has «40» councillors.", "2025-02-01", "refuted"),
        ("Ashby City Council has «two» vacant seats.", "2025-02-01", None),
        ("The city of Ashby City Council is divided into «15» wards.", "2025-02-01", "supported"),
        ("Ashby City Council has an annual budget of «£220 million».", "2025-02-01", "supported"),
        ("Ashby City Council has an annual budget of «£22 million».", "2025-02-01", "refuted"),
    ],
)
def test_a_city_council(draft: str, as_of: str, expected: str | None) -> None:
    assert verdict(draft, CITY, as_of) in ((expected,) if expected else (None, "unknown"))


def test_a_factor_tells_slips_of_magnitude() -> None:
    (claim,) = (c for c in claims("Ghana covers an area of 2,385 square kilometres.") if c.verdict == "refuted")
    assert claim.factor is not None
    assert float(claim.factor) == pytest.approx(0.01, rel=0.01)


def test_words_of_others_are_marked() -> None:
    (claim,) = claims("“NATO has 10 members,” she said.")
    assert (claim.verdict, claim.assertion.quoted) == ("refuted", True)


def test_every_unknown_has_a_reason() -> None:
    found = claims("Seven European members of NATO met. NATO may have 40 members. NATO gained two new members.")
    assert found
    assert all(claim.reason.endswith(".") for claim in found)


def test_what_is_expected_stays_in_the_unit_that_is_written() -> None:
    (wrong,) = [claim for claim in claims("Ghana covers an area of 82,100 square miles.") if claim.verdict == "refuted"]
    assert wrong.expected == "92,098 square miles"
    (limit,) = [claim for claim in claims("Quern's upload limit is 500 MB.", PRODUCT) if claim.verdict == "refuted"]
    assert limit.expected == "2000 MB"


@pytest.mark.parametrize(("figure", "expected"), [("2GB", "supported"), ("3GB", "refuted")])
def test_a_bracket_between_noun_and_figure_is_read_past(figure: str, expected: str) -> None:
    assert verdict(f"Quern takes uploads (PNG, JPG) up to «{figure}».", PRODUCT) == expected


CEILING = """
factlint: 1
attributes:
  staff_cap: {label: ceiling on the staff, type: count, bound: max, nouns: [employee, staff, people], verbs: [limit]}
entities:
  mission:
    name: Overton mission
    kind: mission
    facts:
      staff_cap: [{value: 20, from: 2018-03-27}, {value: 10, from: 2021-10-06}, {value: none, from: 2021-11-01}]
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The Overton mission is limited to «20» people.", "refuted"),  # there has been no ceiling since 2021
        ("The Overton mission was limited to «20» people in 2019.", "supported"),
        ("The Overton mission was limited to «25» people in 2019.", "refuted"),
        ("The Overton mission was limited to «12» people in October 2021.", "refuted"),
        ("The Overton mission was limited to «10» people in October 2021.", "supported"),
        ("The Overton mission has «15» employees left.", "unknown"),
    ],
)
def test_a_figure_that_there_is_no_more(draft: str, expected: str) -> None:
    assert verdict(draft, CEILING, "2024-12-01") == expected


SALES = """
factlint: 1
attributes:
  sold: {label: boats sold, type: count, nouns: [boat], verbs: [sell]}
entities:
  yard:
    name: Overton Yard
    kind: company
    facts:
      sold: [{value: 70, in: 2018}, {value: 85, in: 2021}]
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Overton Yard sold «70» boats in 2018.", "supported"),
        ("Overton Yard had sold «85» boats in 2018.", "refuted"),
        ("Overton Yard sold «75» boats in 2021.", "refuted"),
        ("Overton Yard sold «70» boats in 2017.", "unknown"),  # nobody knows what it sold in that year
        ("Overton Yard sold «60» boats in May 2016.", "unknown"),
    ],
)
def test_the_figure_of_a_year_is_judged_in_that_year(draft: str, expected: str) -> None:
    assert verdict(draft, SALES, "2021-10-07") == expected


@pytest.mark.parametrize(
    ("draft", "as_of", "expected"),
    [
        ("NATO has «11» members.", "2024-02-20", "supported"),  # it looks ahead
        ("NATO now has «11» members.", "2024-02-20", "refuted"),
        ("NATO, still «10» strong a year ago, counts 11.", "2024-06-20", "supported"),
        ("NATO, just «8» nations strong a year ago, counts 11.", "2024-06-20", "refuted"),
        ("With only «10» members a year ago, NATO has 11 today.", "2024-06-20", "supported"),
        ("NATO, founded 75 years ago, has «10» members.", "2024-06-20", "refuted"),
        ("Soon NATO will have «11» members.", "2023-11-20", "supported"),
        ("Soon NATO will have «12» members.", "2023-11-20", "refuted"),
        ("NATO will have «12» members.", "2025-06-02", "unknown"),  # nobody knows what comes
        ("By 2030 NATO will have «12» members.", "2023-11-20", "unknown"),
        ("NATO met. Finland became the organisation's «9th» member.", "2024-02-20", "refuted"),
        ("NATO met. Finland became the organisation's «9th» member to leave.", "2024-02-20", "unknown"),
    ],
)
def test_what_holds_now_what_is_to_come_and_the_place_in_the_order(draft: str, as_of: str, expected: str) -> None:
    assert verdict(draft, as_of=as_of) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The EU counts «28» members after Britain left in January 2020.", "refuted"),
        ("The EU counts «27» members after Britain left in January 2020.", "supported"),
        ("The EU had «28» members until Britain left in January 2020.", "supported"),
        ("Britain quit the EU in February 2020, leaving «28».", "refuted"),
        ("Britain quit the EU in February 2020, leaving «27».", "supported"),
        ("Britain quit the EU in February 2020, leaving «28» towns poorer.", None),
    ],
)
def test_what_is_so_after_somebody_left(draft: str, expected: str | None) -> None:
    assert verdict(draft) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "NATO met in spring. Norway's budget was written by a board in the capital. Its deficit fell to «4%» of GDP.",
        "Farms made up «13%» of GDP. Norway joined NATO in 1949.",
    ],
)
def test_a_share_of_something_common_needs_its_subject(draft: str) -> None:
    assert verdict(draft) != "refuted"
