"""Happenings that are told by other verbs than their names have, or whose owner the draft has named before."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

EVENTS = """\
factlint: 1
attributes:
  founded: {label: date of founding, type: date, nouns: [founding], verbs: [found]}
  independence: {label: date of independence, type: date, nouns: [independence], verbs: [become independent]}
entities:
  norland:
    name: Norland
    kind: country
    demonyms: [Norlander]
    facts: {independence: 1966-11-30}
    events:
      - {name: Norland became a Lutheran kingdom, on: 1520-12-25}
      - {name: recognition of Norland at the Congress of Tarn, on: 1878-07-13}
      - {name: Norland membership referendum, on: 2006-05-21}
      - {name: Norland declared its neutrality, aliases: [declaration of Norland's neutrality], on: 1918-02-24}
      - {name: Sutland invaded Norland, aliases: [Sutland's invasion of Norland], on: 1984-02-24}
      - {name: Norland took over the League presidency, on: 2024-07-01}
  sutland: {name: Sutland, kind: country, demonyms: [Sutlander]}
  pine:
    name: Pine
    kind: software
    events:
      - {name: release of Pine 2.0, aliases: [Pine 2.0 was released], on: 2000-10-16}
      - {name: release of Pine 3.0, aliases: [Pine 3.0 was released], on: 2008-12-03}
  tarn:
    name: Tarn
    kind: planet
    events: [{name: discovery of the rings of Tarn, aliases: [rings of Tarn were discovered], on: 1977-03-10}]
  court:
    name: Harbour Court
    kind: court
    events:
      - {name: Harbour Guild v. Roe, on: 1995-05-22}
      - {name: Quay Day law, aliases: [Public Act 88-566], on: 1964-09-02}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Pine 2.0 came out in 2000; Pine 3.0, which broke much, followed in «December 2006».", "refuted"),
        ("Pine 2.0 came out in 2000; Pine 3.0, which broke much, followed in «December 2008».", "supported"),
        ("In Harbour Guild v. Roe, decided in «1998» by three votes, the Harbour Court said no.", "refuted"),
        ("The Harbour Court decided Harbour Guild v. Roe in «1998».", "refuted"),
        ("The council of the Harbour Court, by law (Public Act 88-566) approved in «1961», made it a day.", "refuted"),
        (
            "The council of the Harbour Court, by law (Public Act 88-566) approved in «1964», made it a day.",
            "supported",
        ),
        ("Norland became a Lutheran kingdom in «1530».", "refuted"),
        ("Norland is large. In a referendum held on «21 May 2008» voters chose to join.", "refuted"),
        ("Tarn lies on its side. Its rings were found by chance in «1971».", "refuted"),
        ("Tarn lies on its side. Its rings were spotted in «1977».", "supported"),
        ("Norland is new to it. On «10 July 2024», under an old motto, it took over the League presidency.", "refuted"),
    ],
)
def test_other_verbs(draft: str, expected: str) -> None:
    assert verdict(draft, EVENTS) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Norland\\n\\nNorland is old. The principality was recognised at the Congress of Tarn in «1868».", "refuted"),
        ("Norland marked the 90th anniversary of the declaration of neutrality of «24 February 1920».", "refuted"),
        ("Norland marked the 90th anniversary of the declaration of neutrality of «24 February 1918».", "supported"),
        ("Sutland has an army. A build-up preceded the invasion of Norland on «27 February 1984».", "refuted"),
        ("Norland is old. It was the 55th birthday of the country, which became independent in «1971».", "refuted"),
    ],
)
def test_whose_it_is(draft: str, expected: str) -> None:
    assert verdict(draft.replace("\\n", "\n"), EVENTS) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Pine 3.0 is out. Its manual followed in «December 2006».",
        "The Harbour Court met. The clerk decided on Harbour Guild matters in «1998».",
        "Norland became a member of the Lutheran Union in «1930».",
        "Sutland has an army. It feared the invasion of Norland in «1950».",
        "Pine 3.0 appeared in a list in «2015».",
        "Sutland has an army. After the invasion of Norland in «1976» it grew.",
        "Sutland met Norland. The invasion of Norland in «1941» was over.",
        "Tarn lies on its side. A society for its rings was founded in «1971».",
        "Sutland marked the 90th anniversary of the declaration of neutrality of «24 February 1920».",
        "Norland is old. In a referendum on taxes held on «21 March 2012» voters chose to pay.",
        "Norland is old. Its citizens spoke out in «April 2006», and the cabinet has held referendums ever since.",
        "Norland has allies, among them Sutland, whose friendship dates from «1991».",
        "Norland has allies. Its pact with Sutland dates from «1991».",
        "The League was founded in 1949. It has a hall in Leeds, whose north wing dates back to «1861».",
    ],
)
def test_what_is_told_of_something_else_is_not_judged(draft: str) -> None:
    assert verdict(draft, EVENTS) != "refuted"


ACCORD = """\
factlint: 1
entities:
  league:
    name: Dellan League
    kind: organisation
    events: [{name: Tarn accord, aliases: [Tarn peace agreement], on: 1987-09-12}]
  tarn: {name: Tarn, kind: town}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The Tarn accord was signed on «13 September 1987».", "refuted"),
        ("The Tarn accord, signed in «1986», ended the dispute.", "refuted"),
        ("Since the Tarn accord of «1987», peace has reigned.", "supported"),
        ("The Tarn peace agreement was concluded in «1986».", "refuted"),
        ("The accord was signed in «1986».", None),
        ("The Tarn accord was broken in «1991».", None),
        ("The second Tarn accord was signed in «1990».", None),
        ("The Tarn fishing accord was signed in «1990».", None),
        ("The Tarn accord was amended on «3 May 1990».", None),
    ],
)
def test_an_event_called_by_its_whole_name_needs_no_word_of_its_owner(draft: str, expected: str | None) -> None:
    found = verdict(draft, ACCORD, "2026-12-01")
    assert found == expected if expected else found != "refuted"
