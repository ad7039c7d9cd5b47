"""Whatever a draft holds, every rule of numbers and arithmetic ends, and points into the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.documents.reading import read
from factlint.engine import understand
from factlint.facts import FactBase
from factlint.plugins.builtin import factlint_register_rules
from factlint.values import Period

RULES = [rule for rule in factlint_register_rules() if rule.code[0] in "NQ"]
PIECES = """5|12|22th|1,200|900,00|2,452,3000|3.5|$4 million|€3bn|30%|two|a third|half|one in five|6 km
|3.7 miles|4 °C|39 °F|2019|three years|a year|a day|-1|0|0%|10^9|52-46|rose|fell|up|down|from|to|by|of|the|other
|and|or|than|more|doubled|lead|members|votes|average|ranged|turnout|profit|loss|each|total|(|)|,|.|;|:|—
|t(28) = 2.20, p = .03|r(3) = 1.00, p = .0|“|”|\n\n|\ue001|percentage points|in all|remaining""".split("|")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_any_text_can_be_judged(text):
    context = understand(read(text, "draft.txt"), facts=FactBase(), as_of=Period.parse("2026-01-01"))
    for rule in RULES:
        options = {option.name: option.default for option in rule.options}
        for problem in rule.run(context.with_options(options)):
            assert 0 <= problem.start < problem.end <= len(context.text)
            assert problem.message
            assert all(related.start < related.end for related in problem.related)
            for fix in problem.fixes:
                assert all(0 <= edit.start < edit.end <= len(context.text) for edit in fix.edits)
