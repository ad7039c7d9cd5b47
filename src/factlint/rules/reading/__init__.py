"""How a rule sees a stretch of a draft: its figures, the words between them, lists, tables and dates."""
