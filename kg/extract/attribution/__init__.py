"""Find who says it."""
