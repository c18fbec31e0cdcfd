"""What can go wrong, as one small tree of exceptions."""


class KgError(Exception):
    """A fault the user can mend: the message names what, where and the remedy, in one line."""


class ReadError(KgError):
    """A path, file or metadata table that cannot be read as articles."""


class LanguageError(KgError):
    """An article in a language without a pipeline, or a pipeline that lacks what we need."""


class OntologyError(KgError):
    """A mistake in an ontology file, with its file and line."""


class QueryError(KgError):
    """A question that cannot be answered: bad syntax, refused, or over its limits."""


class WorkerError(KgError):
    """A process that ended before its work did."""


class OutputError(KgError):
    """An output folder that cannot be written, or that holds no build."""
