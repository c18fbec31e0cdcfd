"""Find what happens or lasts: clauses, light verbs, event nouns, copulas, titles."""
