"""How one figure that the facts know stands to another: of two times, or of two things."""
