"""Other data turned into fact files to review. Nothing goes straight into a fact base."""

from factlint.facts.importing.csv_rows import import_csv
from factlint.facts.importing.endoflife import import_endoflife
from factlint.facts.importing.wikidata import import_wikidata

__all__ = ["import_csv", "import_endoflife", "import_wikidata"]
