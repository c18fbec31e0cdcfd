"""Turtle: the whole graph as triples, sorted, for people and every RDF tool."""

from kg.export.build import Build
from kg.store.files import turtle


def write(build: Build) -> bytes:
    """Write Turtle 1.1."""
    return turtle(build.lines, build.base)
