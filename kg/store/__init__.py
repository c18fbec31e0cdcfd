"""Keep the graph as RDF and answer SPARQL."""

from kg.store.answers import Answer, write
from kg.store.files import save
from kg.store.networks import network
from kg.store.opened import Store, open
from kg.store.questions import Parameter, Question, questions

__all__ = ["Answer", "Parameter", "Question", "Store", "network", "open", "questions", "save", "write"]
