"""The rooms import in one direction, and each command is explained."""

import ast
from pathlib import Path

import pytest

from kg.cli import app

KG = Path(__file__).parents[1] / "kg"
README = KG.parent / "README.md"
# Each room may import those before it. What stands alone at the end are programs: they may use every room.
ORDER = (
    "errors garbage workers frozen model output terms records read models annotate dates extract resolve"
    " store render export validate show serve pipeline terminal options cli __main__"
).split()
PROGRAMS = {"bench", "models/train", "resolve/train", "resolve/score", "resolve/popcorn", "dates/score", "extract/measure"}


def modules():
    for path in sorted(KG.rglob("*.py")):
        name = path.relative_to(KG).with_suffix("").as_posix().removesuffix("/__init__")
        if name != "__init__" and name not in PROGRAMS:
            yield name, path


def imported(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "kg":
            yield from (alias.name for alias in node.names if alias.name != "__version__")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kg."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("kg."))


@pytest.mark.parametrize("name, path", list(modules()), ids=[name for name, _ in modules()])
def test_room_imports_only_the_rooms_before_it(name, path):
    room = name.split("/")[0]
    assert room in ORDER, f"{room} has no place in the order of rooms"
    later = {other for other in imported(path) if ORDER.index(other) > ORDER.index(room)}
    assert not later


@pytest.mark.parametrize("name, path", list(modules()), ids=[name for name, _ in modules()])
def test_module_says_in_a_sentence_what_it_is_for(name, path):
    assert (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").strip()


@pytest.mark.parametrize("command", app.registered_commands, ids=lambda each: each.callback.__name__)
def test_command_has_help_with_an_example_and_is_in_the_readme(command):
    name = command.name or command.callback.__name__
    assert f"kg {name}" in (command.help or command.callback.__doc__)
    assert f"kg {name}" in README.read_text("utf-8")
