"""Names: the longest wins, a name inside another is none, some count only after another name."""

from __future__ import annotations

from time import process_time

import pytest

from factlint.assertions.sentences.names import NameIndex
from factlint.facts.loading import parse_facts

FACTS = """\
factlint: 1
entities:
  nato: {name: NATO, aliases: [North Atlantic Treaty Organization, the alliance: {only_after: name}], not: [NATO Games]}
  un: {name: United Nations, aliases: [UN, U.N.]}
  house: {name: US House of Representatives, aliases: [House of Representatives, the House: {only_after: name}]}
  nations: {name: League of Nations, aliases: [the League]}
  france: {name: France, kind: country, demonyms: [French], not: [Tour de France]}
  gold: {name: gold, not: [gold medal]}
  klerk: {name: F. W. de Klerk, aliases: [F.W. de Klerk]}
  encrypt: {name: Let's Encrypt}
"""


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    names = NameIndex(parse_facts(FACTS)).find(text)
    return [(text[name.start : name.end], name.entities) for name in names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NATO met.", ["NATO"]),
        ("Nato met.", ["Nato"]),
        ("The US House of Representatives (Uhr) sat. Uhr rose.", ["US House of Representatives", "Uhr", "Uhr"]),
        ("The House of Representatives (HR) sat. HR rose.", ["House of Representatives", "HR", "HR"]),
        ("The House of Representatives (Utah) sat. Utah rose.", ["House of Representatives"]),
        ("HR rose. The House of Representatives (HR) sat.", ["House of Representatives", "HR"]),
        ("nato met.", []),
        ("The NORTH ATLANTIC TREATY ORGANIZATION met.", ["NORTH ATLANTIC TREATY ORGANIZATION"]),
        ("The North\nAtlantic Treaty Organization met.", ["North\nAtlantic Treaty Organization"]),
        ("The NATO Games began.", []),
        ("A non-NATO country and a pro-French view.", []),
        ("The alliance met.", []),
        ("NATO met. The alliance agreed.", ["NATO", "The alliance"]),
        ("The U.N. and the UN.", ["U.N.", "UN"]),
        ("The House of Representatives sat; the House rose.", ["House of Representatives", "the House"]),
        ("Spain met the League; the League of Nations met.", ["the League", "League of Nations"]),
        ("The House sat.", []),
        ("The House of Representatives sat; the House of Lords rose.", ["House of Representatives"]),
        ("NATO met the Grand Alliance, then the alliance.", ["NATO", "the alliance"]),
        ("French farmers rode the Tour de France.", ["French"]),
        ("Gold is soft; she won a gold medal.", ["Gold"]),
        ("F. W. de Klerk and F.W. de Klerk", ["F. W. de Klerk", "F.W. de Klerk"]),
        ("Let’s Encrypt signs, but let's encrypt does not.", ["Let’s Encrypt"]),
        ("@NATO and nato.int", []),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert [words for words, _ in found(text)] == expected


def test_a_text_without_any_first_word_is_passed_over() -> None:
    assert not NameIndex(parse_facts(FACTS)).mentions_any("Nothing here is known to anybody.")


def test_ten_thousand_names_cost_what_one_costs() -> None:
    entries = "\n".join(f"  e{i}: {{name: Entity{i} Number{i}}}" for i in range(10_000))
    index = NameIndex(parse_facts(f"factlint: 1\nentities:\n{entries}\n"))
    text = "Entity77 Number77 met Somebody Else at noon. " * 2_000
    index.find(text)
    started = process_time()
    assert len(index.find(text)) == 2_000
    assert process_time() - started < 2


def test_a_name_of_one_is_no_less_a_name_for_being_none_of_another() -> None:
    facts = "factlint: 1\nentities:\n  a: {name: Acme, not: [Acme Trust]}\n  b: {name: Acme Trust}\n"
    (name,) = NameIndex(parse_facts(facts)).find("The Acme Trust gave.")
    assert name.entities == ("b",)
