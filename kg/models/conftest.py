"""Leave the training code out of test collection where its libraries (torch, floret) are not installed."""

from importlib.util import find_spec

collect_ignore = [] if find_spec("torch") and find_spec("floret") else ["training"]
