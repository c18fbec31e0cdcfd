"""Find who takes part and in which role, and what the grammar says of whom it is."""
