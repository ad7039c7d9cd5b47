"""One finding a line, each a JSON object."""

from __future__ import annotations

import json as encoder
from typing import TYPE_CHECKING

from factlint.reports.json import SURROGATES, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings.result import Run
    from factlint.reports.style import Style


def json_lines(run: Run, style: Style) -> Iterator[str]:  # noqa: ARG001 - the shape of a reporter
    """Yield the findings."""
    for finding in run.findings:
        yield encoder.dumps(named(finding.to_dict()), ensure_ascii=False).translate(SURROGATES)
