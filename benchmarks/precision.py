"""Run rules over a folder of texts and print what they find, to be read and judged.

    python benchmarks/precision.py FOLDER [--select N,Q01 ...] [--profile all] [--facts seed:all] [--every K] [--quiet]

Reads every .txt, .md, .rst and .html file below FOLDER (every Kth with --every), with no fact base unless --facts names
some. A draft that carries its date (front matter, dateline, a file name such as 1999-12-31-report.txt) is judged at it;
the others are judged at --as-of, and rules that need to know the date of a draft keep silent there. Prints each finding
with its sentence, then for each rule its findings and their rate, and with --slowest N the files that took longest for
their size. A person counts how many findings were right; the counts go into the rule's `Measured`.
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
from factlint.facts import FactBase, load_facts
from factlint.plugins.builtin import factlint_register_rules
from factlint.values import Period

if TYPE_CHECKING:
    from factlint.rules import Context, Problem, Rule

SUFFIXES = {".txt", ".md", ".rst", ".html"}
PER_WORDS = 20_000


def main() -> None:
    """Read the arguments, run, print."""
    args = arguments()
    rules = chosen(args.select.split(","), args.profile)
    facts = load_facts(*args.facts) if args.facts else FactBase()
    files = sorted(path for path in args.folder.rglob("*") if path.suffix in SUFFIXES)[:: args.every]
    found: Counter[str] = Counter()
    paces: list[tuple[float, Path]] = []
    words, begun = 0, time.process_time()
    for path in files:
        started = time.process_time()
        context = understood(path, facts, Period.parse(args.as_of))
        if context is None:
            continue
        words += len(context.text.split())
        for rule in rules:
            for problem in run(rule, context, path):
                found[rule.code] += 1
                if found[rule.code] <= args.most and not args.quiet:
                    show(rule, problem, context, path)
        paces.append(((time.process_time() - started) / (len(context.text) + 1), path))
    table(found, words, rules)
    for pace, path in sorted(paces, reverse=True)[: args.slowest]:
        print(f"{pace * 1e6:.1f} s/MB\t{path}")
    print(f"{len(files)} files, {words:,} words, {time.process_time() - begun:.0f} s")


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--select", default="", help="codes or families, separated by commas")
    parser.add_argument("--profile", choices=["default", "strict", "all"], default="all")
    parser.add_argument("--facts", action="append", default=[], help="a fact file, a folder, seed:NAME or seed:all")
    parser.add_argument("--every", type=int, default=1, help="read only every Kth file")
    parser.add_argument("--most", type=int, default=40, help="print at most so many findings of a rule")
    parser.add_argument("--as-of", default="2026-01-01", help="the date of drafts that carry none")
    parser.add_argument("--slowest", type=int, default=0, help="print so many files that took longest for their size")
    parser.add_argument("--quiet", action="store_true", help="print the counts only")
    return parser.parse_args()


def understood(path: Path, facts: FactBase, as_of: Period) -> Context | None:
    """The draft with its mentions; `None`, and a line on stderr, where an earlier stage breaks on it."""
    try:
        document = read(path.read_text(encoding="utf-8", errors="replace"), path.name)
        dated = document.dated is not None
        return understand(document, facts=facts, as_of=document.dated or as_of, dated=dated)
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
    marks = f"{rule.profile}{level}"
    print(f"{rule.code} {marks} {path.parent.name}/{path.name}: {' '.join(text.split())[:700]}\n    {problem.message}")


def table(found: Counter[str], words: int, rules: list[Rule]) -> None:
    """Print how many findings each rule had, and how many that is for so many words."""
    profiles = {rule.code: rule.profile for rule in rules}
    print(f"rule\tprofile\tfindings\tper {PER_WORDS:,} words")
    for code, count in sorted(found.items()):
        print(f"{code}\t{profiles[code]}\t{count}\t{count * PER_WORDS / max(words, 1):.3f}")
    default = sum(count for code, count in found.items() if profiles[code] == "default")
    print(f"all of default\t\t{default}\t{default * PER_WORDS / max(words, 1):.3f}")


if __name__ == "__main__":
    main()
