"""Files over files: what adds up, what replaces, and what must be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.facts import FactBase, FactFileError, load_facts
from factlint.facts.drafts import with_draft_facts
from factlint.values import Quantity

if TYPE_CHECKING:
    from pathlib import Path

LOWER = """\
sources: {ledger: {title: Old ledger}}
attributes: {crew: {type: count, nouns: [sailor]}, guests: {type: count, nouns: [guest]}}
entities:
  ada: {name: Ada Berg}
  ferry:
    name: Ferry
    aliases: [the Old Ferry]
    facts:
      crew:
        - {value: 12, from: 2018, source: ledger}
        - {value: 14, from: 2020, source: ledger}
"""


def layered(folder: Path, *uppers: str) -> FactBase:
    """The lower file with others over it."""
    paths = []
    for number, text in enumerate((LOWER, *uppers)):
        path = folder / f"{number}.yaml"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return load_facts(*paths)


def crew(base: FactBase) -> list[str]:
    return [
        f"{fact.value.text() if isinstance(fact.value, Quantity) else fact.value} {fact.valid.start}..{fact.valid.end}"
        for fact in base.timeline("ferry", "crew")
    ]


def test_a_later_file_adds_entries_and_names(tmp_path: Path) -> None:
    base = layered(
        tmp_path,
        "attributes: {crew: {type: count, nouns: [hand]}}\n"
        "entities: {ferry: {aliases: [MV Ferry], facts: {crew: {value: 15, from: 2022}}}}\n",
    )
    assert crew(base) == ["12 2018..2020", "14 2020..2022", "15 2022..None"]
    assert [name.text for name in base.names if name.entity == "ferry"] == ["Ferry", "the Old Ferry", "MV Ferry"]
    assert [phrase.forms[0] for phrase in base.attributes["crew"].nouns] == ["sailor", "hand"]
    assert [str(fact.location).rpartition("/")[2] for fact in base.timeline("ferry", "crew")] == [
        "0.yaml:10:19",
        "0.yaml:11:19",
        "1.yaml:2:63",
    ]


def test_two_files_that_disagree_are_an_error_with_both_places(tmp_path: Path) -> None:
    with pytest.raises(FactFileError, match=r"1\.yaml:1:.*ferry\.crew is 14 at .*0\.yaml:11:11 and 13 here"):
        layered(tmp_path, "entities: {ferry: {facts: {crew: {value: 13, from: 2020}}}}\n")


def test_override_replaces_one_entry(tmp_path: Path) -> None:
    base = layered(tmp_path, "entities: {ferry: {facts: {crew: {value: 13, from: 2020, override: true}}}}\n")
    assert crew(base) == ["12 2018..2020", "13 2020..None"]


def test_the_same_entry_twice_is_no_conflict(tmp_path: Path) -> None:
    base = layered(tmp_path, "entities: {ferry: {facts: {crew: {value: 14, from: 2020}}}}\n")
    assert crew(base) == ["12 2018..2020", "14 2020..None"]


def test_remove_drops_one_entry_and_replace_the_whole_timeline(tmp_path: Path) -> None:
    removed = layered(tmp_path, "entities: {ferry: {facts: {crew: {remove: true, from: 2020}}}}\n")
    assert crew(removed) == ["12 2018..None"]
    replaced = layered(tmp_path, "entities: {ferry: {facts: {crew: {value: 9, from: 2019, replace: true}}}}\n")
    assert crew(replaced) == ["9 2019..None"]
    with pytest.raises(FactFileError, match="no entry of an earlier file that begins then"):
        layered(tmp_path, "entities: {ferry: {facts: {crew: {remove: true, from: 2021}}}}\n")


def test_an_attribute_keeps_its_type(tmp_path: Path) -> None:
    with pytest.raises(FactFileError, match=r"crew has type count at .*0\.yaml:2:20 and text here"):
        layered(tmp_path, "attributes: {crew: {type: text}}\n")


def test_each_file_sees_its_own_source_of_a_name(tmp_path: Path) -> None:
    base = layered(
        tmp_path,
        "sources: {ledger: {title: New ledger}}\nentities: {ferry: {facts: {guests: {value: 90, source: ledger}}}}\n",
    )
    (guests,) = base.timeline("ferry", "guests")
    assert base.sources[guests.sources[0]].title == "New ledger"
    assert base.sources[base.timeline("ferry", "crew")[0].sources[0]].title == "Old ledger"


def test_events_and_lists_of_several_files_add_up(tmp_path: Path) -> None:
    base = layered(
        tmp_path,
        "entities:\n  bo: {name: Bo}\n  ferry:\n    crew_list: {since: {2018: [ada]}}\n"
        "    events: [{name: Refit, on: 2019-05}]\n",
        "entities:\n  ferry:\n    crew_list: {since: {2021: [bo]}, left: {2022: [ada]}}\n"
        "    events: [{name: Regatta, on: 2020-05}]\n",
    )
    (members,) = base.member_lists["ferry"]
    assert [(stay.member, str(stay.valid.end)) for stay in members.members] == [("ada", "2022"), ("bo", "None")]
    assert [event.name for event in base.events_of("ferry")] == ["Refit", "Regatta"]
    with pytest.raises(FactFileError, match=r"'Refit' is dated 2019-05 at .* and 2019-06 here"):
        layered(
            tmp_path,
            "entities: {ferry: {events: [{name: Refit, on: 2019-05}]}}\n",
            "entities: {ferry: {events: [{name: Refit, on: 2019-06}]}}\n",
        )


def test_includes_are_read_first_once_and_relative_to_their_file(tmp_path: Path) -> None:
    (tmp_path / "common").mkdir()
    (tmp_path / "common" / "words.yaml").write_text("attributes: {crew: {type: count}}\n", encoding="utf-8")
    (tmp_path / "common" / "more.yaml").write_text("include: [words.yaml]\n", encoding="utf-8")
    main = tmp_path / "main.yaml"
    main.write_text(
        "include: [common/words.yaml, common/more.yaml]\nentities: {x: {name: X, facts: {crew: 3}}}\n", encoding="utf-8"
    )
    assert load_facts(main).timeline("x", "crew")[0].written == "3"
    assert len(load_facts(main, tmp_path / "common" / "words.yaml").files) == 3


def test_includes_that_are_missing_circular_or_outside_are_refused(tmp_path: Path) -> None:
    inner = tmp_path / "project"
    inner.mkdir()
    (inner / "a.yaml").write_text("include: [b.yaml, c.yaml]\n", encoding="utf-8")
    (inner / "b.yaml").write_text("include: [a.yaml]\n", encoding="utf-8")
    with pytest.raises(FactFileError) as caught:
        load_facts(inner / "a.yaml")
    assert [(problem.kind, problem.location.line, problem.location.column) for problem in caught.value.problems] == [
        ("include-cycle", 1, 11),
        ("missing-file", 1, 19),
    ]
    (tmp_path / "secret.yaml").write_text("about: x\n", encoding="utf-8")
    (inner / "a.yaml").write_text("include: [../secret.yaml]\n", encoding="utf-8")
    load_facts(inner / "a.yaml")
    with pytest.raises(FactFileError, match="lies outside project"):
        load_facts(inner / "a.yaml", within=inner)


def test_the_front_matter_of_a_draft_is_the_last_layer(tmp_path: Path) -> None:
    base = layered(tmp_path)
    text = (
        "title: On the ferry\nfactlint:\n  facts:\n    entities:\n"
        "      ferry: {facts: {crew: {value: 16, from: 2024}}}\n"
        "      quay: {name: Quay, facts: {guests: 5}}\n"
    )
    above = with_draft_facts(base, text, "draft.md", first_line=2)
    assert crew(above) == ["12 2018..2020", "14 2020..2024", "16 2024..None"]
    assert str(above.timeline("ferry", "crew")[-1].location) == "draft.md:6:37"
    assert above.timeline("quay", "guests")[0].written == "5"
    assert crew(base) == ["12 2018..2020", "14 2020..None"]
    as_data = with_draft_facts(base, {"factlint": {"facts": {"entities": {"quay": {"name": "Quay"}}}}}, "draft.md")
    assert as_data.entities["quay"].name == "Quay"
    assert with_draft_facts(base, "title: x\n", "draft.md") is base


def test_a_draft_that_contradicts_the_fact_base_must_say_so(tmp_path: Path) -> None:
    base = layered(tmp_path)
    text = "factlint: {facts: {entities: {ferry: {facts: {crew: {value: 13, from: 2020}}}}}}\n"
    with pytest.raises(FactFileError, match=r"draft\.md:2:61: ferry\.crew is 14 at .* and 13 here"):
        with_draft_facts(base, text, "draft.md", first_line=2)
    above = with_draft_facts(base, text.replace("2020}", "2020, override: true}"), "draft.md")
    assert crew(above) == ["12 2018..2020", "13 2020..None"]
    with pytest.raises(FactFileError, match="did you mean crew"):
        with_draft_facts(base, "factlint: {facts: {entities: {ferry: {facts: {crw: 3}}}}}\n", "draft.md")


def test_a_second_list_may_say_the_same_again_more_or_less_exactly(tmp_path: Path) -> None:
    base = layered(
        tmp_path,
        "entities:\n  bo: {name: Bo}\n  ferry: {crew_list: {since: {2018: [ada]}, left: {2020-02: [ada]}}}\n",
        "entities:\n  ferry:\n    crew_list:\n      complete: false\n      since: {2018-05-06: [ada], 2019: [bo]}\n"
        "      left: {2020: [ada]}\n",
    )
    (members,) = base.member_lists["ferry"]
    assert [(stay.member, str(stay.valid.start), str(stay.valid.end)) for stay in members.members] == [
        ("ada", "2018-05-06", "2020"),
        ("bo", "2019", "None"),
    ]
    assert members.complete
    with pytest.raises(FactFileError, match=r"ada is already a member since 2018, at .*; write override: true"):
        layered(
            tmp_path,
            "entities: {ferry: {crew_list: {since: {2018: [ada]}}}}\n",
            "entities: {ferry: {crew_list: {since: {2019: [ada]}}}}\n",
        )
    override = "entities: {ferry: {crew_list: {override: true, since: {2019: [ada]}}}}\n"
    (replaced,) = layered(tmp_path, "entities: {ferry: {crew_list: {since: {2018: [ada]}}}}\n", override).member_lists[
        "ferry"
    ]
    assert [str(stay.valid.start) for stay in replaced.members] == ["2019"]


def test_bundled_facts_lie_below_all_others_wherever_they_are_named(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("entities: {nato: {facts: {founding_members: {value: 13, override: true}}}}\n", encoding="utf-8")
    for sources in (("seed:nato", path), (path, "seed:nato")):
        assert load_facts(*sources).timeline("nato", "founding_members")[0].written == "13"


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "entities: {quay: {name: Quay, from: 1900}}\n",
            "entities: {quay: {from: 1901}}\n",
            r"quay began 1900 at .*1\.yaml:1:12 and 1901 here",
        ),
        (
            "entities: {ferry: {crew_list: {since: {2018: [ada]}}, facts: {guests: {count_of: crew_list}}}}\n",
            "entities: {ferry: {facts: {guests: {value: 3, from: 2020}}}}\n",
            r"ferry\.guests is derived at .*1\.yaml:1:71 and stated here too",
        ),
        (
            "entities: {ferry: {facts: {guests: {value: 3, from: 2019, until: 2022}}}}\n",
            "entities: {ferry: {facts: {guests: {value: 4, from: 2020}}}}\n",
            "write replace: true in the file that is right",
        ),
    ],
)
def test_what_files_must_agree_on(tmp_path: Path, first: str, second: str, reason: str) -> None:
    with pytest.raises(FactFileError, match=reason):
        layered(tmp_path, first, second)


def test_dates_names_and_events_can_be_overridden(tmp_path: Path) -> None:
    base = layered(
        tmp_path,
        "entities: {quay: {name: Quay, from: 1900, events: [{name: Flood, on: 1953}]}}\n",
        "entities: {quay: {name: Old Quay, from: 1901, override: true, "
        "events: [{name: Flood, on: 1953-02-01, override: true}]}}\n",
    )
    quay = base.entities["quay"]
    assert (quay.name, str(quay.began), [alias.text for alias in quay.aliases]) == ("Old Quay", "1901", ["Quay"])
    assert [str(event.on) for event in base.events_of("quay")] == ["1953-02-01"]


def test_bundled_facts_may_include_theirs_wherever_the_project_lies(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("entities: {quay: {name: Quay}}\n", encoding="utf-8")
    assert "nato" in load_facts("seed:nato", path, within=tmp_path).entities


def test_what_a_later_file_leaves_out_stays(tmp_path: Path) -> None:
    base = layered(
        tmp_path,
        "attributes:\n  post: {label: the post, type: entity, max_at_once: 1, stale_after: 2y, tolerance: 1}\n"
        "entities: {cy: {name: Cy, kind: person, note: cook, died: 2001-02-03, wikidata: Q1}}\n",
        "attributes: {post: {type: entity, nouns: [post]}}\nentities: {cy: {aliases: [Cyril], born: 1950}}\n",
    )
    post, cy = base.attributes["post"], base.entities["cy"]
    assert (post.label, post.max_at_once, post.nouns[0].forms) == ("the post", 1, ("post", "posts"))
    assert post.stale_after is not None
    assert post.tolerance is not None
    assert (cy.name, cy.kind, cy.note, cy.wikidata) == ("Cy", "person", "cook", "Q1")
    assert (str(cy.began), str(cy.ended)) == ("1950", "2001-02-03")
    later = layered(
        tmp_path,
        "attributes: {post: {type: entity, max_at_once: 1}}\nentities: {cy: {name: Cy, kind: cook, note: a}}\n",
        "attributes: {post: {label: the post, type: entity, max_at_once: 2}}\nentities: {cy: {kind: mate, note: b}}\n",
    )
    assert (later.attributes["post"].label, later.attributes["post"].max_at_once) == ("the post", 2)
    assert (later.entities["cy"].kind, later.entities["cy"].note) == ("mate", "b")
