"""The whole way of a draft: what comes out does not depend on what surrounds it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factlint
from factlint.documents.reading import read
from factlint.engine import RuleError, judge, problems_of, understand
from factlint.facts import FactBase
from factlint.rules import Problem, Rule
from factlint.values import Period

DAY = Period.parse("2024-06-13")


def context(text: str) -> factlint.Context:
    return understand(read(text, "a.md"), facts=FactBase(), as_of=DAY)


def made(code: str, *problems: object) -> Rule:
    return Rule(code=code, name=code.lower(), check=lambda _: iter(problems), documentation="One.")  # type: ignore[arg-type] # wrong on purpose


def test_a_rule_that_breaks_leaves_the_others_and_what_it_found_before() -> None:
    def broken(_: factlint.Context):  # type: ignore[no-untyped-def] # a generator
        yield Problem(0, 1, "found")
        raise ZeroDivisionError("oh\nno")

    rules = [Rule(code="A01", name="a", check=broken, documentation="One."), made("B01", Problem(2, 3, "fine"))]
    linted = judge(context("A b c."), rules, {})
    assert [(one.code, one.message) for one in linted.findings] == [("A01", "found"), ("B01", "fine")]
    assert [failure.message for failure in linted.failures] == ["internal-error: A01 a: ZeroDivisionError: oh"]


@pytest.mark.parametrize("problem", [Problem(-1, 2, "x"), Problem(3, 2, "x"), Problem(0, 99, "x"), "x", None])
def test_what_is_no_problem_in_the_text_is_refused(problem: object) -> None:
    with pytest.raises(RuleError) as caught:
        list(problems_of(made("A01", problem, Problem(0, 1, "x")), context("A b c.")))
    assert "\n" not in str(caught.value)


def test_options_reach_their_rule_with_the_defaults() -> None:
    option = factlint.Option("most", 3, "How many.")

    def told(given: factlint.Context):  # type: ignore[no-untyped-def] # a generator
        yield Problem(0, 1, str(dict(given.options)))

    rule = Rule(code="A01", name="a", check=told, documentation="One.", options=(option,))
    assert judge(context("A."), [rule], {}).findings[0].message == "{'most': 3}"
    assert judge(context("A."), [rule], {"a": {"most": 5}}).findings[0].message == "{'most': 5}"


_WRONG = ["It closed on 31 June.", "The date was Monday, 13 June 2024.", "The 31 of them left on 30 February 2024."]


@given(st.lists(st.sampled_from(_WRONG), min_size=1, max_size=4), st.sampled_from(["Fine words here.", "He left."]))
@settings(max_examples=25, deadline=None)
def test_a_paragraph_more_shifts_findings_and_changes_nothing_else(wrong: list[str], more: str) -> None:
    source = "\n\n".join(wrong)
    before = factlint.lint_text(source, as_of="2024-06-20", name="a.md")
    after = factlint.lint_text(f"{more}\n\n{source}", as_of="2024-06-20", name="a.md")
    shift = len(more) + 2
    assert [(one.code, one.start.offset + shift, one.text) for one in before] == [
        (one.code, one.start.offset, one.text) for one in after
    ]


@given(st.text(max_size=200), st.sampled_from(["a.md", "a.txt", "a.html"]))
@settings(max_examples=150, deadline=None)
def test_every_finding_quotes_its_source(source: str, name: str) -> None:
    for finding in factlint.lint_text(f"{source} It closed on 31 June.", name=name, profile="all"):
        whole = f"{source} It closed on 31 June."
        assert whole[finding.start.offset : finding.end.offset] == finding.text


def test_the_public_names_are_there() -> None:
    for name in factlint.__all__:
        assert getattr(factlint, name) is not None


def test_python_callers_get_objects_that_give_the_contracts_dictionaries() -> None:
    facts = factlint.load_facts("seed:nato")
    claim = factlint.find_claims("NATO has 31 members.", facts=facts, as_of="2024-06-13")[0]
    assert (claim.to_dict()["verdict"], claim.to_dict()["start"]) == ("refuted", 9)
    finding = factlint.lint_text("NATO has 31 members.", facts=facts, as_of="2024-06-13")[0]
    assert finding.to_dict()["claim"]["subject"] == "nato"
    assert factlint.find_mentions("31 members")[0].to_dict()["value"] == "31"
