"""Run rules over a folder of texts and print what they find, to be read and judged.

    python benchmarks/precision.py FOLDER [--select N,Q01 ...] [--profile all] [--every K] [--most N] [--quiet]

Reads every .txt, .md, .rst and .html file below FOLDER (every Kth with --every), with no fact base. Prints each finding
with its sentence, then the number of findings of each rule, the words read and the seconds taken. A person counts how
many were right; the counts go into the rule's `Measured`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.documents.reading import read
from factlint.engine import RuleError, problems_of, understand
from factlint.facts import FactBase
from factlint.plugins.builtin import factlint_register_rules
from factlint.values import Period

if TYPE_CHECKING:
    from factlint.rules import Context, Problem, Rule

SUFFIXES = {".txt", ".md", ".rst", ".html"}


def main() -> None:
    """Read the arguments, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--select", default="", help="codes or families, separated by commas")
    parser.add_argument("--profile", choices=["default", "strict", "all"], default="all")
    parser.add_argument("--every", type=int, default=1, help="read only every Kth file")
    parser.add_argument("--most", type=int, default=40, help="print at most so many findings of a rule")
    parser.add_argument("--as-of", default="2026-01-01")
    parser.add_argument("--quiet", action="store_true", help="print the counts only")
    args = parser.parse_args()

    rules = chosen(args.select.split(",") if args.select else [""], args.profile)
    files = sorted(path for path in args.folder.rglob("*") if path.suffix in SUFFIXES)[:: args.every]
    found: Counter[str] = Counter()
    words, begun = 0, time.process_time()
    for path in files:
        context = understood(path, Period.parse(args.as_of))
        if context is None:
            continue
        words += len(context.text.split())
        for rule in rules:
            for problem in run(rule, context, path):
                found[rule.code] += 1
                if found[rule.code] <= args.most and not args.quiet:
                    show(rule, problem, context, path)
    for code, count in sorted(found.items()):
        print(f"{code}\t{count}")
    print(f"{len(files)} files, {words:,} words, {time.process_time() - begun:.0f} s")


def understood(path: Path, as_of: Period) -> Context | None:
    """The draft with its mentions; `None`, and a line on stderr, where an earlier stage breaks on it."""
    document = read(path.read_text(encoding="utf-8", errors="replace"), path.name)
    try:
        return understand(document, facts=FactBase(), as_of=as_of, dated=False)
    except Exception as error:  # noqa: BLE001 - one broken file must not end a run over thousands
        print(f"{path} breaks the reading: {type(error).__name__}: {error}", file=sys.stderr)
        return None


def chosen(prefixes: list[str], profile: str) -> list[Rule]:
    """The built-in rules of the profile whose code begins with one of the prefixes."""
    profiles = ["default", "strict", "all"]
    allowed = profiles[: profiles.index(profile) + 1]
    rules = sorted(factlint_register_rules(), key=lambda rule: rule.code)
    return [rule for rule in rules if rule.profile in allowed and rule.code.startswith(tuple(prefixes))]


def run(rule: Rule, context: Context, path: Path) -> list[Problem]:
    """What one rule finds; a rule that breaks is told and finds nothing."""
    options = {option.name: option.default for option in rule.options}
    try:
        return list(problems_of(rule, context.with_options(options)))
    except RuleError as error:
        print(f"{rule.code} broke on {path}: {error}", file=sys.stderr)
        return []


def show(rule: Rule, problem: Problem, context: Context, path: Path) -> None:
    """Print a finding with the sentence around it, the flagged words marked."""
    start, end = context.document.sentence_at(problem.start)
    end = max(end, problem.end)
    before, flagged = context.text[start : problem.start], context.text[problem.start : problem.end]
    text = f"{before}«{flagged}»{context.text[problem.end : end]}"
    level = f" ({problem.severity})" if problem.severity else ""
    print(f"{rule.code}{level} {path.parent.name}/{path.name}: {' '.join(text.split())[:700]}\n    {problem.message}")


if __name__ == "__main__":
    main()
