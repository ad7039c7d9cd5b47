"""What a time expression says, and the value that it comes to.

An expression keeps what was written and resolves itself from a `Viewpoint` into `slots` of the calendar (`values`):
dates that recur every year (`recurring`, `holidays`), that are told from now (`relative`), stretches and parts of
others (`stretches`, `parts`) and what lies `beside` them, `amounts` and what is counted with them (`durations`), times
of day (`clocks`), dates in figures (`numeric`).
"""
