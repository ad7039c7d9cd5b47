"""What a headline says, held against the body of its draft."""
