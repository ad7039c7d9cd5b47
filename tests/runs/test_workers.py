"""A rule that hangs, dies or lies is one line and exit 2; every other finding is still printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factlint.runs import workers
from tests.cli.conftest import Outcome

Run = Callable[..., Outcome]
RULE = """\
import os, sys, time
import factlint


@factlint.rule("BAD01", "bad-rule", bad=["«x»"], good=["y"])
def check(context):
    \"\"\"Does what it should not.\"\"\"
    {body}


@factlint.hookimpl
def factlint_register_rules():
    return [check]
"""
DRAFT = "It closed on 31 June.\n"


@pytest.fixture
def run_rule(folder: Path, factlint: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Lint two drafts with a trusted plugin whose rule does as `body` says."""

    def run(body: str, *arguments: str) -> Outcome:
        # Only a rule that hangs meets the limit; the others must not, on however slow a machine.
        monkeypatch.setattr(workers, "RULE_SECONDS", 0.5 if "sleep" in body else 60)
        (folder / "factlint.toml").write_text('facts = []\nplugins = ["bad.py"]\n')
        (folder / "bad.py").write_text(RULE.format(body=body))
        for name in ("a.md", "b.md"):
            (folder / name).write_text(DRAFT)
        assert factlint("trust", "bad.py").code == 0
        return factlint("check", "a.md", "b.md", *arguments)

    return run


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("raise ValueError('a bug \\x1b[31m')", "BAD01 bad-rule: ValueError: a bug \\x1b[31m"),
        ("sys.exit(0)", "BAD01 bad-rule: SystemExit"),
        ("def f(): return f()\n    return f()", "BAD01 bad-rule: RecursionError"),
        ("os._exit(0)", "BAD01 bad-rule: the worker died (exit 0)"),
        ("os.kill(os.getpid(), 9)", "BAD01 bad-rule: the worker died (signal 9)"),
        ("time.sleep(60)", "BAD01 bad-rule: stopped after 0.5 s"),
        ("return 42", "BAD01 bad-rule: TypeError"),
        ("return ['x']", "BAD01 bad-rule: AttributeError"),
        ("return [factlint.Problem(10**9, -5, 'x')]", "lies outside the text of 21 characters"),
        ("return (factlint.Problem(0, 1, str(n)) for n in range(10**7))", "more than 10000 problems in one draft"),
        ("context.document.text = 'x'\n    return []", "BAD01 bad-rule: AttributeError"),
    ],
)
def test_a_bad_rule_costs_nothing_but_itself(run_rule: Callable[..., Outcome], body: str, told: str) -> None:
    done = run_rule(body, "-q")
    assert done.code == 2
    assert [line.split()[1] for line in done.out.splitlines() if "BAD01" not in line] == ["C02", "C02"]
    assert told in done.err
    assert "a.md: internal-error: BAD01" in done.err
    assert "b.md: internal-error: BAD01" in done.err


def test_what_a_rule_prints_is_no_report(run_rule: Callable[..., Outcome]) -> None:
    done = run_rule("print('noise'); os.write(1, b'noise')\n    return []", "--output-format", "concise")
    assert done.code == 1
    assert "noise" not in done.out


def test_any_number_of_jobs_says_the_same(run_rule: Callable[..., Outcome]) -> None:
    one = run_rule("raise ValueError('a bug')")
    two = run_rule("raise ValueError('a bug')", "--jobs", "2")
    assert (one.code, one.out, one.err) == (two.code, two.out, two.err)


def test_drafts_come_in_their_order_from_any_number_of_jobs(folder: Path, check: Callable[..., Outcome]) -> None:
    for number in range(12):
        (folder / f"{number}.md").write_text("The Harbour Guild has 31 members.\n" * (1 + 40 * (number % 3)))
    runs = [check(".", "--no-cache", "--jobs", jobs) for jobs in ("1", "3")]
    assert runs[0].code == 1
    assert runs[0] == runs[1]
