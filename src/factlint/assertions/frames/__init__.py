"""The frames of the grammars: what stands beside what, before anybody asks which entity it is about."""
