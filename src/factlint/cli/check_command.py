"""`factlint check`. PROVISIONAL: one file or standard input."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint.documents.decoding import decode
from factlint.documents.reading import read
from factlint.engine import lint
from factlint.facts import FactBase
from factlint.findings.result import Run
from factlint.findings.selection import Selection, select_rules
from factlint.plugins import load_plugins
from factlint.reports.concise import concise
from factlint.values import Period

if TYPE_CHECKING:
    from argparse import Namespace


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("check", help="lint drafts")
    parser.add_argument("paths", nargs="*", default=["."])
    parser.add_argument("--as-of")
    parser.add_argument("--facts", action="append", default=[])
    parser.add_argument("--no-facts", action="store_true")
    parser.add_argument("--profile", default="default", choices=["default", "strict", "all"])
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    rules = select_rules(load_plugins().rules, Selection(profile=options.profile))
    facts = FactBase()
    if options.facts and not options.no_facts:
        from factlint.facts.loading import load_facts
        facts = load_facts(*options.facts)
    results = []
    for path in options.paths:
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        document = read(decode(content).text, path)
        given = document.dated or (Period.parse(options.as_of) if options.as_of else None)
        as_of = given or Period.of_day(date.today())
        results.append(lint(document, facts=facts, rules=rules, as_of=as_of, dated=bool(given)))
    whole = Run(tuple(results), as_of=options.as_of or str(date.today()))
    for line in concise(whole):
        print(line)
    for failure in whole.all_failures:
        print(f"{failure.path}: {failure.message}", file=sys.stderr)
    print(whole.summary(), file=sys.stderr)
    return 2 if whole.all_failures else 1 if whole.findings else 0
