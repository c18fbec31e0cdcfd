"""Tell which relation of the ontology a word expresses as it is used."""
